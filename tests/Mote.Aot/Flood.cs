using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Aot;

/// <summary>What comes in from outside, and for how long.</summary>
[Options("flood")]
internal sealed record FloodOptions
{
    /// <summary>Messages for the core module.</summary>
    public int CorePerSecond { get; init; }

    /// <summary>Messages for the optional module.</summary>
    public int BulkPerSecond { get; init; }

    /// <summary>After so long nothing comes any more.</summary>
    public TimeSpan For { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>What must be answered in time.</summary>
[Message]
internal readonly record struct Demand(long DueAt);

/// <summary>What may be left out.</summary>
[Message]
internal readonly record struct Bulk(long DueAt);

/// <summary>Publishes from a thread of its own, by the clock: where it was held up, it catches up.</summary>
[Module(Criticality = Criticality.Core)]
internal sealed partial class Flood(FloodOptions options, Publisher<Demand> demand, Publisher<Bulk> bulk)
{
    private const int StepMs = 5;

    private long _demands;
    private long _bulks;
    private long _isOver;

    [Run]
    async ValueTask Run(CancellationToken stopping)
    {
        if (options.CorePerSecond + options.BulkPerSecond == 0) await Task.Delay(Timeout.Infinite, stopping);
        await Task.Factory.StartNew(() => Pour(stopping), stopping, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Volatile.Write(ref _isOver, 1);
        await Task.Delay(Timeout.Infinite, stopping);
    }

    [Metrics]
    void Write(ref MetricWriter writer)
    {
        writer.Family("flood_offered_total"u8, MetricType.Counter, "Messages published."u8);
        writer.Label("kind"u8, "demand");
        writer.Value(Volatile.Read(ref _demands));
        writer.Label("kind"u8, "bulk");
        writer.Value(Volatile.Read(ref _bulks));
        writer.Family("flood_over"u8, MetricType.Gauge, "Whether nothing comes any more."u8);
        writer.Value(Volatile.Read(ref _isOver));
    }

    private void Pour(CancellationToken stopping)
    {
        var startedAt = Stopwatch.GetTimestamp();
        while (!stopping.IsCancellationRequested && Stopwatch.GetElapsedTime(startedAt) is var elapsed && elapsed < options.For)
        {
            for (var due = (long)(elapsed.TotalSeconds * options.CorePerSecond); _demands < due; _demands++)
            {
                demand.Publish(new Demand(DueAt(startedAt, _demands, options.CorePerSecond)));
            }

            for (var due = (long)(elapsed.TotalSeconds * options.BulkPerSecond); _bulks < due; _bulks++)
            {
                bulk.Publish(new Bulk(DueAt(startedAt, _bulks, options.BulkPerSecond)));
            }

            Thread.Sleep(StepMs);
        }
    }

    private static long DueAt(long startedAt, long number, int perSecond) => startedAt + number * Stopwatch.Frequency / perSecond;
}

/// <summary>Work of about a millisecond of CPU time, wherever the clock stands: a group that is throttled must not make it less.</summary>
internal static class Toil
{
    private const int Rounds = 600_000;

    public static ulong Work(ulong seed)
    {
        for (var i = 0; i < Rounds; i++) seed = seed * 6364136223846793005 + 1442695040888963407;
        return seed;
    }
}

/// <summary>Answers each demand, and notes how late.</summary>
[Module(Criticality = Criticality.Core)]
internal sealed partial class Steward
{
    private readonly MetricHistogram _delays = new([1, 5, 10, 25, 50, 75, 100, 125, 150, 175, 200, 225, 250, 300, 400, 500, 1_000, 2_000, 5_000], decimals: 3);
    private ulong _work;

    [Handle(Capacity = 1024)]
    void On(in Demand demand)
    {
        _work = Toil.Work(_work);
        _delays.Observe((long)Stopwatch.GetElapsedTime(demand.DueAt).TotalMilliseconds);
    }

    [Metrics]
    void Write(ref MetricWriter writer)
    {
        writer.Family("steward_delay_seconds"u8, MetricType.Histogram, "How late a demand was answered."u8);
        writer.Value(_delays);
        writer.Family("steward_work"u8, MetricType.Gauge, "What came out of it."u8);
        writer.Value((long)(_work & 1));
    }
}

/// <summary>Takes what nobody needs at once, and makes garbage of it.</summary>
[Module(Criticality = Criticality.Optional)]
internal sealed partial class Harvester
{
    private const int GarbageBytes = 8192;

    private ulong _work;
    private byte[] _last = [];

    [Handle(Capacity = 512)]
    [ColdPath]
    void On(in Bulk bulk)
    {
        _work = Toil.Work(_work + (ulong)bulk.DueAt);
        _last = new byte[GarbageBytes];
    }

    [Metrics]
    void Write(ref MetricWriter writer)
    {
        writer.Family("harvester_last_bytes"u8, MetricType.Gauge, "The last harvest."u8);
        writer.Value(_last.Length);
    }
}
