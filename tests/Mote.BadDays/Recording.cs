using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Mote.BadDays;

/// <summary>
/// What a scenario's agent shows of itself, from scrape to scrape, and its plot: load, level, what was shed, memory, over time. Plots go to the directory
/// <c>MOTE_PLOTS</c>, or beside the tests.
/// </summary>
internal sealed class Recording(RunningAgent agent, string name, string title)
{
    private const double BytesPerMiB = 1 << 20;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<(double Seconds, IReadOnlyDictionary<string, double> Values)> _scrapes = [];

    /// <summary>How long it has been recording.</summary>
    public double Seconds => _clock.Elapsed.TotalSeconds;

    /// <summary>Scrapes the agent, and remembers it.</summary>
    public IReadOnlyDictionary<string, double> Scrape()
    {
        var values = agent.Scrape().Values;
        _scrapes.Add((_clock.Elapsed.TotalSeconds, values));
        return values;
    }

    /// <summary>Draws the four panels.</summary>
    /// <param name="load">The curves of the load.</param>
    public void Draw(params Curve[] load)
    {
        var plot = new Plot(title);
        plot.AddPanel("load", [.. load]);
        plot.AddPanel("level", [Value("level", "mote_agent_level"), Value("shed below", "mote_agent_shed_below")]);
        plot.AddPanel("shed a second", [Rate("shed", Shed)]);
        plot.AddPanel(
            "memory, MiB",
            [Value("resident", "process_resident_memory_bytes", BytesPerMiB), Value("budget", "mote_agent_memory_budget_bytes", BytesPerMiB)]);

        var directory = Environment.GetEnvironmentVariable("MOTE_PLOTS") is { Length: > 0 } set ? set : TestContext.CurrentContext.WorkDirectory;
        var path = Path.Combine(Directory.CreateDirectory(directory).FullName, $"{name}.svg");
        plot.Save(path);
        TestContext.AddTestAttachment(path, title);
    }

    /// <summary>A gauge over time; empty where the agent has none.</summary>
    public Curve Value(string label, string series, double unit = 1) => new(
        label,
        [.. _scrapes.Where(scrape => scrape.Values.ContainsKey(series)).Select(scrape => (scrape.Seconds, scrape.Values[series] / unit))]);

    /// <summary>How fast a counter grows, from scrape to scrape.</summary>
    public Curve Rate(string label, string series) => Rate(label, values => values.GetValueOrDefault(series));

    private Curve Rate(string label, Func<IReadOnlyDictionary<string, double>, double> counter) => new(
        label,
        [.. _scrapes.Zip(_scrapes.Skip(1), (one, next) => (next.Seconds, (counter(next.Values) - counter(one.Values)) / (next.Seconds - one.Seconds)))]);

    private static double Shed(IReadOnlyDictionary<string, double> values) =>
        values.Sum(series => series.Key.EndsWith("reason=\"shed\"}", StringComparison.Ordinal) ? series.Value : 0);
}
