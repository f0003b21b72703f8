using System.ComponentModel;
using System.Runtime.CompilerServices;
using Mote.Dispatch;

namespace Mote;

/// <summary>
/// How a module publishes a message: ask for one in the constructor. Resolved at build time; a struct of one reference.
/// </summary>
/// <remarks>
/// A <c>default</c> outlet, which no agent hands out, throws <see cref="System.NullReferenceException"/> when it publishes.
/// </remarks>
/// <typeparam name="T">A <c>[Message]</c>.</typeparam>
public readonly unsafe struct Outlet<T>
    where T : struct
{
    private readonly Route _route;

    /// <summary>An outlet on a route; called by generated code.</summary>
    /// <param name="route">The route of <typeparamref name="T"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Outlet(Route route) => _route = route;

    /// <summary>
    /// Hands the message to every handler of it. An idle module's synchronous handler has run when this returns; what a busy or
    /// unloaded module could not take waits in its mailbox, and is dropped and counted where that is full. A handler's
    /// exception is contained and never reaches the publisher. Call it on the module's own lane. Allocates nothing.
    /// </summary>
    /// <param name="message">The message, by reference; receivers that must wait keep a copy.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(in T message)
    {
        var route = _route;
        ((delegate*<object, in T, void>)route.Dispatch)(route.Target, in message);
    }
}
