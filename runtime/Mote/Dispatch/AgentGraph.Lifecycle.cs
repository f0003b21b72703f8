using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Mote.Hosting;

namespace Mote.Dispatch;

/// <summary>
/// The life of an agent, in phases:
/// <list type="number">
/// <item>Start-up: each <see cref="Loading.Startup"/> module is constructed and its <c>[Start]</c> awaited, dependencies first.
/// A message to a module whose turn has not come yet waits. An exception ends the agent.</item>
/// <item>Sources: every <c>[Run]</c> begins, in the same order. From here on an exception is its module's own.</item>
/// <item>Running: the lane gives turns. On-demand modules load when something arrives for them.</item>
/// <item>Stopping: the stopping token is cancelled; sources and suspended turns end; waiting messages get their turns.</item>
/// <item>Stopped: each module's <c>[Stop]</c> is awaited and the module disposed, dependents first. Past the deadline the rest is
/// only disposed.</item>
/// </list>
/// </summary>
[SuppressMessage("Reliability", "CA2012:Use ValueTasks correctly", Justification = "A lane polls an awaiter instead of blocking on it; each one is consumed once.")]
public abstract partial class AgentGraph
{
    private volatile bool _isAskedToStop;

    internal bool IsStarted { get; private set; }

    /// <summary>Whether the agent stops, or will as soon as its lane gets to it. Any thread.</summary>
    internal bool IsAskedToStop => _isAskedToStop;

    /// <summary>
    /// Has the agent stop: the stopping token is cancelled on the lane, and whoever runs the agent goes on to phase 4. Any thread.
    /// </summary>
    internal void AskToStop()
    {
        _isAskedToStop = true;
        Lane.Post(_ => Cancel(_stopping), null);
    }

    /// <summary>
    /// Runs phases 1 and 2 on the calling thread, which owns the lane. Returns early, with modules left out, where the agent is
    /// asked to stop meanwhile.
    /// </summary>
    /// <exception cref="StartupException">A module's constructor or <c>[Start]</c> threw; names the module.</exception>
    public void StartModules()
    {
        using var onLane = Lane.Enter();
        if (IsAskedToStop || !TryStartInOrder()) return;

        foreach (var module in Sources) BeginSource(module);
        IsStarted = true;

        // What arrived for stubs during start-up had to wait for the modules that they depend on.
        ReadyWaiting();
    }

    /// <summary>Runs phases 4 and 5 on the calling thread, which owns the lane.</summary>
    /// <param name="deadline">How long the modules have, all together.</param>
    /// <returns>False when the deadline passed before every module had stopped.</returns>
    public bool StopModules(TimeSpan deadline)
    {
        using var onLane = Lane.Enter();
        var deadlineMs = Lane.DeadlineMs(deadline);
        using var pastDeadline = new CancellationTokenSource();
        _isAskedToStop = true;
        Cancel(_stopping);
        var inTime = Lane.RunUntil(HasNothingUnderWay, deadlineMs) && Lane.TryRunUntilIdle(deadlineMs);
        if (!inTime)
        {
            Cancel(pastDeadline);
            LogUnderWay();
        }

        for (var module = Cells.Length - 1; module >= 0; module--) inTime &= StopNow(module, deadlineMs, pastDeadline);
        return inTime;
    }

    /// <summary>
    /// Loads an on-demand module, once start-up is over: what arrived for it waits until it has started.
    /// </summary>
    private void Load(int module)
    {
        ref var cell = ref Cells[module];
        if (cell.Module is not null || !IsStarted || Stopping.IsCancellationRequested) return;

        try
        {
            cell.Module = Construct(module);
            Await(module, Start(module), LoadingTurn);
            if ((cell.State & CellState.Pending) == 0) Open(module);
        }
        catch (Exception error)
        {
            // A module that fails to load must not stop those that work.
            Fault(module, error, "loading failed");
        }
    }

    private void Fault(int module, Exception error, string what)
    {
        LogOf(module).Error(error, $"{what}; the module is Faulted and takes no more messages");
        var annex = AnnexOf(module);
        annex.Failed++;
        annex.Fault = $"{what}: {LogLine.MessageOf(error)}";
        var started = (Cells[module].State & CellState.Stub) == 0;
        Close(module);

        // One that never started is not owed a [Stop], and would not be told of the agent's end.
        if (!started) Dispose(module);
    }

