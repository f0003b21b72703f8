using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

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

        using var inModule = new OwnCode(this, module, TurnPhase.Run);
        try
        {
            var run = Run(module, LifetimeOf(module)).GetAwaiter();
            if (run.IsCompleted)
            {
                EndRun(module, run);
                return;
            }

            var task = new BackgroundTask(module, "[Run]");
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

    /// <summary>Starts a task of a module's scope inside of the turn that asks for it; its continuations are turns of their own.</summary>
    internal void BeginTask(int module, string name, Func<CancellationToken, Task> begin, Action onEnd)
    {
        var outer = EnterContext(module);
        try
        {
            var task = Begin(begin, LifetimeOf(module));
            if (task.IsCompleted)
            {
                onEnd();
                EndTask(module, task, name);
                return;
            }

            var running = new BackgroundTask(module, name);
            _running.Add(running);
            task.GetAwaiter().OnCompleted(() =>
            {
                if (!_running.Remove(running)) return;
                onEnd();
                EndTask(module, task, name);
            });
        }
        finally
        {
            LeaveContext(outer);
        }
    }

    /// <summary>Disposes what a module's scope holds; what it throws is contained.</summary>
    internal void DisposeOwned(int module, ScopeEntry entry)
    {
        try
        {
            entry.Resource?.Dispose();
        }
        catch (Exception error)
        {
            ContainOutside(module, error, $"the disposal of what is owned by {entry.Place}");
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

    private void EndTask(int module, Task task, string name)
    {
        // A token that its own scope did not cancel is a failure as any other.
        if (task.IsCompletedSuccessfully || (task.IsCanceled && LifetimeOf(module).IsCancellationRequested)) return;

        var error = task.Exception?.InnerException ?? new OperationCanceledException();
        ContainOutside(module, error, name);
        CountFailure(module, error, name);
    }

    [ColdPath]
    private static Task Begin(Func<CancellationToken, Task> begin, CancellationToken stopping)
    {
        try
        {
            return begin(stopping);
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    /// <summary>Something under way that a module must end before it ends itself.</summary>
    private sealed class BackgroundTask(int module, string name)
    {
        public int Module => module;

        public string Name => name;
    }
}
