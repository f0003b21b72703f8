using System.Threading;

namespace Mote.Dispatch;

/// <summary>
/// Brings what a module awaits back to the loop, as a turn of that module: whenever its own code continues (an async handler,
/// a background task, <c>async void</c>, a posted callback), the module is marked busy meanwhile, and its exceptions are contained.
/// </summary>
internal sealed class ModuleContext(AgentRuntime runtime, int module) : SynchronizationContext
{
    private int _unawaited;

    public int Module { get; } = module;

    /// <summary>Whether its instance has ended: what comes back to it is dropped. The loop only.</summary>
    public bool IsGone { get; set; }

    /// <summary>The <c>async void</c> methods of its instance that have begun and not ended: nobody awaits them.</summary>
    public int Unawaited => Volatile.Read(ref _unawaited);

    public override void OperationStarted() => Interlocked.Increment(ref _unawaited);

    public override void OperationCompleted() => Interlocked.Decrement(ref _unawaited);

    public override void Post(SendOrPostCallback d, object? state) => runtime.Loop.Post(this, d, state);

    /// <summary>
    /// Runs the callback before this returns: in place on the loop's thread, as a turn of the module; from another thread it
    /// waits for the loop.
    /// </summary>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!runtime.Loop.IsOwnThread) runtime.Loop.SendFromOutside(this, d, state);
        else if (Current == this) d(state);
        else runtime.Continue(this, d, state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
