using System;
using System.Collections.Generic;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>
/// One event loop: it gives modules their turns, one after the other, and blocks in the kernel while nothing is due. Tests
/// step it with <see cref="RunUntilIdle"/> instead of running it, and so own time and order.
/// </summary>
public sealed class Lane
{
    // A module with much mail must not keep timers and other modules waiting.
    private const int TurnsPerDrainMax = 64;
    private const long SampleEveryMs = 1_000;

    private readonly Lock _gate = new();
    private readonly object _parking = new();
    private readonly LaneContext _context;
    private readonly AgentGraph _graph;
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private Queue<Posted> _posted = new();
    private Queue<Posted> _posting = new();
    private ModuleAnnex? _firstReady;
    private ModuleAnnex? _lastReady;
    private long _nextSampleAtMs = SampleEveryMs;
    private bool _awake;

    internal Lane(AgentGraph graph, TimeProvider time)
    {
        _graph = graph;
        _time = time;
        _startedAt = time.GetTimestamp();
        _context = new LaneContext(this);
        Timers = new TimerTable(graph);
        Metrics = new LaneMetrics(graph, this);
    }

    /// <summary>How long until the next timer is due; null where no timer runs. Zero or less: it is due now.</summary>
    public TimeSpan? NextDue => Timers.NextDueMs is { } dueMs ? TimeSpan.FromMilliseconds(dueMs - NowMs) : null;

    internal TimerTable Timers { get; }

    internal LaneMetrics Metrics { get; }

    private long NowMs => (long)_time.GetElapsedTime(_startedAt).TotalMilliseconds;

    /// <summary>
    /// Gives turns on the calling thread until no message waits, no timer is due and nothing is posted. Modules that keep
    /// sending to each other keep it from returning.
    /// </summary>
    public void RunUntilIdle()
    {
        using var onLane = Enter();
        while (RunOnce())
        {
        }
    }

    /// <summary>Like <see cref="RunUntilIdle"/>, but only up to a deadline, in ms of this lane's clock.</summary>
    /// <returns>False when the deadline came first.</returns>
    internal bool TryRunUntilIdle(long deadlineMs)
    {
        using var onLane = Enter();
        while (RunOnce())
        {
            if (NowMs >= deadlineMs) return false;
        }

        return true;
    }

    /// <summary>Runs a callback on the lane, after what was posted before it. Any thread.</summary>
    /// <param name="callback">What to run; its exception ends the agent, as it belongs to no module.</param>
    /// <param name="state">Its argument.</param>
    public void Post(SendOrPostCallback callback, object? state) => Post(source: null, callback, state);

    /// <summary>Runs a callback on the lane, as a turn of the module whose source it continues.</summary>
    internal void Post(SourceContext? source, SendOrPostCallback callback, object? state)
    {
        lock (_gate) _posted.Enqueue(new Posted(source, callback, state));
        Wake();
    }

    /// <summary>Puts a module with mail in line, unless it is there already.</summary>
    internal void Ready(ModuleAnnex module)
    {
        if (module.NextReady is not null) return;

        module.NextReady = module;
        if (_lastReady is null) _firstReady = module;
        else _lastReady.NextReady = module;
        _lastReady = module;
    }

    /// <summary>Runs on the calling thread until <paramref name="isOver"/> or until the deadline, in ms of this lane's clock.</summary>
    /// <returns>False when the deadline came first.</returns>
    internal bool RunUntil(Func<bool> isOver, long deadlineMs = long.MaxValue)
    {
        using var onLane = Enter();
        while (!isOver())
        {
            if (NowMs >= deadlineMs) return false;
            if (!RunOnce()) Park(deadlineMs);
        }

        return true;
    }

    /// <summary>Makes the calling thread the lane's until the scope ends: what is awaited inside continues on the lane.</summary>
    internal Scope Enter() => new(_context);

    internal long DeadlineMs(TimeSpan after) => NowMs + (long)after.TotalMilliseconds;

    /// <summary>Ends the lane's sleep, or keeps it from the next one. Any thread; allocates nothing.</summary>
    internal void Wake()
    {
        lock (_parking)
        {
            _awake = true;
            Monitor.Pulse(_parking);
        }
    }

    private bool RunOnce()
    {
        var nowMs = NowMs;
        if (nowMs >= _nextSampleAtMs)
        {
            foreach (ref var cell in _graph.Cells) cell.ArmSample();
            _nextSampleAtMs = nowMs + SampleEveryMs;
        }

        var ran = RunPosted();
        ran |= Timers.Fire(nowMs);
        ran |= DrainReady();
        ran |= Metrics.CollectIfAsked();
        return ran;
    }

    private bool RunPosted()
    {
        lock (_gate)
        {
            if (_posted.Count == 0) return false;
            (_posted, _posting) = (_posting, _posted);
        }

        while (_posting.TryDequeue(out var posted))
        {
            if (posted.Source is null) posted.Callback(posted.State);
            else _graph.ContinueSource(posted.Source, posted.Callback, posted.State);
        }

        return true;
    }

    private bool DrainReady()
    {
        if (_firstReady is null) return false;

        // Those that get ready meanwhile come in the next round, so that timers are looked at in between.
        var last = _lastReady!;
        while (true)
        {
            var ready = _firstReady!;
            var isLast = ready == last;
            _firstReady = ready.NextReady == ready ? null : ready.NextReady;
            if (_firstReady is null) _lastReady = null;
            ready.NextReady = null;
            _graph.Drain(ready.Module, TurnsPerDrainMax);
            if (isLast) return true;
        }
    }

    private void Park(long deadlineMs)
    {
        var wakeAtMs = Math.Min(deadlineMs, Timers.NextDueMs ?? long.MaxValue);
        var waitMs = wakeAtMs == long.MaxValue ? Timeout.Infinite : (int)Math.Clamp(wakeAtMs - NowMs, 0, int.MaxValue);
        lock (_parking)
        {
            if (!_awake) Monitor.Wait(_parking, waitMs);
            _awake = false;
        }
    }

    private readonly record struct Posted(SourceContext? Source, SendOrPostCallback Callback, object? State);

    /// <summary>The time that a thread spends on the lane.</summary>
    internal readonly ref struct Scope : IDisposable
    {
        private readonly SynchronizationContext? _outer = SynchronizationContext.Current;

        public Scope(SynchronizationContext lane) => SynchronizationContext.SetSynchronizationContext(lane);

        public void Dispose() => SynchronizationContext.SetSynchronizationContext(_outer);
    }

    /// <summary>Brings the continuations of awaits back to the lane.</summary>
    private sealed class LaneContext(Lane lane) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => lane.Post(d, state);

        public override void Send(SendOrPostCallback d, object? state) =>
            throw new NotSupportedException("A lane is never waited for: post to it instead.");

        public override SynchronizationContext CreateCopy() => this;
    }
}
