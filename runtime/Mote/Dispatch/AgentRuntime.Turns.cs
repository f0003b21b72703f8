using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Dispatch;

/// <summary>The turns that are no direct calls: they wait, are timed, suspend or fail.</summary>
public abstract unsafe partial class AgentRuntime
{
    private const string LoadingTurn = "[Start]";

    /// <summary>
    /// Takes a message that cannot be handled by a direct call: the module is busy, not loaded, closed, has older
    /// messages waiting, its next turn is to be timed, or the publisher is not on the loop.
    /// </summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="module">The module's number.</param>
    /// <param name="handler">The handler's number in its module.</param>
    /// <param name="capacity">How many messages may wait for this handler.</param>
    /// <param name="message">The message; copied where it has to wait.</param>
    /// <param name="turn">The dispatch method to give the message its turn with.</param>
    [HotPath]
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected void Defer<T>(int module, int handler, int capacity, in T message, delegate*<object, in T, void> turn)
        where T : struct
    {
        if (!Loop.IsOwnThread)
        {
            // Read from another thread, it may be a moment late.
            if (Cells[module].Has(CellState.Shed)) Loop.Inbox.Shed(module);
            else Loop.Inbox.Add(module, handler, capacity, in message, turn);
            return;
        }

        ref var cell = ref Cells[module];
        if (cell.State == CellState.Sample)
        {
            cell.State = CellState.Idle;
            var timed = ColdStateOf(module);
            var start = BeginTimed(timed);
            turn(this, in message);
            EndTimed(timed, in start);
            return;
        }

        // Deep in the stack, or outside of a run of the loop, as in a test: the window moves here.
        if (cell.State == CellState.Idle && StackWindow.Here() is var low && low != nuint.MaxValue)
        {
            var outer = StackLow;
            StackLow = low;
            turn(this, in message);
            StackLow = outer;
            return;
        }

        var coldState = ColdStateOf(module);
        if (cell.Has(CellState.Closed))
        {
            CountDropped<T>(coldState, ref coldState.DroppedClosed);
            return;
        }

        if (coldState.IsShed)
        {
            CountDropped<T>(coldState, ref coldState.DroppedShed);
            return;
        }

        var mailbox = coldState.Mailbox ??= new Mailbox();
        if (!mailbox.TryAdd(handler, capacity, in message, turn, _queueShift > 0 ? QueueShiftOf(module) : 0))
        {
            CountDropped<T>(coldState, ref coldState.DroppedFull);
            return;
        }

        cell.State |= CellState.Mail;
        Loop.Ready(coldState);
    }

    /// <summary>What a dispatch method is called on, as the generated class that it is. Unchecked: the generator passes no other class.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="target">The publisher's target.</param>
    /// <returns>The same object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static T RuntimeOf<T>(object target)
        where T : AgentRuntime => Unsafe.As<T>(target);

    /// <summary>The module in a cell that is loaded. Unchecked: the generator knows its class.</summary>
    /// <typeparam name="T">The module's class.</typeparam>
    /// <param name="cell">The cell.</param>
    /// <returns>The module.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static T ModuleOf<T>(in ModuleCell cell)
        where T : class => Unsafe.As<T>(cell.Module!);

    /// <summary>
    /// Takes the rest of an async turn. A completed one costs nothing more; a suspended one keeps the module's further messages
    /// waiting until it ends, and its continuations come back to the event loop.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <param name="rest">What the handler returned. Its exception is thrown here where it has completed.</param>
    /// <param name="turn">The message's type, or the timer's method.</param>
    protected void Await(int module, ValueTask rest, string turn)
    {
        var awaiter = rest.GetAwaiter();
        if (awaiter.IsCompleted)
        {
            awaiter.GetResult();
            return;
        }

        Cells[module].State |= CellState.Pending;
        var suspended = ColdStateOf(module).Suspended ??= NewSuspended(module);
        suspended.Awaiter = awaiter;
        suspended.Turn = turn;
        suspended.IsTick = false;
        Watch(module, suspended);
        awaiter.UnsafeOnCompleted(suspended.OnEnd);
    }

    /// <summary>
    /// The token of a module's turns: not cancelled when the agent begins to stop, because a running turn may end; cancelled when
    /// the module's share of the stop deadline is over.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The token.</returns>
    protected CancellationToken TurnToken(int module) => (ColdStateOf(module).TurnDeadline ??= new CancellationTokenSource()).Token;

    /// <summary>The state that a module needs only after a rare event, for writing.</summary>
    internal ModuleColdState ColdStateOf(int module) => Cells[module].ColdState ?? NewColdState(module);

    // The watchdog's thread may be the first to need it.
    [ColdPath]
    private ModuleColdState NewColdState(int module)
    {
        var created = new ModuleColdState(module);
        return Interlocked.CompareExchange(ref Cells[module].ColdState, created, null) ?? created;
    }

