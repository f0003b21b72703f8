using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
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
    // The modules whose [Run] is under way.
    private readonly List<ModuleCell> _sources = [];

    internal bool IsStarted { get; private set; }

    /// <summary>
    /// Has the agent stop: the stopping token is cancelled on the lane, and whoever runs the agent goes on to phase 4. Any thread.
    /// </summary>
    internal void AskToStop() => Lane.Post(_ => _stopping.Cancel(), null);

    /// <summary>
    /// Runs phases 1 and 2 on the calling thread, which owns the lane. Returns early, with modules left out, where the agent is
    /// asked to stop meanwhile.
    /// </summary>
    /// <exception cref="StartupException">A module's constructor or <c>[Start]</c> threw; names the module.</exception>
    public void StartModules()
    {
        using var onLane = Lane.Enter();
        foreach (var cell in Cells)
        {
            if (LoadingOf(cell.Index) == Loading.Startup) StartNow(cell);
            if (Stopping.IsCancellationRequested) return;
        }

        foreach (var cell in Cells)
        {
            if (cell.IsLoaded && LoadingOf(cell.Index) == Loading.Startup) BeginSource(cell);
        }

        IsStarted = true;

        // What arrived for stubs during start-up had to wait for the modules that they depend on.
        foreach (var cell in Cells)
        {
            if (cell.QueueDepth > 0) Lane.Ready(cell);
        }
    }

    /// <summary>Runs phases 4 and 5 on the calling thread, which owns the lane.</summary>
    /// <param name="deadline">How long the modules have, all together.</param>
    /// <returns>False when the deadline passed before every module had stopped.</returns>
    public bool StopModules(TimeSpan deadline)
    {
        using var onLane = Lane.Enter();
        var deadlineMs = Lane.DeadlineMs(deadline);
        using var pastDeadline = new CancellationTokenSource();
        _stopping.Cancel();
        var inTime = Lane.RunUntil(HasNothingUnderWay, deadlineMs);
        if (inTime)
        {
            Lane.RunUntilIdle();
        }
        else
        {
            pastDeadline.Cancel();
            LogUnderWay();
        }

        for (var i = Cells.Length - 1; i >= 0; i--) inTime &= StopNow(Cells[i], deadlineMs, pastDeadline);
        return inTime;
    }

    /// <summary>
    /// Loads an on-demand module, once start-up is over: what arrived for it waits until it has started.
    /// </summary>
    internal void Load(ModuleCell cell)
    {
        if (cell.Module is not null || !IsStarted || Stopping.IsCancellationRequested) return;

        try
        {
            cell.Module = Construct(cell.Index);
            cell.AwaitLoading(Start(cell.Index));
        }
        catch (Exception error)
        {
            // A module that fails to load must not stop those that work.
            Fault(cell, error, "loading failed");
        }
    }

    internal void Fault(ModuleCell cell, Exception error, string what)
    {
        LogOf(cell.Index).Error(error, $"{what}; the module is Faulted and takes no more messages");
        cell.Annex.Failed++;
        cell.Annex.Fault = $"{what}: {LogLine.MessageOf(error)}";
        var started = (cell.State & CellState.Stub) == 0;
        cell.Close();

        // One that never started is not owed a [Stop], and would not be told of the agent's end.
        if (!started && cell.Module is { } module) Dispose(cell, module);
    }

    private void StartNow(ModuleCell cell)
    {
        try
        {
            cell.Module = Construct(cell.Index);
            cell.State |= CellState.Busy;
            var start = Start(cell.Index).GetAwaiter();
            if (!start.IsCompleted && !TryAwaitStart(cell, start)) return;
            start.GetResult();
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The start ended because the agent stops: that is what the token is for.
            return;
        }
        catch (Exception error)
        {
            throw new StartupException(NameOf(cell.Index), error);
        }

        cell.State &= ~CellState.Busy;
        cell.Open();
    }

    // Apart from its caller, which has no closure to allocate for the many modules that have nothing to await.
    private bool TryAwaitStart(ModuleCell cell, ValueTaskAwaiter start)
    {
        cell.State |= CellState.Pending;
        start.OnCompleted(() => cell.State &= ~CellState.Pending);
        Lane.RunUntil(() => (cell.State & CellState.Pending) == 0 || Stopping.IsCancellationRequested);

        // Asked to stop, a module that is still starting has until the stop deadline, like any other turn.
        return (cell.State & CellState.Pending) == 0;
    }

    private void BeginSource(ModuleCell cell)
    {
        try
        {
            var source = Run(cell.Index, Stopping).GetAwaiter();
            if (source.IsCompleted) source.GetResult();
            else FollowSource(cell, source);
        }
        catch (Exception error)
        {
            Fault(cell, error, "[Run] failed");
        }
    }

    private void FollowSource(ModuleCell cell, ValueTaskAwaiter source)
    {
        _sources.Add(cell);
        source.OnCompleted(() => Lane.Post(_ => EndSource(cell, source), null));
    }

    private void EndSource(ModuleCell cell, ValueTaskAwaiter source)
    {
        _sources.Remove(cell);
        try
        {
            source.GetResult();
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The source ended because the agent stops: that is what the token is for.
        }
        catch (Exception error)
        {
            Fault(cell, error, "[Run] failed");
        }
    }

    private bool HasNothingUnderWay()
    {
        if (_sources.Count > 0) return false;
        foreach (var cell in Cells)
        {
            if ((cell.State & CellState.Pending) != 0) return false;
        }

        return true;
    }

    private void LogUnderWay()
    {
        foreach (var cell in _sources) LogOf(cell.Index).Warn("[Run] did not end before the stop deadline");
        foreach (var cell in Cells)
        {
            if ((cell.State & CellState.Pending) != 0) LogOf(cell.Index).Warn($"a turn did not end before the stop deadline");
        }
    }

    private bool StopNow(ModuleCell cell, long deadlineMs, CancellationTokenSource pastDeadline)
    {
        var module = cell.Module;

        // One that never started is not owed a [Stop].
        var hasStarted = module is not null && (cell.State & CellState.Stub) == 0;
        var inTime = !hasStarted || pastDeadline.IsCancellationRequested || AwaitStop(cell, deadlineMs, pastDeadline);
        cell.Close();
        if (module is not null) Dispose(cell, module);
        return inTime;
    }

    private bool AwaitStop(ModuleCell cell, long deadlineMs, CancellationTokenSource pastDeadline)
    {
        try
        {
            cell.State |= CellState.Busy;
            var stop = Stop(cell.Index, pastDeadline.Token).GetAwaiter();
            if (!stop.IsCompleted)
            {
                stop.OnCompleted(Lane.Wake);
                if (!Lane.RunUntil(() => stop.IsCompleted, deadlineMs)) pastDeadline.Cancel();
            }

            if (stop.IsCompleted) stop.GetResult();
            else LogOf(cell.Index).Warn("[Stop] did not end before the stop deadline");
        }
        catch (OperationCanceledException) when (pastDeadline.IsCancellationRequested)
        {
            LogOf(cell.Index).Warn("[Stop] was cut short by the stop deadline");
        }
        catch (Exception error)
        {
            LogOf(cell.Index).Error(error, "[Stop] failed");
        }

        return !pastDeadline.IsCancellationRequested;
    }

    private void Dispose(ModuleCell cell, object module)
    {
        cell.Module = null;
        try
        {
            (module as IDisposable)?.Dispose();
        }
        catch (Exception error)
        {
            LogOf(cell.Index).Error(error, "Dispose failed");
        }
    }
}
