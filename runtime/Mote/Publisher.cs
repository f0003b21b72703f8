using System.ComponentModel;
using System.Runtime.CompilerServices;
using Mote.Dispatch;

namespace Mote;

/// <summary>How a module publishes a message: ask for one in the constructor. Where it leads is decided at build time.</summary>
/// <remarks>A <c>default</c> publisher leads nowhere, as one does that is <c>[Optional]</c> and has no receiver: publishing does nothing.</remarks>
/// <typeparam name="T">A <c>[Message]</c>.</typeparam>
public readonly unsafe struct Publisher<T>
    where T : struct
{
    private readonly object? _target;
    private readonly delegate*<object, in T, void> _dispatch;

    /// <summary>A publisher that leads to a dispatch method; called by generated code.</summary>
    /// <param name="target">The runtime.</param>
    /// <param name="dispatch">The dispatch method.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Publisher(object target, delegate*<object, in T, void> dispatch)
    {
        _target = target;
        _dispatch = dispatch;
        if (!MessageTap.IsSupported || target is not AgentRuntime { Setup.Tap: { } tap }) return;

        var (recorder, record) = tap.Wrap<T>(target, (nint)dispatch);
        _target = recorder;
        _dispatch = (delegate*<object, in T, void>)record;
    }

    /// <summary>
    /// Hands the message to every handler of it. An idle module's synchronous handler has run when this returns; what a busy or
    /// unloaded module could not take waits in its mailbox, and is dropped and counted where that is full. A handler's
    /// exception is contained and never reaches the publisher. Call it on the module's own event loop. Allocates nothing.
    /// </summary>
    /// <param name="message">The message, by reference; receivers that must wait keep a copy.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(in T message)
    {
        var target = _target;
        if (target is not null) _dispatch(target, in message);
    }
}
