using System;

namespace Mote.Dispatch;

/// <summary>Is told when the event loop begins to work and when it rests: a hang is only looked for in between.</summary>
internal abstract class LoopWatch
{
    /// <summary>For how long the loop was seen not to come back from what it does. Any thread.</summary>
    public abstract TimeSpan StuckFor { get; }

    /// <summary>The loop works. The loop's thread.</summary>
    public abstract void Begin();

    /// <summary>The loop is about to block in the kernel. The loop's thread.</summary>
    public abstract void Rest();
}
