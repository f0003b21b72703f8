using System;
using System.IO;
using System.Text;
using Mote.Telemetry;

namespace Mote.Modules.Tests;

/// <summary>A host whose procfs is a directory of the test's.</summary>
internal sealed class ScratchHost : IDisposable
{
    public const string Stat =
        """
        cpu  300 2 50 9000 10 0 3 0 7 0
        cpu0 100 1 20 4000 5 0 1 0 3 0
        cpu1 200 1 30 5000 5 0 2 0 4 0
        intr 123456 1 2 3
        ctxt 987654
        btime 1700000000
        processes 4321
        procs_running 2
        procs_blocked 1
        softirq 9 8 7

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("mote-host-").FullName;

    public ScratchHost()
    {
        Write("stat", Stat);
        Write("meminfo", "MemTotal:        1000 kB\nActive(anon):      20 kB\nHugePages_Total:     3\nHugepagesize:     2048 kB\n");
        Write("loadavg", "0.52 0.58 0.59 1/467 12345\n");
        Write(
            "diskstats",
            "   8       0 sda 10 11 12 1301 14 15 16 1702 3 190 20 21 22 23 24 25 26\n   8       1 sda1 1 1 1 1 1 1 1 1 1 1 1\n   7       0 loop0 1 " +
            "1 1 1 1 1 1 1 1 1 1\n");
        Write("1/mounts", "/dev/root / ext4 rw,relatime 0 0\n/dev/sdb1 /mnt/a\\040b ext4 ro 0 0\nproc /proc proc rw 0 0\n");
    }

    public HostMetricsOptions Options =>
        new() { ProcRoot = _root, SysRoot = Path.Combine(_root, "sys"), UdevData = Path.Combine(_root, "udev"), NetDev = false, Uname = false };

    public void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Remove(string file) => File.Delete(Path.Combine(_root, file));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public static string Scrape(HostMetrics module)
    {
        var buffer = new MetricBuffer();
        var writer = new MetricWriter(buffer);
        module.Write(ref writer);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