    // What modules registered with the token runs here, and must not keep the agent from stopping.
    private void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException error)
        {
            foreach (var inner in error.InnerExceptions) new Log(Setup.Log, Name).Error(inner, "a callback of a cancelled token failed");
        }
    }

    private bool TryStartInOrder()
    {
        var module = 0;
        try
        {
            StartInOrder(ref module);
            return !IsAskedToStop;
        }
        catch (OperationCanceledException) when (IsAskedToStop)
        {
            // The start ended because the agent stops: that is what the token is for.
            return false;
        }
        catch (Exception error)
        {
            throw new StartupException(NameOf(module), error);
        }
    }

    /// <summary>Awaits a module's <c>[Start]</c>, with the lane running meanwhile, then opens its cell.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="rest">The rest of the start. Its exception is thrown here.</param>
    /// <returns>False when the agent was asked to stop meanwhile.</returns>
    protected bool TryOpen(int module, ValueTask rest)
    {
        var start = rest.GetAwaiter();
        if (!start.IsCompleted && !TryAwaitStart(module, start)) return false;

        start.GetResult();
        Open(module);
        return !IsAskedToStop;
    }

    // Asked to stop, a module that is still starting has until the stop deadline, like any other turn.
    private bool TryAwaitStart(int module, ValueTaskAwaiter start)
    {
        Cells[module].State |= CellState.Pending;
        start.OnCompleted(() => Cells[module].State &= ~CellState.Pending);
        ReadyWaiting();
        Lane.RunUntil(() => (Cells[module].State & CellState.Pending) == 0 || IsAskedToStop);
        return (Cells[module].State & CellState.Pending) == 0;
    }

    // A stub's mail is not in line for a turn: nobody could give it one.
    private void ReadyWaiting()
    {
        foreach (ref var cell in Cells)
        {
            if ((cell.State & CellState.Mail) != 0) Lane.Ready(cell.Annex!);
        }
    }

    private bool HasNothingUnderWay()
    {
        if (_sources.Count > 0) return false;
        foreach (ref var cell in Cells)
        {
            if ((cell.State & CellState.Pending) != 0) return false;
        }

        return true;
    }

    private void LogUnderWay()
    {
        foreach (var module in _sources) LogOf(module).Warn("[Run] did not end before the stop deadline");
        for (var module = 0; module < Cells.Length; module++)
        {
            ref var cell = ref Cells[module];
            if ((cell.State & CellState.Pending) != 0) LogOf(module).Warn("a turn did not end before the stop deadline");
            else if (cell.QueueDepth > 0) LogOf(module).Warn($"messages still waited at the stop deadline, and are dropped: {cell.QueueDepth}");
        }
    }

    private bool StopNow(int module, long deadlineMs, CancellationTokenSource pastDeadline)
    {
        // One that never started is not owed a [Stop].
        var hasStarted = Cells[module].Module is not null && (Cells[module].State & CellState.Stub) == 0;
        var inTime = !hasStarted || pastDeadline.IsCancellationRequested || AwaitStop(module, deadlineMs, pastDeadline);
        Close(module);
        Dispose(module);
        return inTime;
    }

    private bool AwaitStop(int module, long deadlineMs, CancellationTokenSource pastDeadline)
    {
        try
        {
            // Its last turn: what arrives meanwhile waits, and is dropped when the cell closes.
            Cells[module].State |= CellState.Pending;
            var stop = Stop(module, pastDeadline.Token).GetAwaiter();
            if (!stop.IsCompleted)
            {
                stop.OnCompleted(Lane.Wake);
                if (!Lane.RunUntil(() => stop.IsCompleted, deadlineMs)) Cancel(pastDeadline);
            }

            if (stop.IsCompleted) stop.GetResult();
            else LogOf(module).Warn("[Stop] did not end before the stop deadline");
        }
        catch (OperationCanceledException) when (pastDeadline.IsCancellationRequested)
        {
            LogOf(module).Warn("[Stop] was cut short by the stop deadline");
        }
        catch (Exception error)
        {
            LogOf(module).Error(error, "[Stop] failed");
        }

        Cells[module].State &= ~CellState.Pending;
        return !pastDeadline.IsCancellationRequested;
    }

    private void Dispose(int module)
    {
        var instance = Cells[module].Module;
        Cells[module].Module = null;
        try
        {
            (instance as IDisposable)?.Dispose();
        }
        catch (Exception error)
        {
            LogOf(module).Error(error, "Dispose failed");
        }
    }
}
