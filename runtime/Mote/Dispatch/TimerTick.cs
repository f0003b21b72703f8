using System.ComponentModel;

namespace Mote.Dispatch;

/// <summary>What a timer's turn receives. A tick that meets a busy or unloaded module waits in order, like a message.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TimerTick;
