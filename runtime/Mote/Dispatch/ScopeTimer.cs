using System;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>A timer of a module's scope. It fires on a thread of its own, and calls back as a turn of the module.</summary>
internal sealed class ScopeTimer(AgentRuntime runtime, int module, Action callback, bool isOnce) : IDisposable
{
    private readonly ModuleContext _context = runtime.ContextOf(module);
    private ITimer? _timer;
    private Action? _onEnd;
    private int _isWaiting;

    public void Begin(TimeSpan due, TimeSpan period, Action onEnd)
    {
        _onEnd = onEnd;
        _timer = runtime.Time.CreateTimer(_ => Fire(), null, due, period);
    }

    /// <summary>Stops it; a tick that waits is left out. The loop only.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        var onEnd = _onEnd;
        _onEnd = null;
        onEnd?.Invoke();
    }

    private void Fire()
    {
        if (Interlocked.Exchange(ref _isWaiting, 1) == 0) _context.Post(_ => Call(), null);
    }

    private void Call()
    {
        Volatile.Write(ref _isWaiting, 0);
        if (_onEnd is null) return;

        if (isOnce) Dispose();
        callback();
    }
}
