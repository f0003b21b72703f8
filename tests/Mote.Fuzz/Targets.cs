using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using Mote.Http;
using Mote.Modules;
using Mote.Modules.Parsing;
using Mote.Options;

namespace Mote.Fuzz;

/// <summary>What reads bytes from outside, and what a right input of it looks like.</summary>
/// <param name="Seeds">Right inputs.</param>
/// <param name="Read">Reads one input; must neither throw nor hang.</param>
internal sealed record Target(byte[][] Seeds, Action<byte[], int> Read)
{
    private static readonly Exclusions None = new(new HostMetricsOptions { DefaultExclusions = false });

    public static IReadOnlyDictionary<string, Target> All { get; } = new Dictionary<string, Target>
    {
        ["http"] = new(
            Bytes(
                "GET /metrics?a=b HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nConnection: keep-alive, close\r\n\r\n",
                "HEAD http://127.0.0.1:1/x HTTP/1.0\r\nA:b\r\n\r\n"),
            ReadHttp),
        ["options"] = new(
            Bytes(
                "{ \"fan\": { \"speed\": 12, \"pause\": \"1.5s\", \"zones\": [\"a\", \"b\"], \"on\": true, \"size\": \"16MiB\", \"at\": " +
                "\"127.0.0.1:80\" }, // x\n \"other\": {} }",
                "\uFEFF{}",
                "{\"fan\":{\"speed\":1e308,\"zones\":[1,[2],{}]}}",
                "{\"fan\":{\"targets\":[{\"url\":\"https://a/b\",\"weights\":{\"x\":0.5,\"y\":1e3}},{\"url\":\"ftp://c\"}],\n" +
                "\"labels\":{\"a\":\"b\"},\"gain\":0.25,\"levels\":[0,255],\"mode\":\"high\",\"pause\":null}}"),
            ReadOptions),
        ["proc"] = new(
            Bytes(
                "cpu  1 2 3\ncpu0 100 1 20 4000 5 0 1 0 3 0\nintr 1 2\nctxt 9\nbtime 1\nprocesses 4\nprocs_running 2\nprocs_blocked 1\n",
                "MemTotal:  1000 kB\nActive(anon): 20 kB\nHugePages_Total: 3\n",
                "0.52 0.58 0.59 1/467 12345\n",
                "   8       0 sda 10 11 12 1301 14 15 16 1702 3 190 20 21 22 23 24 25 26\n",
                "/dev/sdb1 /mnt/a\\040b ext4 ro,noatime 0 0\nproc /proc proc rw 0 0\n",
                "E:ID_MODEL=x\nE:ID_ATA=1\nS:disk\n").Append(Link()).ToArray(),
            ReadProc),
    };

    private static void ReadHttp(byte[] buffer, int length)
    {
        var scanned = 0;
        var input = buffer.AsSpan(0, length);
        var end = HttpRequestParser.FindEnd(input, ref scanned);
        if (HttpRequestParser.Parse(input[..(end > 0 ? end : length)], out var request) != HttpStatusCode.OK) return;
        if (input[request.Path][0] != (byte)'/') throw new InvalidOperationException("a path begins with a slash");
    }

    private static void ReadOptions(byte[] buffer, int length)
    {
        var configuration = AgentConfiguration.Parse(buffer.AsSpan(0, length), "agent.json", []);
        configuration.Check(Fan());
        foreach (var error in configuration.Errors) _ = error.ToString().Length;
    }

    private static OptionsSchema Fan() => new(
        "fan",
        new("speed", OptionType.Int32(1, 100)),
        new("pause", OptionType.Duration("1ms", "1h")) { IsNullable = true },
        new("zones", OptionType.List(OptionType.Text)),
        new("on", OptionType.Boolean),
        new("size", OptionType.Size()),
        new("at", OptionType.EndPoint),
        new("share", OptionType.Decimal(0, 1)),
        new("gain", OptionType.Single(-1, 1)),
        new("levels", OptionType.List(OptionType.Byte())),
        new("mode", OptionType.Name("calm", "high")),
        new("labels", OptionType.Map(OptionType.Text)),
        new(
            "targets",
            OptionType.List(OptionType.Record(new("url", OptionType.Uri) { IsRequired = true }, new("weights", OptionType.Map(OptionType.Double()))))));

    private static void ReadProc(byte[] buffer, int length)
    {
        var text = buffer.AsSpan(0, length);
        _ = ProcStat.TryParse(text, Rows<CpuRow>(), out _) | MemInfo
            .TryParse(text, Rows<MemInfoRow>()) | LoadAvg
            .TryParse(text, out _, out _, out _) | DiskStats
            .TryParse(text, in None, Rows<DiskRow>());
        Udev.Parse(text, 0, out _);
        _ = LinkDump.Parse(text, 0, 7, new NamePatterns([]), Rows<LinkRow>());
        _ = Mounts.TryParse(text, "/mnt"u8, in None, Rows<MountRow>(), out _);
    }

    private static Rows<T> Rows<T>()
        where T : struct => Kept<T>.Rows;

    private static byte[][] Bytes(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);

    // One RTM_NEWLINK with a name and counters.
    private static byte[] Link() =>
        [.. BitConverter.GetBytes(60), 16, 0, 2, 0, 7, 0, 0, 0, 0, 0, 0, 0, .. new byte[16], 7, 0, 3, 0, .. "lo\0\0"u8, 20, 0, 23, 0, .. new byte[16]];

    private static class Kept<T>
        where T : struct
    {
        public static readonly Rows<T> Rows = new(16);
    }
}
