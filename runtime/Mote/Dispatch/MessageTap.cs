using System;
using System.Diagnostics.CodeAnalysis;

namespace Mote.Dispatch;

/// <summary>
/// Sees what modules publish, in a test. Publishers ask for it when they are made, never when they publish; in a native agent the switch is
/// off at build time, and nothing of this is compiled.
/// </summary>
internal abstract class MessageTap
{
    /// <summary>The name of the switch, which a native agent's build turns off.</summary>
    public const string Switch = "Mote.IsObservable";

    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => AppContext.TryGetSwitch(Switch, out var isOn) && isOn;

    /// <summary>Off while allocations are measured: keeping a message boxes it.</summary>
    public bool IsOff { get; set; }

    /// <summary>What a publisher calls instead of its dispatch method.</summary>
    /// <param name="target">The runtime.</param>
    /// <param name="dispatch">The dispatch method, a <c>delegate*&lt;object, in T, void&gt;</c>; 0 where nothing handles the message.</param>
    /// <returns>The same pair for the method that records the message and hands it on.</returns>
    public unsafe (object Target, nint Dispatch) Wrap<T>(object target, nint dispatch)
        where T : struct
    {
        delegate*<object, in T, void> record = &Recorder<T>.Record;
        return (new Recorder<T>(this, target, dispatch), (nint)record);
    }

    /// <summary>Keeps a message. Any thread.</summary>
    protected abstract void Add(object message);

    private sealed class Recorder<T>(MessageTap tap, object target, nint dispatch)
        where T : struct
    {
        public static void Record(object recorder, in T message) => ((Recorder<T>)recorder).Record(in message);

        private unsafe void Record(in T message)
        {
            if (!tap.IsOff) tap.Add(message);
            if (dispatch != 0) ((delegate*<object, in T, void>)dispatch)(target, in message);
        }
    }
}
