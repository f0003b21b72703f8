using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;
using Mote.Logging;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// The life of an agent, in phases:
/// <list type="number">
/// <item>Start-up: each <see cref="Loading.Startup"/> module is constructed and its <c>[Start]</c> awaited, dependencies first.
/// A message to a module that has not started yet waits. An exception ends the agent.</item>
/// <item>Background tasks: every <c>[Run]</c> begins, in the same order. From here on an exception faults its module only.</item>
/// <item>Running: the loop gives turns. On-demand modules load when something arrives for them.</item>
/// <item>Stopping: the stopping token is cancelled and timers end; background tasks and suspended turns end, and waiting messages
/// get their turns.</item>
/// <item>Stopped: dependents first, each module has its own share of the deadline to come to rest, for its <c>[Stop]</c> and for
/// its disposal. Only what hangs is skipped.</item>
/// </list>
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA2012:Use ValueTasks correctly",
    Justification = "An event loop polls an awaiter instead of blocking on it; each one is consumed once.")]
public abstract unsafe partial class AgentRuntime
{
    private volatile bool _isAskedToStop;
    private volatile bool _isStarting;

    // The module whose [Start] was under way when the agent was asked to stop; -1 where there is none.
    private int _startingModule = -1;
    private ValueTaskAwaiter _startingRest;

    internal bool IsStarted { get; private set; }

    /// <summary>What is known of the runs before this one; set before the agent starts.</summary>
    internal LastRuns LastRuns { get; set; } = new(isSafeMode: false, badEnds: 0, lastTurn: null, lost: 0);

    /// <summary>Whether the agent stops, or will as soon as its loop gets to it. Any thread.</summary>
    protected internal bool IsAskedToStop => _isAskedToStop;

    /// <summary>
    /// Asks the agent to stop: its thread goes on to phase 4. Any thread. The stopping token is cancelled on the loop, so that
    /// what modules registered with it runs there; but at once while the agent starts, because a <c>[Start]</c> may poll its token
    /// and give the loop no time.
    /// </summary>
    internal void AskToStop()
    {
        _isAskedToStop = true;
        if (_isStarting) Cancel(_stopping);
        else Loop.Post(_ => Cancel(_stopping), null);
    }

    /// <summary>
    /// Runs phases 1 and 2 on the calling thread, which owns the loop. Returns early, with modules left out, where the agent is
    /// asked to stop meanwhile.
    /// </summary>
    /// <exception cref="StartupException">A module's constructor or <c>[Start]</c> threw; names the module.</exception>
    /// <exception cref="InvalidOperationException">The configuration has errors: no options are bound.</exception>
    public void StartModules()
    {
        if (Setup.Configuration.Errors is [var error, ..]) throw new InvalidOperationException($"The configuration is wrong: {error}");

        using var onLoop = Loop.Enter();
        _isStarting = true;
        try
        {
            if (IsAskedToStop || !TryStartInOrder()) return;

            BeginTurnTimes();
            BeginGoverning();

            foreach (var module in BackgroundTasks)
            {
                if (IsAskedToStop) return;
                BeginRun(module);
            }
        }
        finally
        {
            _isStarting = false;
            *_turn = 0;
        }

        IsStarted = true;

        // Messages to unloaded modules waited during start-up, for the modules that those depend on.
        ReadyWaiting();
    }

    /// <summary>
    /// Calls the <c>[Start]</c> of a module that is constructed and awaits it, with the loop running meanwhile; then the module takes
    /// turns. Its exception is thrown here.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <returns>False when the agent was asked to stop meanwhile.</returns>
    protected bool TryStart(int module)
    {
        ValueTaskAwaiter rest;
        using (new OwnCode(this, module, TurnPhase.Start)) rest = Start(module).GetAwaiter();
        if (!rest.IsCompleted && !TryAwaitStart(module, rest)) return false;

        rest.GetResult();
        Open(module);
        return !IsAskedToStop;
    }

    /// <summary>
    /// Loads an on-demand module, once start-up is over: what arrived for it waits until it has started.
    /// </summary>
    private void Load(int module)
    {
        ref var cell = ref Cells[module];
        if (cell.Module is not null || cell.Has(CellState.Held) || !IsStarted || IsAskedToStop) return;

        if (_restarting.Count > 0 && Misses(module))
        {
            TryHold(module, "a module whose service it holds is restarted");
            return;
        }

        try
        {
            using var inModule = new OwnCode(this, module, TurnPhase.Start);
            cell.Module = Construct(module);
            Await(module, Start(module), LoadingTurn);
            if (!cell.Has(CellState.Pending)) Open(module);
        }
        catch (Exception error)
        {
            // A module that fails to load must not stop the others.
            Fault(module, error, "loading");
        }
    }

    private void Fault(int module, Exception error, string what)
    {
        // A failure while the agent stops is only said.
        ContainOutside(module, error, what);
        var reason = $"{what} failed: {LogLine.MessageOf(error)}";
        var isRefusal = SupervisionOf(module).Phase == RestartPhase.Restarting && TryRefuseReload(module, reason);
        BeginRestart(module, reason);
        if (isRefusal) SupervisionOf(module).IsCharged = false;
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
            foreach (var inner in error.Flatten().InnerExceptions) Loop.ContainUnowned(inner, "a callback of a cancelled token");
        }
    }

    private bool TryStartInOrder()
    {
        try
        {
            if (_skipped) StartRemaining(ref *_constructed);
            else StartInOrder(ref *_constructed);
            return !IsAskedToStop;
        }
        catch (OperationCanceledException) when (IsAskedToStop)
        {
            // The token ended the start: that is no failure.
            return false;
        }
        catch (Exception error)
        {
            throw new StartupException(NameOf(*_constructed), error);
        }
    }

    // Asked to stop, a module that is still starting has its share of the stop deadline, like any other turn.
    private bool TryAwaitStart(int module, ValueTaskAwaiter rest)
    {
        Cells[module].State |= CellState.Pending;
        rest.OnCompleted(() => Cells[module].State &= ~CellState.Pending);
        ReadyWaiting();
        Loop.RunUntil(() => !Cells[module].Has(CellState.Pending) || IsAskedToStop);
        if (!Cells[module].Has(CellState.Pending)) return true;

        (_startingModule, _startingRest) = (module, rest);
        return false;
    }

    // An unloaded module's mail is not in line for a turn.
    private void ReadyWaiting()
    {
        foreach (ref var cell in Cells)
        {
            if (cell.Has(CellState.Mail)) Loop.Ready(cell.ColdState!);
        }
    }
}
