using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// The agent's state of one module, loaded or not: its instance, its state word and its count of turns. The cells of an
/// agent lie side by side in its runtime, at places that the compiler knows. One thread's, its event loop's, except where a member says
/// otherwise.
/// </summary>
/// <remarks>
/// A turn, as the generator emits it:
/// <code>
/// if (cell.State != CellState.Idle) { runtime.Defer(module: 3, handler: 0, capacity: 64, in message, &amp;ThermostatOnTemperature); return; }
/// cell.State = CellState.Busy;
/// try { Thermostat.MoteTable.On(...); }
/// catch (Exception error) { runtime.Contain(module: 3, error, "Temperature"); }
/// cell.Complete();
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A place, not a value: always used by reference.")]
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "The hot path reads and writes them by reference.")]
public struct ModuleCell
{
    /// <summary>Any of these keeps its waiting messages from having their turns.</summary>
    internal const CellState NoTurns = CellState.Pending | CellState.Closed | CellState.Busy | CellState.Held | CellState.Resting;

    /// <summary>The module; null while it is not loaded.</summary>
    public object? Module;

    /// <summary>The bits of <see cref="CellState"/>.</summary>
    public CellState State;

    /// <summary>Turns that ended, failed ones too.</summary>
    internal long Turns;

    /// <summary>State needed only after a rare event; null until then. Created by <see cref="AgentRuntime.ColdStateOf"/>.</summary>
    internal ModuleColdState? ColdState;

    /// <summary>State needed only after a rare event, for reading.</summary>
    internal readonly ModuleColdState ColdStateOrNone => ColdState ?? ModuleColdState.None;

    /// <summary>The state that others see.</summary>
    internal readonly ModuleState Lifecycle
    {
        get
        {
            switch (ColdStateOrNone.Supervision?.Phase ?? RestartPhase.Serving)
            {
                case RestartPhase.Draining or RestartPhase.Stopping or RestartPhase.Disposing: return ModuleState.Draining;
                case RestartPhase.Waiting: return ModuleState.Faulted;
                case RestartPhase.Restarting: return ModuleState.Restarting;
                case RestartPhase.Quarantined: return ModuleState.Quarantined;
            }

            if (Has(CellState.Closed)) return ModuleState.Stopped;
            if (!Has(CellState.Unloaded)) return ModuleState.Running;
            return Module is null ? ModuleState.Unloaded : ModuleState.Loading;
        }
    }

    /// <summary>Whether any of these bits is set.</summary>
    internal readonly bool Has(CellState any) => (State & any) != CellState.Idle;

    internal readonly bool IsLoaded => !Has(CellState.Unloaded | CellState.Closed | CellState.Held);

    internal readonly int QueueDepth => ColdState is { } state ? (state.Mailbox?.Count ?? 0) + (state.Kept is { IsWaiting: true } ? 1 : 0) : 0;

    internal readonly int QueueHighWater => ColdState?.Mailbox?.HighWater ?? 0;

    /// <summary>Takes the module, which has started: from now on it gets turns.</summary>
    /// <param name="module">The module.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Open(object module)
    {
        Module = module;
        State &= ~CellState.Unloaded;
    }

    /// <summary>Ends a synchronous turn: counts it and takes the module off the stack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Complete()
    {
        Turns++;

        // Clearing the bit would make each turn wait for the store of the one before; a comparison is predicted.
        if (State == CellState.Busy) State = CellState.Idle;
        else State &= ~CellState.Busy;
    }

    /// <summary>Ends a turn of a module that no message can reach while it is on the stack: only counts it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CompleteAcyclic() => Turns++;

    /// <summary>
    /// Marks the next turn to be timed, if the module can have one now; called by its event loop now and then. A module that always has mail is
    /// never idle, and is the one to time.
    /// </summary>
    internal void ArmSample()
    {
        if ((State & ~CellState.Mail) == CellState.Idle) State |= CellState.Sample;
    }
}
