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

    // Memory is handed to a thread 8 KiB at a time, and what the next piece costs is half of what a start does: each process
    // stands at another place in its piece, the same places for all.
    private const int PieceBytes = 8192;
    private const int Processes = 64;
    private const double BarMicroseconds = 30;
    private const double ContainerRatioBar = 5;

    public static int Mote(string taken)
    {
        var setup = Cases.Setup();
        return Measure(taken, () =>
        {
            var runtime = HundredAgent.Build(setup);
            runtime.StartModules();
            var publisher = (HundredPublisher)runtime.Cells[^1].Module!;
            publisher.Publish(0);
        });
    }

    public static int New(string taken)
    {
        _ = Cases.Setup();
        return Measure(taken, static () => new HandWritten().Publish(0));
    }

    public static int Container(string taken)
    {
        _ = Cases.Setup();
        return Measure(
            taken,
            static () => HundredServices.Add(new ServiceCollection()).BuildServiceProvider().GetRequiredService<HundredServices>().Publish(0));
    }

    public static bool Run()
    {
        var times = Enumerable.Range(0, Processes)
            .Select(process => (process * PieceBytes / Processes).ToString(CultureInfo.InvariantCulture))
            .Select(taken => (Mote: Child(ByMote, taken), New: Child(ByNew, taken), Container: Child(ByContainer, taken)))
            .ToList();
        var mote = Typical(times.Select(time => time.Mote));
        var written = Typical(times.Select(time => time.New));
        var container = Typical(times.Select(time => time.Container));
        var isMet = mote <= BarMicroseconds && container / mote >= ContainerRatioBar;
        Console.WriteLine();
        Console.WriteLine("| start of 100 modules, up to the first dispatch | µs | against Mote | bar | |");
        Console.WriteLine("|---|--:|--:|--:|---|");
        Console.WriteLine(FormattableString.Invariant($"| new, by hand | {written:0.0} | {written / mote:0.00} | | |"));
        Console.WriteLine(FormattableString.Invariant($"| Mote | {mote:0.0} | 1.00 | {BarMicroseconds:0} µs | {(isMet ? "met" : "missed")} |"));
        Console.WriteLine(FormattableString.Invariant(
            $"| Microsoft.Extensions.DependencyInjection | {container:0.0} | {container / mote:0.0} | ≥ {ContainerRatioBar:0} | |"));
        return isMet;
    }

    private static int Measure(string taken, Action action)
    {
        GC.KeepAlive(new byte[int.Parse(taken, CultureInfo.InvariantCulture)]);
        var started = ThreadClock.Nanoseconds;
        action();
        Console.WriteLine(((ThreadClock.Nanoseconds - started) / 1000).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    // The mean, as some pay for a new piece and some do not; without the tenth at either end, which something else disturbed.
    private static double Typical(IEnumerable<double> times) => times.Order().Skip(Processes / 10).SkipLast(Processes / 10).Average();

    private static double Child(string mode, string taken)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [mode, taken])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        var microseconds = process.StandardOutput.ReadLine()!;
        process.WaitForExit();
        return double.Parse(microseconds, CultureInfo.InvariantCulture);
    }
}
