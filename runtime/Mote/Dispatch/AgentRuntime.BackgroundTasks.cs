using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Mote.Dispatch;

/// <summary>The modules' background tasks, <c>[Run]</c>: each piece of one, from one await to the next, is a turn of its module.</summary>
[SuppressMessage(
    "Reliability",
    "CA2012:Use ValueTasks correctly",
    Justification = "An event loop polls an awaiter instead of blocking on it; each one is consumed once.")]
public abstract partial class AgentRuntime
{
    // The modules whose [Run] is under way.
    private readonly List<int> _running = [];

    private void BeginRun(int module)
    {
        if (!Cells[module].IsLoaded) return;

        using var inModule = new ModuleScope(this, module, TurnPhase.Run);
        try
        {
            var run = Run(module, Stopping).GetAwaiter();
            if (run.IsCompleted)
            {
                EndRun(module, run);
                return;
            }

            _running.Add(module);
            run.OnCompleted(() =>
            {
                _running.Remove(module);
                EndRun(module, run);
            });
        }
        catch (Exception error)
        {
            Fault(module, error, "[Run] failed");
        }
    }

    private void EndRun(int module, ValueTaskAwaiter run)
    {
        try
        {
            run.GetResult();
            if (Stopping.IsCancellationRequested) return;

            ColdStateOf(module).HasRunReturned = true;
            LogOf(module).Warn("[Run] returned before the agent stops: nothing comes in through it any more");
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The token ended the task: that is no failure.
        }
        catch (Exception error)
        {
            Fault(module, error, "[Run] failed");
        }
    }
}
