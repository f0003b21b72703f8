using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Mote.Benchmarks;

/// <summary>A loop to be measured.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does the thing so many times.</param>
internal sealed record Case(string Name, Action<int> Run)
{
    private readonly List<double> _nanoseconds = [];

    /// <summary>The median over the orders.</summary>
    public double Nanoseconds => _nanoseconds.Order().ElementAt(_nanoseconds.Count / 2);

    public long Bytes { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Measure(int times)
    {
        const int repetitions = 7;
        var best = double.MaxValue;
        Run(times);
        for (var i = 0; i < repetitions; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var started = ThreadClock.Nanoseconds;
            Run(times);
            best = Math.Min(best, (ThreadClock.Nanoseconds - started) / times);
            Bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        _nanoseconds.Add(best);
    }
}
