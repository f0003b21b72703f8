using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;

namespace Mote.EndToEnd.Tests;

/// <summary>The published executable at work.</summary>
internal sealed class RunTests
{
    private const long KiB = 1024;

    // Without privileges a process may still be the root of a user namespace of its own.
    private static readonly string[] Unshare = Environment.IsPrivilegedProcess ? ["unshare"] : ["unshare", "--user", "--map-root-user"];

    [TestCase("TERM")]
    [TestCase("INT")]
    public void It_serves_and_stops_in_order_when_it_is_told_to(string signal)
    {
        using var agent = new RunningAgent(PublishedAgent.Dynamic);
        var (status, type, _) = agent.Answer("/metrics");
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(type, Is.EqualTo("text/plain; version=0.0.4; charset=utf-8"));
        Assert.That(agent.Get("/readyz"), Is.EqualTo("ready\n"));
        Assert.That(agent.Answer("/nothing").Status, Is.EqualTo(HttpStatusCode.NotFound));

        Assert.That(agent.Signal(signal), Is.Zero);
        Assert.That(agent.Log, Does.Contain("msg=\"DeviceAgent stopped\""));
    }

    [Test]
    public void As_the_first_process_of_a_container_it_obeys_signals_too()
    {
        using var agent = new RunningAgent(PublishedAgent.Static, [.. Unshare, "--pid", "--fork", "--mount-proc"]);
        var inside = Commands.Run("pgrep", ["-P", agent.Id.ToString(CultureInfo.InvariantCulture)]).Output.Trim();
        Assert.That(agent.Signal("TERM", int.Parse(inside, CultureInfo.InvariantCulture)), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void In_an_empty_root_it_runs_with_proc_and_without(bool hasProc)
    {
        var root = Directory.CreateTempSubdirectory("mote-root-").FullName;
        try
        {
            File.Copy(PublishedAgent.Static, Path.Combine(root, "agent"));
            Directory.CreateDirectory(Path.Combine(root, "proc"));
            var bind = hasProc ? $"mount --rbind /proc {root}/proc && " : "";
            using var agent = new RunningAgent("/agent", [.. Unshare, "--mount", "sh", "-c", $"{bind}exec chroot {root} \"$@\"", "sh"]);
            var collectors = agent.Scrape().Values
                .Where(sample => sample.Key.StartsWith("node_scrape_collector_success", StringComparison.Ordinal))
                .ToDictionary();

            Assert.That(collectors["node_scrape_collector_success{collector=\"meminfo\"}"], Is.EqualTo(hasProc ? 1 : 0));
            Assert.That(collectors["node_scrape_collector_success{collector=\"cpu\"}"], Is.EqualTo(hasProc ? 1 : 0));
            Assert.That(collectors["node_scrape_collector_success{collector=\"uname\"}"], Is.EqualTo(1));
            Assert.That(agent.Signal("TERM"), Is.Zero);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Test]
    public void An_idle_agent_wakes_less_than_once_a_second()
    {
        const int seconds = 20;
        using var agent = new RunningAgent(PublishedAgent.Static);
        agent.Scrape();
        var before = VoluntarySwitches(agent.Id);

        // Time itself is what is measured here: nothing is waited for.
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        Assert.That(VoluntarySwitches(agent.Id) - before, Is.LessThan(seconds));
    }

    [Test]
    public void Used_processor_time_shows_in_the_next_scrape()
    {
        using var agent = new RunningAgent(PublishedAgent.Static);
        var before = UserSeconds(agent.Scrape());
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(1)) Thread.SpinWait(1000);
        Assert.That(UserSeconds(agent.Scrape()) - before, Is.GreaterThanOrEqualTo(0.5));
    }

    [Test]
    public void The_executable_is_as_small_as_its_baseline()
    {
        var baseline = long.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "size-baseline.txt")), CultureInfo.InvariantCulture);
        var size = new FileInfo(PublishedAgent.Static).Length;
        Assert.That(size, Is.LessThanOrEqualTo(3 * KiB * KiB), "3 MiB, static");
        Assert.That(size, Is.InRange(baseline * 95 / 100, baseline * 102 / 100), "size-baseline.txt holds what the last change of size was found worth");
    }

    private static double UserSeconds(Exposition scrape) =>
        scrape.Values
            .Where(sample => sample.Key.StartsWith("node_cpu_seconds_total", StringComparison.Ordinal)
                && sample.Key.Contains("mode=\"user\"", StringComparison.Ordinal))
            .Sum(sample => sample.Value);

    private static long VoluntarySwitches(int process) => Directory.GetDirectories($"/proc/{process}/task")
        .SelectMany(task => File.ReadLines(Path.Combine(task, "status")))
        .Where(line => line.StartsWith("voluntary_ctxt_switches", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture));
}
