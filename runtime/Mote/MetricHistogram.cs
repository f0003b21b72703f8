using System;
using System.Threading;

namespace Mote;

/// <summary>
/// Counts values by size, for <see cref="MetricWriter.Value(MetricHistogram)"/>. It allocates nothing once made. One thread observes; any thread
/// may write it as a metric, each number whole on its own.
/// </summary>
/// <example>
/// <code>
/// private readonly MetricHistogram _waits = new([1, 10, 100, 1000], decimals: 3);   // seconds, observed in ms
/// </code>
/// </example>
public sealed class MetricHistogram
{
    private const int DecimalsMax = 18;

    private readonly long[] _bounds;
    private readonly long[] _counts;
    private long _sum;

    /// <summary>A histogram that is empty.</summary>
    /// <param name="bounds">The largest value of each bucket, smallest first; one for all that is larger is added.</param>
    /// <param name="decimals">How many decimals the values have as whole numbers, from 0 to 18: with 3, 1500 is written as 1.5.</param>
    /// <exception cref="ArgumentException">The bounds do not grow.</exception>
    public MetricHistogram(ReadOnlySpan<long> bounds, int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, DecimalsMax);
        for (var i = 1; i < bounds.Length; i++)
        {
            if (bounds[i] <= bounds[i - 1]) throw new ArgumentException("Each bound must be larger than the one before it.", nameof(bounds));
        }

        _bounds = bounds.ToArray();
        _counts = new long[bounds.Length + 1];
        Decimals = decimals;
    }

    internal int Decimals { get; }

    internal ReadOnlySpan<long> Bounds => _bounds;

    internal long Sum => Volatile.Read(ref _sum);

    /// <summary>Counts a value.</summary>
    /// <param name="value">The value, as a whole number of the histogram's decimals.</param>
    [HotPath, NoAlloc]
    public void Observe(long value)
    {
        var bucket = 0;
        while (bucket < _bounds.Length && value > _bounds[bucket]) bucket++;
        _counts[bucket]++;
        _sum += value;
    }

    /// <summary>How many values a bucket alone has; the last one has what is above every bound.</summary>
    internal long CountOf(int bucket) => Volatile.Read(ref _counts[bucket]);
}
