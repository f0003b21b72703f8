using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Mote.Benchmarks;

/// <summary>
/// What a hundred modules cost at start, up to the first dispatch: each time in a process of its own, because only the first
/// time counts.
/// </summary>
internal static class Starting
{
    // What a process of its own is told to start.
    public const string ByMote = "start-mote";
    public const string ByNew = "start-new";
    public const string ByContainer = "start-di";

    private const int Processes = 51;
    private const double Bar = 1.5;

    public static int Mote()
    {
        var setup = Cases.Setup();
        return Measure(() =>
        {
            var graph = HundredAgent.Build(setup);
            graph.StartModules();
            var publisher = (HundredPublisher)graph.Cells[^1].Module!;
            publisher.Publish(0);
        });
    }

    public static int New()
    {
        _ = Cases.Setup();
        return Measure(static () => new HandWritten().Publish(0));
    }

    public static int Container()
    {
        _ = Cases.Setup();
        return Measure(static () => HundredServices.Add(new ServiceCollection()).BuildServiceProvider().GetRequiredService<HundredServices>().Publish(0));
    }

    public static bool Run()
    {
        var times = Enumerable.Range(0, Processes).Select(_ => (Mote: Child(ByMote), New: Child(ByNew), Container: Child(ByContainer))).ToList();
        var mote = Median(times.Select(time => time.Mote));
        var written = Median(times.Select(time => time.New));
        var container = Median(times.Select(time => time.Container));
        var ratio = mote / written;
        Console.WriteLine();
        Console.WriteLine("| start of 100 modules, up to the first dispatch | µs | against new | bar | |");
        Console.WriteLine("|---|--:|--:|--:|---|");
        Console.WriteLine(FormattableString.Invariant($"| new, by hand | {written:0.0} | 1.00 | | |"));
        Console.WriteLine(FormattableString.Invariant($"| Mote | {mote:0.0} | {ratio:0.00} | {Bar:0.0} | {(ratio <= Bar ? "met" : "missed")} |"));
        Console.WriteLine(FormattableString.Invariant($"| Microsoft.Extensions.DependencyInjection | {container:0.0} | {container / written:0.00} | | |"));
        return ratio <= Bar;
    }

    private static int Measure(Action action)
    {
        var started = ThreadClock.Nanoseconds;
        action();
        Console.WriteLine(((ThreadClock.Nanoseconds - started) / 1000).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Processes / 2);

    private static double Child(string mode)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [mode]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var microseconds = process.StandardOutput.ReadLine()!;
        process.WaitForExit();
        return double.Parse(microseconds, CultureInfo.InvariantCulture);
    }
}
