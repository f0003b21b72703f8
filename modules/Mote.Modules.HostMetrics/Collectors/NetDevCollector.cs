using System;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>The counters of every network device of this network namespace, summed as node_exporter sums them.</summary>
internal sealed class NetDevCollector(string[] excluded) : Collector
{
    public const int DevicesMax = 2048;

    private readonly LinkSocket _socket = new(new NamePatterns(excluded));
    private readonly Rows<LinkRow> _links = new(DevicesMax);

    public override string Name => "netdev";

    public override Outcome Collect(ref MetricWriter writer)
    {
        var outcome = _socket.Read(_links);
        if (outcome.Failed) return outcome;

        new Families(_socket.Received, _links.All).Write(ref writer);
        return _links.Overflowed ? Outcome.Partial("lists more than 2,048 devices: the others are left out", "netlink") : Outcome.Success;
    }

    public override void Dispose() => _socket.Dispose();

    /// <summary>The kernel's counters by their names in <c>rtnl_link_stats64</c>, put together as <c>/proc/net/dev</c> does.</summary>
    private readonly ref struct Families(ReadOnlySpan<byte> text, ReadOnlySpan<LinkRow> links)
    {
        private const int RxPackets = 0, TxPackets = 1, RxBytes = 2, TxBytes = 3, RxErrors = 4, TxErrors = 5, RxDropped = 6, TxDropped = 7;
        private const int Multicast = 8, Collisions = 9, RxLength = 10, RxOver = 11, RxCrc = 12, RxFrame = 13, RxFifo = 14, RxMissed = 15;
        private const int TxAborted = 16, TxCarrier = 17, TxFifo = 18, TxHeartbeat = 19, TxWindow = 20, RxCompressed = 21, TxCompressed = 22, RxNoHandler = 23;

        private readonly ReadOnlySpan<byte> _text = text;
        private readonly ReadOnlySpan<LinkRow> _links = links;

        public void Write(ref MetricWriter writer)
        {
            Write(ref writer, "node_network_receive_bytes_total"u8, "Network device statistic receive_bytes."u8, [RxBytes]);
            Write(ref writer, "node_network_receive_compressed_total"u8, "Network device statistic receive_compressed."u8, [RxCompressed]);
            Write(ref writer, "node_network_receive_drop_total"u8, "Network device statistic receive_drop."u8, [RxDropped, RxMissed]);
            Write(ref writer, "node_network_receive_errs_total"u8, "Network device statistic receive_errs."u8, [RxErrors]);
            Write(ref writer, "node_network_receive_fifo_total"u8, "Network device statistic receive_fifo."u8, [RxFifo]);
            Write(ref writer, "node_network_receive_frame_total"u8, "Network device statistic receive_frame."u8, [RxFrame, RxLength, RxOver, RxCrc]);
            Write(ref writer, "node_network_receive_multicast_total"u8, "Network device statistic receive_multicast."u8, [Multicast]);
            Write(ref writer, "node_network_receive_nohandler_total"u8, "Network device statistic receive_nohandler."u8, [RxNoHandler]);
            Write(ref writer, "node_network_receive_packets_total"u8, "Network device statistic receive_packets."u8, [RxPackets]);
            Write(ref writer, "node_network_transmit_bytes_total"u8, "Network device statistic transmit_bytes."u8, [TxBytes]);
            Write(
                ref writer,
                "node_network_transmit_carrier_total"u8,
                "Network device statistic transmit_carrier."u8,
                [TxCarrier, TxAborted, TxHeartbeat, TxWindow]);
            Write(ref writer, "node_network_transmit_colls_total"u8, "Network device statistic transmit_colls."u8, [Collisions]);
            Write(ref writer, "node_network_transmit_compressed_total"u8, "Network device statistic transmit_compressed."u8, [TxCompressed]);
            Write(ref writer, "node_network_transmit_drop_total"u8, "Network device statistic transmit_drop."u8, [TxDropped]);
            Write(ref writer, "node_network_transmit_errs_total"u8, "Network device statistic transmit_errs."u8, [TxErrors]);
            Write(ref writer, "node_network_transmit_fifo_total"u8, "Network device statistic transmit_fifo."u8, [TxFifo]);
            Write(ref writer, "node_network_transmit_packets_total"u8, "Network device statistic transmit_packets."u8, [TxPackets]);
        }

        private void Write(ref MetricWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> help, ReadOnlySpan<int> parts)
        {
            if (_links.IsEmpty) return;
            writer.Family(name, MetricType.Counter, help);
            foreach (ref readonly var link in _links)
            {
                var sum = 0UL;
                foreach (var part in parts) sum += link.Counters[part];
                writer.Label("device"u8, link.Name.In(_text));
                writer.Value(sum);
            }
        }
    }
}
