using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Mote.Telemetry;

namespace Mote.Modules.Tests;

/// <summary>The module on a host of the test's, and on the real one.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class HostMetricsTests
{
    private readonly RecordingLogSink _log = new();

    [Test]
    public void Kernel_values_are_shown_under_node_exporters_names()
    {
        using var host = new ScratchHost();
        using var module = Create(host.Options);

        var text = ScratchHost.Scrape(module);

        Assert.That(Lines(text), Is.SupersetOf(new[]
        {
            "node_cpu_seconds_total{cpu=\"0\",mode=\"user\"} 1",
            "node_cpu_seconds_total{cpu=\"1\",mode=\"idle\"} 50",
            "node_cpu_seconds_total{cpu=\"1\",mode=\"softirq\"} 0.02",
            "node_cpu_guest_seconds_total{cpu=\"1\",mode=\"user\"} 0.04",
            "node_intr_total 123456",
            "node_context_switches_total 987654",
            "node_boot_time_seconds 1700000000",
            "node_forks_total 4321",
            "node_procs_running 2",
            "node_procs_blocked 1",
            "node_memory_MemTotal_bytes 1024000",
            "node_memory_Active_anon_bytes 20480",
            "node_memory_HugePages_Total 3",
            "node_memory_Hugepagesize_bytes 2097152",
            "node_load1 0.52",
            "node_load5 0.58",
            "node_load15 0.59",
            "node_disk_reads_completed_total{device=\"sda\"} 10",
            "node_disk_read_bytes_total{device=\"sda\"} 6144",
            "node_disk_read_time_seconds_total{device=\"sda\"} 1.301",
            "node_disk_io_now{device=\"sda\"} 3",
            "node_disk_flush_requests_total{device=\"sda\"} 25",
            "node_disk_info{device=\"sda\",major=\"8\",minor=\"0\",model=\"\",path=\"\",revision=\"\",serial=\"\",wwn=\"\"} 1",
            "node_filesystem_readonly{device=\"/dev/root\",fstype=\"ext4\",mountpoint=\"/\"} 0",
            "node_filesystem_device_error{device=\"/dev/sdb1\",fstype=\"ext4\",mountpoint=\"/mnt/a b\"} 1",
            "node_scrape_collector_success{collector=\"cpu\"} 1",
        }));
        Assert.That(text, Does.Not.Contain("sda1").And.Not.Contain("loop0").And.Not.Contain("mountpoint=\"/proc\""));
    }

    [Test]
    public void A_family_is_written_together_with_one_help_and_one_type()
    {
        using var module = Create(new HostMetricsOptions());

        var families = Lines(ScratchHost.Scrape(module)).Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[2])
            .ToList();

        Assert.That(families, Is.Unique.And.Not.Empty);
    }

    [Test]
    public void A_missing_source_causes_one_warning_and_loses_its_own_series_until_it_returns()
    {
        using var host = new ScratchHost();
        host.Remove("loadavg");
        using var module = Create(host.Options);

        for (var i = 0; i < 3; i++)
        {
            var text = ScratchHost.Scrape(module);
            Assert.That(
                text,
                Does.Contain("node_scrape_collector_success{collector=\"loadavg\"} 0").And
                    .Contain("node_scrape_collector_success{collector=\"meminfo\"} 1").And.Not
                    .Contain("node_load1"));
        }

        Assert.That(_log.Lines, Has.Exactly(1).Contains("loadavg").And.Exactly(1).Items);
        host.Write("loadavg", "1.00 2.00 3.00 1/1 1\n");
        Assert.That(ScratchHost.Scrape(module), Does.Contain("node_load1 1\n"));
        Assert.That(_log.Lines[^1], Does.Contain("collector loadavg is whole again"));
    }

    [TestCase("stat", "cpu0 a b c\n", "cpu")]
    [TestCase("meminfo", "MemTotal 3\n", "meminfo")]
    [TestCase("loadavg", "high\n", "loadavg")]
    [TestCase("diskstats", "8 0\n", "diskstats")]
    [TestCase("1/mounts", "/dev/root /\n", "filesystem")]
    [TestCase("meminfo", "", "meminfo")]
    public void An_unreadable_source_fails_its_own_collector_only(string file, string text, string collector)
    {
        using var host = new ScratchHost();
        host.Write(file, text);
        using var module = Create(host.Options);

        var scrape = ScratchHost.Scrape(module);

        Assert.That(scrape, Does.Contain($"node_scrape_collector_success{{collector=\"{collector}\"}} 0").And.Contain("} 1\n"));
        Assert.That(_log.Lines, Is.Not.Empty.And.All.Contains("level=warn"));
    }

    [Test]
    public void Without_procfs_its_collectors_fail_and_the_scrape_succeeds()
    {
        using var module = Create(new HostMetricsOptions { ProcRoot = "/nonexistent", SysRoot = "/nonexistent" });

        var failed = Regex
            .Matches(ScratchHost.Scrape(module), "collector_success\\{collector=\"(?<name>\\w+)\"\\} 0", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["name"].Value);

        Assert.That(failed, Is.EquivalentTo(new[] { "cpu", "meminfo", "loadavg", "diskstats", "filesystem", "stat" }));
    }

    [TestCase("cpu")]
    [TestCase("meminfo")]
    [TestCase("loadavg")]
    [TestCase("netdev")]
    [TestCase("diskstats")]
    [TestCase("filesystem")]
    [TestCase("stat")]
    [TestCase("uname")]
    public void A_collector_that_is_switched_off_shows_nothing(string collector)
    {
        var all = new HostMetricsOptions();
        using var module = Create(collector switch
        {
            "cpu" => all with { Cpu = false },
            "meminfo" => all with { MemInfo = false },
            "loadavg" => all with { LoadAvg = false },
            "netdev" => all with { NetDev = false },
            "diskstats" => all with { DiskStats = false },
            "filesystem" => all with { FileSystem = false },
            "stat" => all with { Stat = false },
            _ => all with { Uname = false },
        });

        var text = ScratchHost.Scrape(module);

        Assert.That(text, Does.Not.Contain($"collector=\"{collector}\""));
        Assert.That(Lines(text).Count(line => line.StartsWith("node_scrape_collector_success", StringComparison.Ordinal)), Is.EqualTo(7));
    }

    [Test]
    public void A_scrape_of_the_real_host_allocates_nothing_in_steady_state()
    {
        using var module = Create(new HostMetricsOptions());
        var buffer = new MetricBuffer();
        for (var i = 0; i < 20; i++) Scrape();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Scrape();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Scrape()
        {
            buffer.Clear();
            var writer = new MetricWriter(buffer);
            module.Write(ref writer);
        }
    }

    [Test]
    public void The_users_own_exclusions_come_on_top()
    {
        using var host = new ScratchHost();
        using var module = Create(host.Options with { ExcludedDisks = ["sd*"], ExcludedMounts = ["/mnt/*"] });
        Assert.That(ScratchHost.Scrape(module), Does.Not.Contain("device=\"sda\"").And.Not.Contain("/mnt/").And.Contain("mountpoint=\"/\""));
    }

    [Test]
    public void Without_the_default_exclusions_everything_is_shown()
    {
        using var host = new ScratchHost();
        using var module = Create(host.Options with { DefaultExclusions = false });
        Assert.That(ScratchHost.Scrape(module), Does.Contain("sda1").And.Contain("loop0").And.Contain("mountpoint=\"/proc\""));
    }

    [Test]
    public void Disposal_closes_its_files()
    {
        using var host = new ScratchHost();
        var module = Create(host.Options);
        ScratchHost.Scrape(module);
        Assert.That(Open(host), Is.GreaterThan(0));
        module.Dispose();
        Assert.That(Open(host), Is.Zero);
    }

    private static int Open(ScratchHost host) =>
        Directory.GetFiles("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget)
            .Count(target => target?.StartsWith(host.Options.ProcRoot, StringComparison.Ordinal) == true);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private HostMetrics Create(HostMetricsOptions options) => new(options, TimeProvider.System, new Log(_log, "HostMetrics"));
}
