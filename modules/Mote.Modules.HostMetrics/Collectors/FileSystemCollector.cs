using System;
using System.Text;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>Size and use of every mount that is not left out.</summary>
internal sealed class FileSystemCollector : Collector
{
    public const int MountsMax = 4096;

    private readonly Exclusions _exclusions;
    private readonly byte[] _root;
    private readonly ReusableFile _file;
    private readonly StatFsQuery _inquiry;
    private readonly Rows<MountRow> _mounts = new(MountsMax);
    private Outcome _read;

    /// <param name="options">Roots, exclusions and the budget of time.</param>
    /// <param name="ask">Asks the kernel for one mount.</param>
    /// <param name="time">Measures the budget.</param>
    /// <param name="log">Hears of mounts that hang.</param>
    public FileSystemCollector(HostMetricsOptions options, AskFileSystem ask, TimeProvider time, Log log)
    {
        _exclusions = new Exclusions(options);
        _root = Encoding.UTF8.GetBytes(options.RootFs.TrimEnd('/'));

        // Process 1 sees the host's mounts, where we may be in a namespace of our own.
        _file = new ReusableFile(options.ProcRoot + "/1/mounts", fallback: options.ProcRoot + "/self/mounts");
        _inquiry = new StatFsQuery(ask, _root, options.FileSystemTimeout, time, log);
    }

    public override string Name => "filesystem";

    public override void Begin()
    {
        _mounts.Clear();
        _read = _file.Read(endsShort: false);
        if (_read.Failed) return;

        if (Mounts.TryParse(_file.Text, _root, in _exclusions, _mounts, out var canHang)) _inquiry.Begin(_file.Text, _mounts, canHang);
        else _read = Outcome.Failure("is not as the kernel writes it", _file.Path);
    }

    public override Outcome Collect(ref MetricWriter writer)
    {
        if (_read.Failed) return _read;

        _inquiry.End(_file.Text, _mounts);
        new Families(_file.Text, _mounts.All).Write(ref writer);
        return _mounts.Overflowed ? Outcome.Partial("has more than 4,096 mounts: the others are left out", _file.Path) : Outcome.Success;
    }

    public override void Dispose()
    {
        _file.Dispose();
        _inquiry.Dispose();
    }

    private delegate ulong ValueOf(in MountRow mount);

    private readonly ref struct Families(ReadOnlySpan<byte> text, ReadOnlySpan<MountRow> mounts)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private readonly ReadOnlySpan<MountRow> _mounts = mounts;

        public void Write(ref MetricWriter writer)
        {
            if (_mounts.IsEmpty) return;
            WriteErrors(ref writer);
            Write(
                ref writer,
                "node_filesystem_avail_bytes"u8,
                "Filesystem space available to non-root users in bytes."u8,
                static (in m) => m.Numbers.AvailBytes);
            Write(ref writer, "node_filesystem_files"u8, "Filesystem total file nodes."u8, static (in m) => m.Numbers.Files);
            Write(ref writer, "node_filesystem_files_free"u8, "Filesystem total free file nodes."u8, static (in m) => m.Numbers.FilesFree);
            Write(ref writer, "node_filesystem_free_bytes"u8, "Filesystem free space in bytes."u8, static (in m) => m.Numbers.FreeBytes);
            Write(ref writer, "node_filesystem_readonly"u8, "Filesystem read-only status."u8, static (in m) => m.IsReadOnly ? 1UL : 0UL);
            Write(ref writer, "node_filesystem_size_bytes"u8, "Filesystem size in bytes."u8, static (in m) => m.Numbers.SizeBytes);
        }

        private void WriteErrors(ref MetricWriter writer)
        {
            writer.Family("node_filesystem_device_error"u8, MetricType.Gauge, "Whether an error occurred while getting statistics for the given device."u8);
            foreach (ref readonly var mount in _mounts) WriteSample(ref writer, in mount, mount.Answer == MountAnswer.Numbers ? 0UL : 1UL);
        }

        // A mount without numbers shows its error and nothing else, as at node_exporter.
        private void Write(ref MetricWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> help, ValueOf value)
        {
            var begun = false;
            foreach (ref readonly var mount in _mounts)
            {
                if (mount.Answer != MountAnswer.Numbers) continue;
                if (!begun) writer.Family(name, MetricType.Gauge, help);
                begun = true;
                WriteSample(ref writer, in mount, value(in mount));
            }
        }

        private void WriteSample(ref MetricWriter writer, in MountRow mount, ulong value)
        {
            writer.Label("device"u8, mount.Device.In(_text));
            writer.Label("fstype"u8, mount.Type.In(_text));
            writer.Label("mountpoint"u8, mount.MountPoint.In(_text));
            writer.Value(value);
        }
    }
}
