using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>The module on the stack: the number of its turn, and its synchronization context.</summary>
public abstract unsafe partial class AgentRuntime
{
    private const int PhaseBits = 3;

    /// <summary>The lowest address of the part of the loop's stack that turns run on. See <see cref="StackWindow"/>.</summary>
    internal nuint StackLow;

    /// <summary>
    /// The turn that is on top of the stack; 0 between turns. The watchdog reads it from its own thread, to name a turn that does
    /// not end. A positive number is one that the generator gave, see <see cref="NameOfTurn"/>.
    /// </summary>
    private int* _turn = NewTurnWords();

    // The module that is starting; beside the turn.
    private int* _constructed;

    /// <summary>
    /// Whether the caller is not known to run on the loop: its stack is another thread's, or it is deeper than the window. Two
    /// instructions and a comparison; asking for the thread takes as long as the rest of a turn.
    /// </summary>
    /// <param name="mark">The address of a local variable of the caller.</param>
    /// <returns>False only on the loop's own thread.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool IsOffLoop(byte* mark) => (nuint)mark - StackLow >= StackWindow.Bytes;

    /// <summary>
    /// Where the number of the turn is that is on top of the stack: set before a turn, and set again to what it was when the turn has returned.
    /// It does not change while the agent runs.
    /// </summary>
    protected int* TurnWord
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _turn;
    }

    /// <summary>
    /// Makes the continuations of a turn turns of its module. Called around each turn of a module that has async methods: the
    /// others await nothing, and need none.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The context that was current, for <see cref="LeaveContext"/>.</returns>
    protected SynchronizationContext? EnterContext(int module)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(ContextOf(module));
        return outer;
    }

    /// <summary>Ends what <see cref="EnterContext"/> began.</summary>
    /// <param name="outer">What it returned.</param>
    protected static void LeaveContext(SynchronizationContext? outer) => SynchronizationContext.SetSynchronizationContext(outer);

    /// <summary>What is on the stack of the loop, as in <c>Thermostat: Temperature</c>; empty between turns. Any thread.</summary>
    internal string DescribeTurn()
    {
        return Describe(Volatile.Read(ref *_turn), Volatile.Read(ref *_constructed), _isStarting).Turn;
    }

    /// <summary>The module and the name of a turn, of this run or of an earlier one of the same build; empty between turns. Any thread.</summary>
    /// <param name="turn">The turn's number.</param>
    /// <param name="constructed">The module that was starting.</param>
    /// <param name="isStarting">Whether the agent was starting: then a constructor is no turn, and is on the stack all the same.</param>
    internal (string Module, string Turn) Describe(int turn, int constructed, bool isStarting)
    {
        if (turn > 0) return (NameOf(ModuleOfTurn(turn)), NameOfTurn(turn));
        if (turn == 0) return isStarting ? (NameOf(constructed), $"{NameOf(constructed)}: constructor") : ("", "");

        var (module, phase) = (~turn >> PhaseBits, (TurnPhase)(~turn & ((1 << PhaseBits) - 1)));
        var name = phase switch
        {
            TurnPhase.Start => "[Start]",
            TurnPhase.Run => "[Run]",
            TurnPhase.Continue => "what follows an await",
            TurnPhase.Metrics => "[Metrics]",
            TurnPhase.Stop => "[Stop]",
            _ => "Dispose",
        };
        return (NameOf(module), $"{NameOf(module)}: {name}");
    }

    /// <summary>Notes the turns elsewhere from now on: in memory that outlives the process. Before the agent starts.</summary>
    internal void NoteTurnsAt(int* turn, int* constructed)
    {
        *turn = 0;
        *constructed = 0;
        _turn = turn;
        _constructed = constructed;
    }

    internal string TurnName(int turn) => NameOfTurn(turn);

    // As long as the process lives: a late watchdog may still read them.
    private static int* NewTurnWords() => (int*)NativeMemory.AllocZeroed(2 * sizeof(int));

    /// <summary>
    /// Runs a module's continuation or posted callback as a turn of that module: mail that waited before goes first, and what comes
    /// back to the module meanwhile waits.
    /// </summary>
    internal void Continue(ModuleContext context, SendOrPostCallback callback, object? state)
    {
        var module = context.Module;
        if (context.IsGone)
        {
            CountLeftover(module);
            return;
        }

        DrainWaiting(module);
        var coldState = ColdStateOf(module);
        var start = BeginPiece(coldState);
        using var inModule = new OwnCode(this, module, TurnPhase.Continue);
        try
        {
            callback(state);
        }
        catch (Exception error)
        {
            ContainOutside(module, error, "a callback");
        }

        EndPiece(coldState, in start);
    }

    [ColdPath]
    private void CountLeftover(int module)
    {
        ColdStateOf(module).Leftovers++;

        // Its method is not named: to ask a delegate for its target brings the invocation of every delegate into a native agent, 40 KB.
        LogOf(module).Warn("code of an instance that has ended wants to go on after an await, and is ignored");
    }

    /// <summary>The instance has ended: what of it still comes back to the loop is named and ignored.</summary>
    private void LeaveInstance(int module)
    {
        var coldState = ColdStateOf(module);
        if (coldState.Context is { Unawaited: > 0 and var unawaited })
        {
            coldState.Leftovers += unawaited;
            LogOf(module).Warn($"async void methods that still run after the module's end: {unawaited}");
        }

        NameUnended(module);
        coldState.Scope?.EndAll();
        coldState.LeaveInstance();
    }

    // What hangs in an abandoned instance is named where it is abandoned.
    private void NameUnended(int module)
    {
        foreach (var task in _running)
        {
            if (task.Module != module) continue;
            ColdStateOf(module).Leftovers++;
            LogOf(module).Warn($"{task.Name} still runs after the module's end");
        }

        _running.RemoveAll(task => task.Module == module);
    }

    internal ModuleContext ContextOf(int module)
    {
        var coldState = ColdStateOf(module);
        return coldState.Context ??= new ModuleContext(this, module);
    }

    /// <summary>A module's own code on the stack, outside of a generated turn.</summary>
    private readonly ref struct OwnCode : IDisposable
    {
        private readonly AgentRuntime _runtime;
        private readonly int _module;
        private readonly int _outerTurn;
        private readonly bool _wasBusy;
        private readonly SynchronizationContext? _outerContext;

        public OwnCode(AgentRuntime runtime, int module, TurnPhase phase)
        {
            (_runtime, _module) = (runtime, module);
            _outerContext = runtime.EnterContext(module);
            _outerTurn = *runtime._turn;
            *runtime._turn = ~((module << PhaseBits) | (int)phase);
            ref var cell = ref runtime.Cells[module];
            _wasBusy = cell.Has(CellState.Busy);
            cell.State |= CellState.Busy;
        }

        public void Dispose()
        {
            ref var cell = ref _runtime.Cells[_module];
            if (!_wasBusy) cell.State &= ~CellState.Busy;
            *_runtime._turn = _outerTurn;
            LeaveContext(_outerContext);
            _runtime.ReadyIfWaiting(_module);
        }
    }
}
