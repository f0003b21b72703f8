using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Mote.Hosting;

namespace Mote.Dispatch;

/// <summary>
/// What the agent keeps for one module, loaded or not: its state word, its instance, its mailbox and its counters.
/// Generated dispatch methods work on it; one thread, its lane's, except where a member says otherwise.
/// </summary>
/// <remarks>
/// A turn, as the generator emits it:
/// <code>
/// if (cell.State != CellState.Idle) { cell.Defer(0, 64, in message, &amp;ThermostatOnTemperature); return; }
/// cell.State = CellState.Busy;
/// try { Thermostat.MoteTable.On(...); }
/// catch (Exception error) { cell.Contain(error, "Temperature"); }
/// cell.Complete();
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class ModuleCell
{
    private readonly AgentGraph _graph;

    private ModuleAnnex? _annex;

    internal ModuleCell(AgentGraph graph, int index)
    {
        _graph = graph;
        Index = index;
    }

    /// <summary>The bits of <see cref="CellState"/>. A field, because the hot path reads and writes it.</summary>
#pragma warning disable CA1051 // A property would be inlined too, but `State &= ~Busy` through one is a call in debug builds and reads no better.
    public int State = CellState.Stub;

    /// <summary>The module; null while it is not loaded.</summary>
    public object? Module;
#pragma warning restore CA1051

    internal int Index { get; }

    internal string Name => _graph.ModuleName(Index);

    /// <summary>Turns that ended, failed ones too.</summary>
    internal long Handled;

    /// <summary>What seldom happens, for writing.</summary>
    internal ModuleAnnex Annex => _annex ??= new ModuleAnnex();

    /// <summary>What seldom happens, for reading.</summary>
    internal ModuleAnnex AnnexOrNone => _annex ?? ModuleAnnex.None;

    /// <summary>The state that others see.</summary>
    internal ModuleState Lifecycle => State switch
    {
        _ when AnnexOrNone.Fault is not null => ModuleState.Faulted,
        var state when (state & CellState.Closed) != 0 => ModuleState.Stopped,
        var state when (state & CellState.Stub) == 0 => ModuleState.Running,
        _ => Module is null ? ModuleState.Stub : ModuleState.Loading,
    };

    internal bool IsLoaded => (State & (CellState.Stub | CellState.Closed)) == 0;

    internal int QueueDepth => _annex?.Mailbox?.Count ?? 0;

    internal int QueueHighWater => _annex?.Mailbox?.HighWater ?? 0;

    /// <summary>Ends a synchronous turn: counts it and takes the module off the stack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Complete()
    {
        Handled++;

        // Clearing the bit would make each turn wait for the one before to be written; a comparison is foreseen.
        if (State == CellState.Busy) State = CellState.Idle;
        else State &= ~CellState.Busy;
    }

    /// <summary>Ends a turn of a module that no message can reach while it is on the stack: only counts it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CompleteAcyclic() => Handled++;

    /// <summary>
    /// Takes a message that cannot have its turn by the shortest way: the module is busy, not loaded, closed, has older
    /// messages waiting, or its next turn is to be timed.
    /// </summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="handler">The handler's number in its module.</param>
    /// <param name="capacity">How many messages may wait for this handler.</param>
    /// <param name="message">The message; copied where it has to wait.</param>
    /// <param name="turn">The dispatch method to give the message its turn with.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Defer<T>(int handler, int capacity, in T message, delegate*<object, in T, void> turn)
        where T : struct
    {
        if (State == CellState.Sample)
        {
            State = CellState.Idle;
            var startedAt = _graph.Time.GetTimestamp();
            turn(this, in message);
            Annex.AddSample(_graph.Time.GetElapsedTime(startedAt));
            return;
        }

        if ((State & CellState.Closed) != 0)
        {
            Annex.DroppedClosed++;
            return;
        }

        var mailbox = Annex.Mailbox ??= new Mailbox();
        if (!mailbox.TryAdd(handler, capacity, in message, turn))
        {
            Annex.DroppedFull++;
            return;
        }

        State |= CellState.Mail;
        _graph.Lane.Ready(this);
    }

    /// <summary>Counts and logs an exception that left a turn. The agent goes on.</summary>
    /// <param name="error">What the turn threw.</param>
    /// <param name="turn">The message's type, or the timer's method.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Contain(Exception error, string turn)
    {
        Annex.Failed++;
        _graph.LogOf(Index).Error(error, $"{turn} failed");
    }

    /// <summary>Gives the oldest waiting messages their turns.</summary>
    /// <param name="most">The most turns to give before the lane looks after others.</param>
    internal void Drain(int most)
    {
        if ((State & CellState.Stub) != 0)
        {
            _graph.Load(this);
            if ((State & (CellState.Stub | CellState.Pending)) != 0) return;
        }

        // A closed module's mail is dropped where it is closed; a pending one's waits until the turn is over.
        var mailbox = _annex?.Mailbox;
        while (most-- > 0 && mailbox is { Count: > 0 } && (State & (CellState.Pending | CellState.Closed)) == 0)
        {
            // Idle for the length of one turn: the dispatch method asks for it, and sets Busy where a message could come back.
            State &= ~(CellState.Mail | CellState.Busy);
            var sampled = State == CellState.Sample;
            State = CellState.Idle;
            var startedAt = sampled ? _graph.Time.GetTimestamp() : 0;
            mailbox.DeliverOldest(this);
            if (sampled) Annex.AddSample(_graph.Time.GetElapsedTime(startedAt));
            if (mailbox.Count > 0) State |= CellState.Mail;
        }

        if (mailbox is { Count: > 0 } && (State & (CellState.Pending | CellState.Closed)) == 0) _graph.Lane.Ready(this);
    }

    /// <summary>Opens the cell: the module is loaded and takes turns from now on.</summary>
    internal void Open()
    {
        State = (State & ~CellState.Stub) | (QueueDepth > 0 ? CellState.Mail : 0);
        if (QueueDepth > 0) _graph.Lane.Ready(this);
    }

    /// <summary>Closes the cell for good: what waits is dropped and counted.</summary>
    internal void Close()
    {
        State = CellState.Closed;
        if (_annex?.Mailbox is { Count: > 0 } mailbox) _annex.DroppedClosed += mailbox.Clear();
    }

    /// <summary>
    /// Has the next turn timed, if the module can have one now; called by its lane now and then. One that always has mail is
    /// never idle, and is the one to time.
    /// </summary>
    internal void ArmSample()
    {
        if ((State & ~CellState.Mail) == CellState.Idle) State |= CellState.Sample;
    }
}
