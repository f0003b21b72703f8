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
    private const string ReturnedEarly = "[Run] returned before the agent stops";

    // Every [Run] that is under way. One that is abandoned is not among them, and its end is ignored.
    private readonly List<BackgroundTask> _running = [];

    private bool IsRunning(int module) => _running.Exists(run => run.Module == module);

    private void BeginRun(int module)
    {
        if (!Cells[module].IsLoaded) return;

        using var inModule = new ModuleScope(this, module, TurnPhase.Run);
        try
        {
            var run = Run(module, LifetimeOf(module)).GetAwaiter();
            if (run.IsCompleted)
            {
                EndRun(module, run);
                return;
            }

            var task = new BackgroundTask(module);
            _running.Add(task);
            run.OnCompleted(() =>
            {
                if (_running.Remove(task)) EndRun(module, run);
            });
        }
        catch (Exception error)
        {
            Fault(module, error, "[Run]");
        }
    }

    private void EndRun(int module, ValueTaskAwaiter run)
    {
        var lifetime = LifetimeOf(module);
        try
        {
            run.GetResult();
            if (lifetime.IsCancellationRequested) return;

            LogOf(module).Warn(ReturnedEarly);
            BeginRestart(module, ReturnedEarly);
        }
        catch (OperationCanceledException) when (lifetime.IsCancellationRequested)
        {
            // The token ended the task: that is no failure.
        }
        catch (Exception error)
        {
            Fault(module, error, "[Run]");
        }
    }

    private sealed class BackgroundTask(int module)
    {
        public int Module { get; } = module;
    }
}
