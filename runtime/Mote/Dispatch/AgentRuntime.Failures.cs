using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Mote.Logging;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// What becomes of a turn that throws: it is counted and logged, its message is tried again or becomes a dead letter, and too many bring a restart.
/// The publisher and the other modules go on.
/// </summary>
public abstract unsafe partial class AgentRuntime
{
    /// <summary>The last messages that failed for good.</summary>
    internal DeadLetters DeadLetters { get; } = new();

    /// <summary>Takes the exception of a message's turn. The agent continues.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="error">What the turn threw.</param>
    /// <param name="turn">The message's type.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [ColdPath]
    protected internal void Contain(int module, Exception error, string turn)
    {
        // A turn that its token cancelled has not failed by itself.
        if (!IsCancelled(module, error)) AddDeadLetter(module, turn, LogLine.MessageOf(error));
        ContainTick(module, error, turn);
    }

    /// <summary>Takes the exception of a timer's turn: the next tick makes up for this one.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="error">What the turn threw.</param>
    /// <param name="turn">The timer's method.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [ColdPath]
    protected internal void ContainTick(int module, Exception error, string turn)
    {
        ColdStateOf(module).Failed++;
        if (IsCancelled(module, error)) return;

        LogOf(module).Error(error, $"{turn} failed");
        CountFailure(module, error, turn);
    }

    /// <summary>Takes the exception of a message's turn, where the message may be tried again.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="module">The module's number.</param>
    /// <param name="error">What the turn threw.</param>
    /// <param name="turn">The message's type.</param>
    /// <param name="attempts">How often it may be tried.</param>
    /// <param name="message">The message.</param>
    /// <param name="dispatch">The dispatch method to try it again with.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [ColdPath]
    protected void Retry<T>(int module, Exception error, string turn, int attempts, in T message, delegate*<object, in T, void> dispatch)
        where T : struct
    {
        KeptOf<T>(module).Keep(in message, dispatch);
        RetryKept(module, error, turn, attempts);
    }

    /// <summary>Takes the rest of an async turn whose message may be tried again. See <see cref="Await"/>.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="module">The module's number.</param>
    /// <param name="rest">What the handler returned. Its exception is thrown here where it has completed.</param>
    /// <param name="turn">The message's type.</param>
    /// <param name="attempts">How often it may be tried.</param>
    /// <param name="message">The message.</param>
    /// <param name="dispatch">The dispatch method to try it again with.</param>
    protected void AwaitRetried<T>(int module, ValueTask rest, string turn, int attempts, in T message, delegate*<object, in T, void> dispatch)
        where T : struct
    {
        Await(module, rest, turn);
        if (!Cells[module].Has(CellState.Pending)) return;

        KeptOf<T>(module).Keep(in message, dispatch);
        ColdStateOf(module).Suspended!.Attempts = attempts;
    }

    /// <summary>Takes the rest of a timer's async turn. See <see cref="Await"/>.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="rest">What the timer's method returned. Its exception is thrown here where it has completed.</param>
    /// <param name="turn">The timer's method.</param>
    protected void AwaitTick(int module, ValueTask rest, string turn)
    {
        Await(module, rest, turn);
        if (Cells[module].Has(CellState.Pending)) ColdStateOf(module).Suspended!.IsTick = true;
    }

    /// <summary>Counts and logs an exception of a module's code that is no turn: a callback, <c>[Metrics]</c>, <c>Dispose</c>.</summary>
    internal void ContainOutside(int module, Exception error, string what)
    {
        ColdStateOf(module).Errors++;
        ColdStateOf(module).LastError = $"{what}: {LogLine.MessageOf(error)}";
        LogOf(module).Error(error, $"{what} failed");
    }

    // Its tries count while its turn is under way; a message that never failed has had none.
    private void RetryKept(int module, Exception error, string turn, int attempts)
    {
        var coldState = ColdStateOf(module);
        var tries = coldState.Tries + 1;
        if (tries >= attempts || IsAskedToStop || Cells[module].Has(CellState.Closed))
        {
            Contain(module, error, turn);
            return;
        }

        coldState.Retried++;
        coldState.Kept!.Tries = tries;
        coldState.Kept.IsWaiting = true;
        Cells[module].State |= CellState.Mail;
        Loop.Ready(coldState);
        LogOf(module).Warn($"{turn} failed at try {tries} of {attempts}, and waits for the next: {LogLine.MessageOf(error)}");
        CountFailure(module, error, turn);
    }

    private KeptMessage<T> KeptOf<T>(int module)
        where T : struct
    {
        var coldState = ColdStateOf(module);
        if (coldState.Kept is KeptMessage<T> kept) return kept;

        coldState.Kept = kept = new KeptMessage<T>();
        return kept;
    }

    private void DeliverKept(ModuleColdState coldState)
    {
        var kept = coldState.Kept!;
        coldState.Tries = kept.Tries;
        kept.Deliver(this);
        if (!Cells[coldState.Module].Has(CellState.Pending)) coldState.Tries = 0;
    }

    private void AddDeadLetter(int module, string turn, string error)
    {
        ColdStateOf(module).DeadLetters++;
        DeadLetters.Add(new DeadLetter(Time.GetUtcNow(), NameOf(module), turn, error.ReplaceLineEndings(" ")));
    }

    private bool IsCancelled(int module, Exception error) =>
        error is OperationCanceledException && (IsAskedToStop || Cells[module].Has(CellState.Held | CellState.Closed));

    private void CountFailure(int module, Exception error, string turn)
    {
        var message = LogLine.MessageOf(error);
        ColdStateOf(module).LastError = $"{turn}: {message}";
        FailAdmission(module, turn);
        if (SupervisionOf(module).Budget.Fail(Loop.NowMs)) BeginRestart(module, $"{turn} failed: {message}");
    }
}
