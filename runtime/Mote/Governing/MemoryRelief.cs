using Mote.Dispatch;

namespace Mote.Governing;

/// <summary>
/// What is given up while memory is short, before anybody is shed: slots that no message waits in, modules that load on demand and that nothing has come
/// for, and what the heap keeps for later. None of it costs a message. The event loop only.
/// </summary>
internal sealed class MemoryRelief(AgentRuntime runtime)
{
    /// <summary>From so much of the budget on.</summary>
    public const int FromPercent = 85;

    /// <summary>A collection of the whole heap, at most once in this time.</summary>
    public const long CollectEveryMs = 10_000;

    /// <summary>For how long nothing must have come for a module that is closed.</summary>
    public const long QuietMs = 2_000;

    private long _collectedAtMs = -CollectEveryMs;
    private long _countedAtMs = -1;

    /// <summary>How often memory was given back to the kernel. Any thread.</summary>
    public long Count { get; private set; }

    /// <summary>How many modules were closed. Any thread.</summary>
    public long Closed { get; private set; }

    /// <summary>Gives up what a look asks for.</summary>
    public void Observe(in PressureSample sample)
    {
        if (sample.MemoryPercent < FromPercent)
        {
            _countedAtMs = -1;
            return;
        }

        if (CloseQuiet(sample.AtMs) is > 0 and var closed)
        {
            // What they held is garbage as soon as they are disposed, and waits for no second look.
            Closed += closed;
            _collectedAtMs = sample.AtMs - CollectEveryMs + QuietMs;
            return;
        }

        if (sample.AtMs - _collectedAtMs < CollectEveryMs) return;

        _collectedAtMs = sample.AtMs;
        Count++;
        runtime.TrimMailboxes();
        HeapLimit.GiveBack();
    }

    // The turns are counted now and again later: who has had one meanwhile is in use.
    private int CloseQuiet(long nowMs)
    {
        if (_countedAtMs < 0)
        {
            _countedAtMs = nowMs;
            runtime.CloseQuietModules(isFirstCount: true);
            return 0;
        }

        if (nowMs - _countedAtMs < QuietMs) return 0;

        _countedAtMs = nowMs;
        return runtime.CloseQuietModules(isFirstCount: false);
    }
}
