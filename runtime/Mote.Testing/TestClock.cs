using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace Mote.Testing;

/// <summary>A fake clock that knows when the next of its timers is due, so that time can move from one to the next.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly HashSet<TrackedTimer> _timers = [];

    /// <summary>When the next timer is due; null where none is set.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_timers) return _timers.Min(timer => timer.DueAt);
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TrackedTimer(this, callback, state);
        lock (_timers) _timers.Add(timer);
        timer.Begin(dueTime, period);
        return timer;
    }

    private ITimer CreateInnerTimer(Action fire, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(_ => fire(), null, dueTime, period);

    private sealed class TrackedTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private ITimer? _inner;
        private TimeSpan _period;

        public DateTimeOffset? DueAt { get; private set; }

        public void Begin(TimeSpan dueTime, TimeSpan period)
        {
            Plan(dueTime, period);
            _inner = clock.CreateInnerTimer(Fire, dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Plan(dueTime, period);
            return _inner?.Change(dueTime, period) ?? false;
        }

        public void Dispose()
        {
            lock (clock._timers) clock._timers.Remove(this);
            _inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Plan(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
        }

        private void Fire()
        {
            DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;
            callback(state);
        }
    }
}