    /// <summary>Gives a module's oldest waiting messages their turns.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="most">The most turns to give before the event loop looks after others.</param>
    internal void Drain(int module, int most)
    {
        ref var cell = ref Cells[module];
        if (cell.Has(CellState.Unloaded))
        {
            Load(module);
            if (cell.Has(CellState.Unloaded | CellState.Pending)) return;
        }

        // A closed module's mail is dropped where it is closed; a pending one's waits until the turn is over.
        var coldState = ColdStateOf(module);
        var endMs = Loop.SliceEndMs;
        while (most-- > 0 && cell.QueueDepth > 0 && !cell.Has(ModuleCell.NoTurns))
        {
            // Idle for the length of one turn: the dispatch method asks for it, and sets Busy where a message could come back.
            var sampled = cell.Has(CellState.Sample);
            cell.State = CellState.Idle;
            var start = sampled ? BeginTimed(coldState) : default;
            if (coldState.Kept is { IsWaiting: true }) DeliverKept(coldState);
            else coldState.Mailbox!.DeliverOldest(this);
            if (sampled) EndTimed(coldState, in start);
            if (cell.QueueDepth > 0) cell.State |= CellState.Mail;
            if (coldState.IsShed) cell.State |= CellState.Shed;
            if (Loop.IsPast(endMs)) break;
        }

        ReadyIfWaiting(module);
    }

    // The next tick replaces one that is not taken: no message is lost.
    private static void CountDropped<T>(ModuleColdState coldState, ref long counter)
        where T : struct
    {
        if (typeof(T) == typeof(TimerTick)) coldState.MissedTicks++;
        else counter++;
    }

    /// <summary>Gives the messages that wait right now their turns, and none that arrive meanwhile.</summary>
    private void DrainWaiting(int module)
    {
        ref var cell = ref Cells[module];
        if (!cell.Has(CellState.Unloaded | ModuleCell.NoTurns) && cell.QueueDepth is > 0 and var waiting)
        {
            Drain(module, waiting);
        }
    }

    /// <summary>Puts a module in line for its turns, if it has mail and may take it.</summary>
    private void ReadyIfWaiting(int module)
    {
        ref var cell = ref Cells[module];
        if (cell.QueueDepth > 0 && !cell.Has(ModuleCell.NoTurns)) Loop.Ready(cell.ColdState!);
    }

    /// <summary>Opens a module's cell: it is loaded and takes turns from now on.</summary>
    private void Open(int module)
    {
        ref var cell = ref Cells[module];
        cell.State &= ~CellState.Unloaded;
        EndRestart(module);
        if (cell.ColdStateOrNone.Budget is not null) cell.ArmSample();
        if (cell.QueueDepth == 0) return;

        cell.State |= CellState.Mail;
        Loop.Ready(cell.ColdState!);
    }

    /// <summary>
    /// Closes a module's cell for good: what waits is dropped and counted. A turn that is suspended may still end.
    /// </summary>
    /// <returns>How many messages were dropped.</returns>
    private int Close(int module)
    {
        ref var cell = ref Cells[module];
        cell.State = CellState.Closed | (cell.State & (CellState.Pending | CellState.Busy));
        if (cell.QueueDepth == 0) return 0;

        var coldState = cell.ColdState!;
        var (dropped, ticks) = (0, 0);
        if (coldState.Kept is { IsWaiting: true } kept)
        {
            kept.IsWaiting = false;
            dropped++;
        }

        if (coldState.Mailbox is { } mailbox) dropped += mailbox.Clear(out ticks);
        coldState.DroppedClosed += dropped;
        coldState.MissedTicks += ticks;
        return dropped;
    }

    // Apart from its caller, which has no closure to allocate for a turn that completes.
    private ModuleColdState.SuspendedTurn NewSuspended(int module)
    {
        ModuleColdState.SuspendedTurn suspended = null!;
        return suspended = new ModuleColdState.SuspendedTurn(() => EndSuspended(module, suspended));
    }

    private void EndSuspended(int module, ModuleColdState.SuspendedTurn suspended)
    {
        ref var cell = ref Cells[module];

        // An abandoned turn may still end: its instance is gone by then.
        if (suspended != cell.ColdState!.Suspended) return;

        var awaiter = suspended.Awaiter;
        suspended.Awaiter = default;
        _suspended.Remove(module);

        // The token of a late turn is cancelled; the next turn needs another.
        if (suspended.IsLate) (cell.ColdState.TurnDeadline, cell.ColdState.Lifetime) = (null, suspended.Turn == LoadingTurn ? null : cell.ColdState.Lifetime);
        cell.State &= ~CellState.Pending;
        var attempts = suspended.Attempts;
        suspended.Attempts = 1;
        var isLoading = cell.Has(CellState.Unloaded);
        try
        {
            awaiter.GetResult();
            if (isLoading) Open(module);
        }
        catch (OperationCanceledException) when (isLoading && IsAskedToStop)
        {
            // The token ended the start: that is no failure.
        }
        catch (Exception error) when (isLoading)
        {
            Fault(module, error, "loading");
        }
        catch (Exception error)
        {
            if (attempts > 1) RetryKept(module, error, suspended.Turn, attempts);
            else if (suspended.IsTick) ContainTick(module, error, suspended.Turn);
            else Contain(module, error, suspended.Turn);
        }

        cell.ColdState!.Tries = 0;
        if (cell.ColdState.Budget is not null) cell.ArmSample();
        ReadyIfWaiting(module);
    }
}
