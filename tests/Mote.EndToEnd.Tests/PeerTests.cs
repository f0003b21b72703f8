using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;

namespace Mote.EndToEnd.Tests;

/// <summary>Side by side with those that the agent stands in for or works with, where this machine has them.</summary>
internal sealed class PeerTests
{
    private const int Attempts = 5;

    private static readonly string[] Collectors = ["cpu", "meminfo", "loadavg", "netdev", "diskstats", "filesystem", "stat", "uname"];

    [TestCaseSource(nameof(NodeExporters))]
    public void Every_series_of_node_exporter_is_there_with_its_type_its_help_and_a_value_between_two_of_its_scrapes(string program)
    {
        var address = $"127.0.0.1:{RunningAgent.FreePort()}";
        using var peer = Process.Start(Commands.Describe(
            program,
            [
                $"--web.listen-address={address}",
                "--web.disable-exporter-metrics",
                "--collector.disable-defaults",
                .. Collectors.Select(name => $"--collector.{name}")]))!;
        try
        {
            using var agent = new RunningAgent(PublishedAgent.Static);
            WaitFor($"http://{address}/metrics");
            var outside = new Dictionary<string, string>();

            // A gauge of the moment can move there and back between two scrapes; the same one does not five times in a row.
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var before = Exposition.Parse(Get($"http://{address}/metrics"));
                var ours = agent.Scrape();
                var after = Exposition.Parse(Get($"http://{address}/metrics"));
                AssertSameNames(before, ours);
                var now = Outside(before, ours, after).ToDictionary(series => series.Name, series => series.Values);
                outside = attempt == 0 ? now : now.Where(series => outside.ContainsKey(series.Key)).ToDictionary();
                if (outside.Count == 0) return;
            }

            Assert.That(outside, Is.Empty);
        }
        finally
        {
            peer.Kill();
        }
    }

    [TestCaseSource(nameof(Promtools))]
    public void Promtool_accepts_what_is_served(string program)
    {
        using var agent = new RunningAgent(PublishedAgent.Static);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, agent.Get("/metrics"));
        var result = Commands.Run("sh", ["-c", $"{program} check metrics < {file}"]);
        File.Delete(file);

        // 3: it would name some of node_exporter's metrics otherwise.
        Assert.That(result.ExitCode, Is.Zero.Or.EqualTo(3), result.Output + result.Error);
    }

    [TestCaseSource(nameof(Prometheuses))]
    public void Prometheus_scrapes_it_and_answers_a_query(string program)
    {
        using var agent = new RunningAgent(PublishedAgent.Static);
        var directory = Directory.CreateTempSubdirectory("mote-prometheus-").FullName;
        File.WriteAllText(
            Path.Combine(directory, "prometheus.yml"),
            $"scrape_configs: [{{ job_name: mote, scrape_interval: 1s, static_configs: [{{ targets: ['{agent.Address}'] }}] }}]");
        var address = $"127.0.0.1:{RunningAgent.FreePort()}";
        using var prometheus = Process.Start(Commands.Describe(
            program,
            [$"--config.file={directory}/prometheus.yml", $"--storage.tsdb.path={directory}/data", $"--web.listen-address={address}"]))!;
        try
        {
            WaitFor($"http://{address}/-/ready");
            Assert.That(
                () => Get($"http://{address}/api/v1/query?query=node_memory_MemTotal_bytes"),
                Does.Contain("\"__name__\":\"node_memory_MemTotal_bytes\"").After(30).Seconds.PollEvery(100).MilliSeconds);
        }
        finally
        {
            prometheus.Kill();
            prometheus.WaitForExit();
            Directory.Delete(directory, recursive: true);
        }
    }

    private static IEnumerable<string> NodeExporters() => Commands.Find("prometheus-node-exporter");

    private static IEnumerable<string> Promtools() => Commands.Find("promtool");

    private static IEnumerable<string> Prometheuses() => Commands.Find("prometheus");

    private static void AssertSameNames(Exposition peer, Exposition ours)
    {
        var names = peer.Types.Keys
            .Where(name => name.StartsWith("node_", StringComparison.Ordinal) && !name.StartsWith("node_exporter_", StringComparison.Ordinal))
            .ToList();
        Assert.That(names, Is.Not.Empty);
        foreach (var name in names)
        {
            Assert.That(ours.Types.GetValueOrDefault(name), Is.EqualTo(peer.Types[name]), name);
            Assert.That(ours.Helps.GetValueOrDefault(name), Is.EqualTo(peer.Helps[name]), name);
        }

        Assert.That(Series(peer).Except(Series(ours)), Is.Empty);
    }

    // The number of running threads counts the reader's own: it depends on who reads. The fixtures hold it exactly.
    private static IEnumerable<(string Name, string Values)> Outside(Exposition before, Exposition ours, Exposition after) =>
        from name in Series(before)
        where after.Values.ContainsKey(name) && !name.Contains("duration_seconds", StringComparison.Ordinal) && name != "node_procs_running"
        let value = ours.Values[name]
        where value < Math.Min(before.Values[name], after.Values[name]) || value > Math.Max(before.Values[name], after.Values[name])
        select (name, string.Create(CultureInfo.InvariantCulture, $"{before.Values[name]} {value} {after.Values[name]}"));

    private static IEnumerable<string> Series(Exposition scrape) =>
        scrape.Values.Keys.Where(name => name.StartsWith("node_", StringComparison.Ordinal) && !name.StartsWith("node_exporter_", StringComparison.Ordinal));

    private static string Get(string address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        return client.GetStringAsync(new Uri(address)).GetAwaiter().GetResult();
    }

    private static void WaitFor(string address)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Get(address);
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                Thread.Yield();
            }
        }
    }
}
