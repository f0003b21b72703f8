using System;
using Mote.Governing;

namespace Mote.Dispatch;

/// <summary>The level that the device's pressure sets, and what follows it. An agent whose modules declare nothing of it has no governor.</summary>
public abstract partial class AgentRuntime
{
    // Long enough for many turns, short enough for what must be in time.
    private const int SliceMs = 5;

    // With a battery that runs low all timers tick together.
    private const long HighBeatMs = 5_000;
    private const long CriticalBeatMs = 30_000;

    // How much smaller the queues are: the half at High, a quarter at Critical.
    private int _queueShift;

    private PressureSource? _device;
    private bool _isDeviceMade;

    /// <summary>Whether a module declares what the level changes.</summary>
    protected virtual bool IsGoverned => false;

    /// <summary>The level that counts; for generated code, which calls the variant of it. Any thread.</summary>
    protected internal PressureLevel Level => Governor?.Level ?? PressureLevel.Normal;

    /// <summary>What sets the level; null where nothing follows it.</summary>
    internal Governor? Governor { get; private set; }

    /// <summary>What the governor looks at; null where nothing is to be followed.</summary>
    internal PressureSource? Device
    {
        get
        {
            if (!_isDeviceMade && Limits.Governed && Setup.Pressure is { } make) _device = make(Limits, IsGoverned);
            _isDeviceMade = true;
            return _device;
        }
    }

    /// <summary>A timer's period at the present level; called again at each change.</summary>
    /// <param name="periodMs">The period at Normal.</param>
    /// <param name="highMs">That at High.</param>
    /// <param name="criticalMs">That at Critical.</param>
    /// <returns>The longest of those up to the level.</returns>
    protected long AtLevel(long periodMs, long highMs, long criticalMs) => Level switch
    {
        PressureLevel.Normal => periodMs,
        PressureLevel.High => Math.Max(periodMs, highMs),
        _ => Math.Max(periodMs, Math.Max(highMs, criticalMs)),
    };

    /// <summary>The same for a period that is an option.</summary>
    /// <param name="period">The period at Normal.</param>
    /// <param name="highMs">That at High.</param>
    /// <param name="criticalMs">That at Critical.</param>
    /// <returns>The longest of those up to the level.</returns>
    protected TimeSpan AtLevel(TimeSpan period, long highMs, long criticalMs) =>
        TimeSpan.FromTicks(AtLevel(period.Ticks, highMs * TimeSpan.TicksPerMillisecond, criticalMs * TimeSpan.TicksPerMillisecond));

    /// <summary>Whether a handler's messages are left out at the present level; one that is, is counted as shed.</summary>
    /// <param name="from">The level from which on they are.</param>
    /// <param name="module">The module's number.</param>
    /// <returns>True where the message is dropped.</returns>
    protected bool IsOff(PressureLevel from, int module)
    {
        if (Level < from) return false;

        ColdStateOf(module).DroppedOff++;
        return true;
    }

    /// <summary>
    /// Has everything follow the level: timers take the period of it, from their next common tick on; queues are smaller, except those of core modules;
    /// at Critical only warnings and errors are logged.
    /// </summary>
    [ColdPath]
    internal void FollowLevel()
    {
        Loop.Timers.BeatMs = Governor!.Battery switch { PressureLevel.Normal => 0, PressureLevel.High => HighBeatMs, _ => CriticalBeatMs };
        Loop.Timers.BeginAgain();
        AddTimers();
        _queueShift = (int)Level;
        Setup.Log.Raise(Level == PressureLevel.Critical ? LogLevel.Warn : null);
    }

    /// <summary>Looks at the device, if it is time to. The event loop only.</summary>
    internal bool StepGovernor(long nowMs, long busyMs) => Governor is { } governor && !IsAskedToStop && governor.Step(nowMs, busyMs);

    /// <summary>Closes the modules that are less critical to messages, and opens the others again. What waits already has its turns.</summary>
    internal void Shed(Criticality below)
    {
        for (var module = 0; module < Cells.Length; module++)
        {
            var isShed = NeededCriticality(module) < below;
            if (!isShed && !Cells[module].Has(CellState.Shed)) continue;

            ColdStateOf(module).IsShed = isShed;
            if (isShed) Cells[module].State |= CellState.Shed;
            else Cells[module].State &= ~CellState.Shed;
        }
    }

    // What a core module is sent waits as long as there is room.
    private int QueueShiftOf(int module) => CriticalityOf(module) == Criticality.Core ? 0 : _queueShift;

    private void BeginGoverning()
    {
        if (Device is not { } source) return;

        Governor = new Governor(this, source);
        Loop.SliceMs = SliceMs;
        if (source.Missing is { } missing) new Log(Setup.Log, Name).Info($"the governor goes without what this device does not have: {missing}");
    }
}
