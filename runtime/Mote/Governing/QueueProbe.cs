using System;
using Mote.Dispatch;

namespace Mote.Governing;

/// <summary>
/// How long messages wait, without a time on any of them: it marks the fullest module's last waiting message, and sees when so many turns later it has
/// been served. The event loop only.
/// </summary>
internal sealed class QueueProbe(AgentRuntime runtime)
{
    private const CellState OwnDelay = CellState.Shed | CellState.Resting;

    private int _module = -1;
    private long _servedAt;
    private long _sinceMs;
    private int _lastMs;

    /// <summary>How long the marked message waited, or has been waiting; 0 where none waits.</summary>
    public int Look(long nowMs)
    {
        if (_module >= 0)
        {
            ref var cell = ref runtime.Cells[_module];
            var waits = (int)Math.Min(nowMs - _sinceMs, int.MaxValue);

            // Some of those before it may have been dropped on the way: an empty queue has served them all.
            var isServed = cell.Turns >= _servedAt || cell.Has(CellState.Closed | OwnDelay) || runtime.Status.Module(_module).QueueDepth == 0;
            if (!isServed) return Math.Max(_lastMs, waits);

            (_lastMs, _module) = (waits, -1);
        }

        var result = _lastMs;
        Mark(nowMs);
        if (_module < 0) _lastMs = 0;
        return result;
    }

    private void Mark(long nowMs)
    {
        var most = 0;
        for (var module = 0; module < runtime.Cells.Length; module++)
        {
            // What waits for a restart, for the end of a rest, or is the last of one that is shed, does not wait for the loop.
            ref var cell = ref runtime.Cells[module];
            if (!cell.IsLoaded || cell.Has(OwnDelay) || runtime.Status.Module(module).QueueDepth is var depth && depth <= most) continue;

            (most, _module, _servedAt, _sinceMs) = (depth, module, cell.Turns + depth, nowMs);
        }
    }
}
