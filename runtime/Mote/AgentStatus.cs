using System;
using System.Collections.Generic;
using Mote.Dispatch;
using Mote.Telemetry;

namespace Mote;

/// <summary>
/// The agent's state and counters: ask for it in a module's constructor to serve health, readiness or metrics. Readable from
/// any thread.
/// </summary>
public sealed class AgentStatus
{
    private readonly AgentRuntime _runtime;

    internal AgentStatus(AgentRuntime runtime)
    {
        _runtime = runtime;
        Metrics = new MetricsCollector(runtime);
    }

    /// <summary>The agent's name.</summary>
    public string Name => _runtime.Name;

    /// <summary>Collects the modules' metrics for a scrape.</summary>
    public MetricsCollector Metrics { get; }

    /// <summary>How many modules the agent has.</summary>
    public int ModuleCount => _runtime.Cells.Length;

    /// <summary>Whether the agent has started, is not stopping, and no core module is out of service after a failure.</summary>
    public bool IsReady
    {
        get
        {
            if (!_runtime.IsStarted || _runtime.IsAskedToStop) return false;
            for (var module = 0; module < ModuleCount; module++)
            {
                if (Module(module) is { Fault: not null, Criticality: Criticality.Core }) return false;
            }

            return true;
        }
    }

    /// <summary>Whether every start-up module has started.</summary>
    public bool IsStarted => _runtime.IsStarted;

    /// <summary>Whether the agent is stopping, or will as soon as the turn that is under way has ended.</summary>
    public bool IsStopping => _runtime.IsAskedToStop;

    /// <summary>
    /// For how long the event loop has been away in one turn, where that is longer than <see cref="AgentLimits.TurnDeadline"/>; else
    /// zero.
    /// </summary>
    public TimeSpan StalledFor => _runtime.Loop.StuckFor is var stuck && stuck > _runtime.Limits.TurnDeadline ? stuck : TimeSpan.Zero;

    /// <summary>What is on the stack of the event loop, as in <c>Thermostat: Temperature</c>; empty between turns.</summary>
    public string CurrentTurn => _runtime.DescribeTurn();

    /// <summary>How hard the device presses on the agent; <see cref="PressureLevel.Normal"/> where no module follows it.</summary>
    public PressureLevel Level => _runtime.Level;

    internal ReadOnlySpan<Admission> Admissions => _runtime.AllAdmissions;

    /// <summary>Whether a governor sets the level: a module follows it, or the agent has a budget.</summary>
    internal bool IsGoverned => _runtime.Governor is not null;

    /// <summary>The last 16 changes of the level, oldest first; a copy.</summary>
    public IReadOnlyList<LevelChange> LevelChanges => _runtime.Governor?.History.Changes() ?? [];

    /// <summary>The governor's last 120 looks, at most one a second, oldest first; a copy. Empty where there is no governor.</summary>
    public IReadOnlyList<PressureReading> PressureReadings => _runtime.Governor?.History.Samples(_runtime.Loop.NowMs) ?? [];

    /// <summary>Whether only core modules were started, because the last runs ended badly.</summary>
    public bool IsSafeMode => _runtime.LastRuns.IsSafeMode;

    /// <summary>
    /// What was on the event loop when the run before this one ended badly (killed, crashed or given up), as in <c>Thermostat: Temperature</c>; empty
    /// between turns. Null where it ended in order, or there was none.
    /// </summary>
    public string? LastBadEnd => _runtime.LastRuns.LastTurn;

    /// <summary>The last 16 messages that failed for good, oldest first; a copy.</summary>
    public IReadOnlyList<DeadLetter> DeadLetters => _runtime.DeadLetters.Last();

    /// <summary>One module's state and counters.</summary>
    /// <param name="index">Its place in the start order, from 0 up to <see cref="ModuleCount"/>.</param>
    /// <returns>The status, live.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such module.</exception>
    public ModuleStatus Module(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, ModuleCount);
        return new ModuleStatus(_runtime, index);
    }
}
