using System;
using System.Collections.Generic;
using System.Threading;
using Mote.Telemetry;

namespace Mote.Dispatch;

/// <summary>
/// One event loop: it gives modules their turns, one after the other, and blocks in the kernel while nothing is due. Tests
/// step it with <see cref="RunUntilIdle"/> instead of running it, and so own time and order.
/// </summary>
public sealed class EventLoop
{
    // A module with much mail must not keep timers and other modules waiting.
    private const int TurnsPerDrainMax = 64;
    private const long SampleEveryMs = 1_000;
    private const int SendLookMs = 100;

    private readonly Lock _gate = new();
    private readonly object _parking = new();
    private readonly LoopContext _context;
    private IdleCollection? _collection;
    private readonly AgentRuntime _runtime;
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private Queue<Posted> _posted = new();
    private Queue<Posted> _posting = new();
    private ModuleColdState? _firstReady;
    private ModuleColdState? _lastReady;
    private long _nextSampleAtMs = SampleEveryMs;
    private long _lastMovedAtMs;
    private long _workingSinceMs;
    private int _threadId = Environment.CurrentManagedThreadId;
    private long _errors;
    private bool _awake;
    private volatile bool _isParked = true;
    private volatile bool _isClosed;

    internal EventLoop(AgentRuntime runtime, TimeProvider time)
    {
        _runtime = runtime;
        _time = time;
        _startedAt = time.GetTimestamp();
        _context = new LoopContext(this);
        Timers = new TimerTable(runtime);
        Metrics = new LoopMetrics(runtime, this);
        Inbox = new Inbox(this);
        runtime.StackLow = nuint.MaxValue;
    }

    /// <summary>How long until the next timer is due; null where no timer runs. Zero or less: it is due now.</summary>
    public TimeSpan? NextDue => NextDueMs is { } dueMs ? TimeSpan.FromMilliseconds(dueMs - NowMs) : null;

    /// <summary>Whether the calling thread is the one that runs this loop, or ran it last.</summary>
    internal bool IsOwnThread => Environment.CurrentManagedThreadId == _threadId;

    /// <summary>Exceptions of callbacks that belong to no module. Any thread.</summary>
    internal long Errors => Volatile.Read(ref _errors);

    /// <summary>For how long the loop has not come back from what it does; zero while it is parked. Any thread.</summary>
    internal TimeSpan StuckFor => _isParked ? TimeSpan.Zero : Watch?.StuckFor ?? TimeSpan.FromMilliseconds(Math.Max(0, NowMs - LastMovedAtMs));

    /// <summary>Whether the loop is parked. Any thread.</summary>
    internal bool IsParked => _isParked;

    /// <summary>When the loop last came back from what it did, in ms of its clock. Any thread.</summary>
    internal long LastMovedAtMs => Volatile.Read(ref _lastMovedAtMs);

    internal TimerTable Timers { get; }

    /// <summary>What other threads published.</summary>
    internal Inbox Inbox { get; }

    internal LoopMetrics Metrics { get; }

    private long? NextDueMs => Earlier(Earlier(Timers.NextDueMs, NextPulseDueMs), NextRuntimeDueMs);

    private long? NextRuntimeDueMs =>
        Earlier(Earlier(_runtime.Governor?.DueMs, _runtime.NextTurnDueMs), Earlier(_runtime.NextRestartDueMs, _runtime.NextRestEndMs));

    private long? NextPulseDueMs
    {
        get
        {
            long? next = null;
            foreach (var pulse in Pulses) next = Earlier(next, pulse.DueMs);
            return next;
        }
    }

    /// <summary>What the host does on the loop now and then; set before the loop runs.</summary>
    internal LoopPulse[] Pulses { get; set; } = [];

    /// <summary>How long one module's waiting messages may keep the others waiting, in ms; 0 where only their number is bounded.</summary>
    internal int SliceMs { get; set; }

