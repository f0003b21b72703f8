using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Mote.Benchmarks;

/// <summary>A loop to be measured.</summary>
/// <param name="run">Does the thing so many times.</param>
internal sealed class Case(Action<int> run)
{
    private readonly List<double> _nanoseconds = [];

    /// <summary>Of one time round: the best of each order's repetitions, and of these the median.</summary>
    public double Nanoseconds => _nanoseconds.Order().ElementAt(_nanoseconds.Count / 2);

    /// <summary>What one measured loop allocated, all of it together.</summary>
    public long Bytes { get; private set; }

    /// <summary>Does it without measuring.</summary>
    public void Run(int times) => run(times);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Measure(int times)
    {
        const int repetitions = 7;
        var best = double.MaxValue;
        run(times);
        for (var i = 0; i < repetitions; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var started = ThreadClock.Nanoseconds;
            run(times);
            best = Math.Min(best, (ThreadClock.Nanoseconds - started) / times);
            Bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        _nanoseconds.Add(best);
    }
}
