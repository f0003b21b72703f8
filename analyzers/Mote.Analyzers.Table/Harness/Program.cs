using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Mote.Analyzers.Table.Harness;

/// <summary>Measures how many bytes each case allocates at a call, once it has been called often.</summary>
internal static class Program
{
    private const int Calls = 512;
    private const int Batches = 5;
    private const int WarmCalls = 40;
    private const int ChunkCases = 256;

    // Usage: Harness <result file> <rounds to warm> <short|longer|large|date>.
    // The file says which cases are done; one that hangs is the last one that it names.
    private static void Main(string[] args)
    {
        if (args[2] == "longer") In.TakeLonger();
        if (args[2] == "date") In.TakeDate();
        if (args[2] == "large") In.TakeLarge();
        var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
        var done = File.ReadLines(args[0])
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 2 && fields[1] != "begun")
            .Select(fields => int.Parse(fields[0], CultureInfo.InvariantCulture))
            .ToHashSet();
        Console.SetOut(TextWriter.Null);
        using var result = new StreamWriter(args[0], append: true) { AutoFlush = true };
        foreach (var chunk in Enumerable.Range(0, All.Cases.Length).Where(number => !done.Contains(number)).Chunk(ChunkCases))
        {
            Warm(chunk, rounds, result);
            foreach (var number in chunk)
            {
                result.WriteLine($"{number}\tbegun");
                result.WriteLine($"{number}\t{Try(() => Measure(All.Cases[number]))}");
            }
        }

        Environment.Exit(0);
    }

    // The JIT compiles again, and better, what is called often, when nothing new has been called for 100 ms.
    private static void Warm(int[] chunk, int rounds, StreamWriter result)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var number in chunk)
            {
                result.WriteLine($"{number}\tbegun");
                Try(() =>
                {
                    Loop(All.Cases[number], WarmCalls);
                    return "";
                });
            }

            if (rounds > 1) Thread.Sleep(150);
        }
    }

    private static string Try(Func<string> measure)
    {
        try
        {
            return measure();
        }
        catch (Exception failure)
        {
            return failure.GetType().Name;
        }
    }

    private static string Measure(Action one)
    {
        var least = double.MaxValue;
        for (var batch = 0; batch < Batches; batch++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Loop(one, Calls);
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls);
        }

        return least.ToString("0.##", CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Loop(Action one, int times)
    {
        for (var time = 0; time < times; time++) one();
    }
}