    /// <summary>When a slice that begins now is over.</summary>
    internal long SliceEndMs => SliceMs > 0 ? NowMs + SliceMs : long.MaxValue;

    /// <summary>Whether a slice is over. Without slices nobody asks for the time.</summary>
    internal bool IsPast(long sliceEndMs) => sliceEndMs != long.MaxValue && NowMs >= sliceEndMs;

    /// <summary>Is told when the loop works and when it rests; null where nobody watches, as in a test.</summary>
    internal LoopWatch? Watch { get; set; }

    internal long NowMs => (long)_time.GetElapsedTime(_startedAt).TotalMilliseconds;

    /// <summary>
    /// Gives turns on the calling thread until no message waits, no timer is due and nothing is posted. Modules that keep
    /// sending to each other keep it from returning.
    /// </summary>
    [HotPath]
    public void RunUntilIdle()
    {
        using var onLoop = Enter();
        _workingSinceMs = NowMs;
        while (RunOnce())
        {
        }
    }

    /// <summary>Runs a callback on the loop, after what was posted before it. Any thread.</summary>
    /// <param name="callback">What to run; its exception is logged and counted, as it belongs to no module.</param>
    /// <param name="state">Its argument.</param>
    public void Post(SendOrPostCallback callback, object? state) => Post(module: null, callback, state);

    /// <summary>Runs a callback on the loop, as a turn of the context's module. After the loop has ended it is dropped.</summary>
    internal void Post(ModuleContext? module, SendOrPostCallback callback, object? state)
    {
        lock (_gate) _posted.Enqueue(new Posted(module, callback, state));
        Wake();
    }

    /// <summary>Runs a callback on the loop and waits for its end. Not on the loop's own thread.</summary>
    internal void SendFromOutside(ModuleContext? module, SendOrPostCallback callback, object? state)
    {
        if (_isClosed) return;

        using var done = new ManualResetEventSlim();
        Post(
            module,
            inner =>
            {
                try
                {
                    callback(inner);
                }
                finally
                {
                    done.Set();
                }
            },
            state);

        // The loop may end before it comes to the callback, which is dropped then.
        while (!done.Wait(SendLookMs) && !_isClosed)
        {
        }
    }

    /// <summary>The loop has ended: releases those that wait for it.</summary>
    internal void Close()
    {
        _isClosed = true;
        Inbox.Close();
    }

    /// <summary>Counts and logs an exception that belongs to no module, and continues. Any thread.</summary>
    internal void ContainUnowned(Exception error, string what)
    {
        Interlocked.Increment(ref _errors);
        new Log(_runtime.Setup.Log, _runtime.Name).Error(error, $"{what} failed");
    }

    /// <summary>Puts a module with mail in line, unless it is there already.</summary>
    internal void Ready(ModuleColdState module)
    {
        if (module.NextReady is not null) return;

        module.NextReady = module;
        if (_lastReady is null) _firstReady = module;
        else _lastReady.NextReady = module;
        _lastReady = module;
    }

    /// <summary>Runs on the calling thread until <paramref name="isOver"/> or until the deadline, in ms of this event loop's clock.</summary>
    /// <returns>False when the deadline came first.</returns>
    internal bool RunUntil(Func<bool> isOver, long deadlineMs = long.MaxValue)
    {
        using var onLoop = Enter();
        while (!isOver())
        {
            if (NowMs >= deadlineMs) return false;
            if (!RunOnce()) Park(deadlineMs);
        }

        return true;
    }

    /// <summary>Makes the calling thread the loop's until the scope ends: what is awaited inside continues on the loop.</summary>
    internal Scope Enter()
    {
        _threadId = Environment.CurrentManagedThreadId;
        return new Scope(this);
    }

    internal long DeadlineMs(TimeSpan after) => NowMs + (long)after.TotalMilliseconds;

