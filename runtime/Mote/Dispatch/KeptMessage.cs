namespace Mote.Dispatch;

/// <summary>A message whose turn failed and that is tried again, before any that waits in the mailbox. One a module, used again.</summary>
internal abstract class KeptMessage
{
    /// <summary>Whether it waits for its next try.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>Gives it its turn.</summary>
    public abstract void Deliver(AgentRuntime runtime);
}

/// <inheritdoc/>
internal sealed unsafe class KeptMessage<T> : KeptMessage
    where T : struct
{
    private T _message;
    private delegate*<object, in T, void> _turn;

    public void Keep(in T message, delegate*<object, in T, void> turn)
    {
        _message = message;
        _turn = turn;
    }

    public override void Deliver(AgentRuntime runtime)
    {
        var message = _message;
        IsWaiting = false;
        _turn(runtime, in message);
    }
}
