using System;
using System.Linq;

namespace Mote.Benchmarks;

/// <summary>What one message costs, side by side: by hand, by Mote, by Mediator.</summary>
internal static class Dispatching
{
    // The order in which methods run moves them by a tenth: each is measured in several orders.
    private const int Orders = 5;
    private const int Times = 4_000_000;

    /// <summary>Prints the table.</summary>
    /// <returns>Whether every bar is met.</returns>
    public static bool Run()
    {
        var cases = new Cases();
        var random = new Random(1);
        for (var order = 0; order < Orders; order++)
        {
            foreach (var one in cases.All.OrderBy(_ => random.Next())) one.Measure(Times);
        }

        Comparison[] lines =
        [
            new("to one receiver", cases.Direct, cases.One, cases.PublishOne, cases.SendOne, 2.3),
            new("to one, acyclic, its handler inlined", cases.Direct, cases.Acyclic, cases.PublishOne, cases.SendOne, 1.9),
            new("to one that works for 5 ns", cases.DirectWorking, cases.Working, cases.PublishWorking, cases.SendWorking, 1.1),
            new("to four", cases.DirectFour, cases.Four, cases.PublishFour, Send: null, 1.9),
            new("one of 100 at random", cases.Switch, cases.Hundred, cases.PublishHundred, cases.SendHundred, 1.3),
        ];
        Console.WriteLine(Comparison.Head);
        foreach (var line in lines) Console.WriteLine(line);
        return lines.All(line => line.IsMet);
    }
}