    /// <summary>Ends the event loop's sleep, or keeps it from the next one. Any thread; allocates nothing.</summary>
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
        Volatile.Write(ref _lastMovedAtMs, nowMs);
        if (nowMs >= _nextSampleAtMs)
        {
            foreach (ref var cell in _runtime.Cells) cell.ArmSample();
            _nextSampleAtMs = nowMs + SampleEveryMs;
        }

        var ran = RunPosted();
        ran |= Inbox.Deliver(_runtime, TurnsPerDrainMax);
        ran |= Timers.Fire(nowMs);
        ran |= DrainReady();
        foreach (var pulse in Pulses) ran |= pulse.Beat(nowMs);
        ran |= _runtime.StepDeadlines(nowMs);
        ran |= _runtime.StepRests(nowMs);
        ran |= _runtime.StepRestarts(nowMs);
        ran |= _runtime.StepGovernor(nowMs, nowMs - _workingSinceMs);
        ran |= Metrics.CollectIfAsked();

        // A cancelled token has posted what awaited it. Another thread's post that is not seen here ends the sleep.
        ran |= _posted.Count > 0;
        if (!ran) _workingSinceMs = nowMs;
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
            if (posted.Module is null) RunUnowned(posted);
            else _runtime.Continue(posted.Module, posted.Callback, posted.State);
        }

        return true;
    }

    private void RunUnowned(Posted posted)
    {
        try
        {
            posted.Callback(posted.State);
        }
        catch (Exception error)
        {
            ContainUnowned(error, "a callback on the event loop");
        }
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
            _runtime.Drain(ready.Module, TurnsPerDrainMax);
            if (isLast) return true;
        }
    }

    private void Park(long deadlineMs)
    {
        (_collection ??= new IdleCollection()).Run();
        var wakeAtMs = Math.Min(deadlineMs, NextDueMs ?? long.MaxValue);
        var waitMs = wakeAtMs == long.MaxValue ? Timeout.Infinite : (int)Math.Clamp(wakeAtMs - NowMs, 0, int.MaxValue);
        _isParked = true;
        Watch?.Rest();
        lock (_parking)
        {
            if (!_awake) Monitor.Wait(_parking, waitMs);
            _awake = false;
        }

        Watch?.Begin();
        _workingSinceMs = NowMs;
        Volatile.Write(ref _lastMovedAtMs, _workingSinceMs);
        _isParked = false;
    }

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other : one;

    private readonly record struct Posted(ModuleContext? Module, SendOrPostCallback Callback, object? State);

    /// <summary>The time that a thread spends on the loop.</summary>
    internal readonly ref struct Scope : IDisposable
    {
        private readonly EventLoop _loop;
        private readonly SynchronizationContext? _outer = SynchronizationContext.Current;
        private readonly nuint _outerStack;
        private readonly bool _wasParked;

        public Scope(EventLoop loop)
        {
            _outerStack = loop._runtime.StackLow;
            loop._runtime.StackLow = StackWindow.Here();
            (_loop, _wasParked) = (loop, loop._isParked);
            SynchronizationContext.SetSynchronizationContext(loop._context);
            Volatile.Write(ref loop._lastMovedAtMs, loop.NowMs);
            loop._isParked = false;
        }

        public void Dispose()
        {
            _loop._runtime.StackLow = _outerStack;
            _loop._isParked = _wasParked;
            SynchronizationContext.SetSynchronizationContext(_outer);
        }
    }

    /// <summary>Brings the continuations of what belongs to no module back to the loop.</summary>
    private sealed class LoopContext(EventLoop loop) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => loop.Post(d, state);

        /// <summary>Runs the callback before this returns: in place on the loop's thread; from another thread it waits for the loop.</summary>
        public override void Send(SendOrPostCallback d, object? state)
        {
            if (loop.IsOwnThread) d(state);
            else loop.SendFromOutside(module: null, d, state);
        }

        public override SynchronizationContext CreateCopy() => this;
    }
}
