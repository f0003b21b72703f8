using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace Mote.Hosting;

/// <summary>
/// Ends the process when its event loop cannot: a turn that never returns would prevent the stop. It waits on a
/// thread of its own, which exists only while the agent stops.
/// </summary>
internal sealed class StopGuard(TimeSpan patience, Action giveUp) : IDisposable
{
    private readonly Lock _gate = new();
    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "It never makes a wait handle, and a late signal still asks it.")]
    private readonly ManualResetEventSlim _hasStopped = new();
    private Thread? _watch;

    /// <summary>Gives the agent its time to stop, from the first call on. Any thread.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (_watch is not null) return;

            _watch = new Thread(Watch) { IsBackground = true, Name = "stop guard" };
            _watch.Start();
        }
    }

    /// <summary>The agent has stopped. A later signal may still begin a watch, which ends at once.</summary>
    public void Dispose()
    {
        _hasStopped.Set();
        lock (_gate) _watch?.Join();
    }

    private void Watch()
    {
        if (!_hasStopped.Wait(patience)) giveUp();
    }
}
