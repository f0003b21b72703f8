using System;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>
/// Brings what a module's <c>[Run]</c> awaits back to the lane, as a turn of the module. An async handler that the source's
/// publishing reaches inherits it, and then keeps both modules from being entered while it goes on.
/// </summary>
internal sealed class SourceContext(Lane lane, int module) : SynchronizationContext
{
    public int Module { get; } = module;

    public override void Post(SendOrPostCallback d, object? state) => lane.Post(this, d, state);

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A lane is never waited for: post to it instead.");

    public override SynchronizationContext CreateCopy() => this;
}
