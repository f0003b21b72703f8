using System;
using Mote.Dispatch;

namespace Mote.Governing;

/// <summary>
/// Looks at the device and the agent, and has the agent follow: seldom while nothing is short, often under pressure. The event loop only; allocates nothing
/// but at a change of the level.
/// </summary>
internal sealed class Governor(AgentRuntime runtime, PressureSource source)
{
    /// <summary>From look to look at Normal, in ms, at the most; a second more where a timer is due then.</summary>
    public const int CalmMs = 5_000;

    /// <summary>From look to look under pressure, in ms.</summary>
    public const int PressedMs = 50;

    // A loop that is awake for a timer is looked at then, and need not wake for the look.
    private const int CompanyMs = 1_000;

    // A loop that has not slept for so long is looked at often, whatever the level: it costs no wake-up.
    private const int BusyMs = 100;

    private readonly LevelRule _rule = new();
    private readonly QueueProbe _probe = new(runtime);
    private readonly ShedRule _shedding = new();
    private PressureSample _last = new();
    private long _shed;
    private long _changedAtMs;
    private volatile bool _isAsked;
    private PressureLevel? _held;

    /// <summary>The last looks and changes. Any thread.</summary>
    public PressureHistory History { get; } = new();

    /// <summary>The level that counts.</summary>
    public PressureLevel Level => _held ?? _rule.Level;

    /// <summary>How hard the battery alone presses, whatever else does.</summary>
    public PressureLevel Battery { get; private set; }

    /// <summary>Who is less critical than this is shed.</summary>
    public Criticality ShedsBelow => _shedding.Below;

    /// <summary>How often the level has changed. Any thread.</summary>
    public long Changes { get; private set; }

    /// <summary>What is given up while memory is short.</summary>
    public MemoryRelief Relief { get; } = new(runtime);

    /// <summary>When the next look is due, in ms of the loop's clock.</summary>
    public long DueMs { get; private set; }

    /// <summary>The last look.</summary>
    public ref readonly PressureSample Last => ref _last;

    /// <summary>Has the agent follow a level, whatever the device says; for tests. Null: the device again.</summary>
    public void Hold(PressureLevel? level)
    {
        _held = level;
        runtime.FollowLevel();
    }

    /// <summary>Has the loop look at once. Any thread.</summary>
    public void Ask()
    {
        _isAsked = true;
        runtime.Loop.Wake();
    }

    /// <summary>Looks, if it is time to.</summary>
    /// <param name="nowMs">Now, by the loop's clock.</param>
    /// <param name="busyMs">For how long the loop has not slept.</param>
    /// <returns>Whether the level has changed.</returns>
    public bool Step(long nowMs, long busyMs)
    {
        var sinceMs = nowMs - _last.AtMs;
        var isBusy = busyMs >= BusyMs && sinceMs >= PressedMs;
        if (nowMs < DueMs && !isBusy && sinceMs < CompanyMs && !_isAsked) return false;

        _isAsked = false;

        var sample = new PressureSample { AtMs = nowMs };
        var late = DueMs > 0 ? Math.Max(0, nowMs - DueMs) : 0;
        sample.QueueDelayMs = (int)Math.Min(int.MaxValue, Math.Max(late, _probe.Look(nowMs)));
        sample.ShedMessages = NewlyShed();
        source.Read(ref sample);
        _last = sample;
        var before = _rule.Level;
        var isChanged = _rule.Observe(in sample);
        DueMs = _rule.IsUnderPressure ? nowMs + PressedMs : InCompany(nowMs + CalmMs);
        History.AddShed(sample.ShedMessages);
        var battery = Thresholds.Battery.LevelOf(sample.BatteryUsedPercent, Battery);
        var isOtherBeat = battery != Battery;
        Battery = battery;
        if (isChanged || isOtherBeat) runtime.FollowLevel();
        if (isChanged)
        {
            Changes++;
            Note(before, in sample);
        }

        History.Add(in sample, _rule.Level);

        Relief.Observe(in sample);
        if (_shedding.Observe(_rule.Level, in sample)) SayShedding();
        if (_rule.IsUnderPressure || isChanged) runtime.Shed(_shedding.Below);
        return isChanged;
    }

    // A timer that is due soon after is waited for: one wake-up serves both.
    private long InCompany(long dueMs) => runtime.Loop.Timers.NextDueMs is { } timer && timer > dueMs && timer <= dueMs + CompanyMs ? timer : dueMs;

    private long NewlyShed()
    {
        if (_shedding.Below == Criticality.Optional) return 0;

        var shed = 0L;
        for (var module = 0; module < runtime.Cells.Length; module++) shed += runtime.Status.Module(module).DroppedWhileShed;
        var newly = shed - _shed;
        _shed = shed;
        return newly;
    }

    [ColdPath]
    private void Note(PressureLevel before, in PressureSample sample)
    {
        var isRise = _rule.Level > before;
        var why = isRise ? $"{Words.Of(_rule.Cause)} {LevelRule.ValueOf(_rule.Cause, in sample)} {Words.UnitOf(_rule.Cause)}" : "nothing is short any more";
        var after = TimeSpan.FromMilliseconds(sample.AtMs - _changedAtMs);
        _changedAtMs = sample.AtMs;
        History.Add(new LevelChange(runtime.Time.GetUtcNow(), before, _rule.Level, why, after));
        var log = new Log(runtime.Setup.Log, runtime.Name);
        var (from, to, ms) = (NameOf(before), NameOf(_rule.Level), (long)after.TotalMilliseconds);
        if (isRise) log.Warn($"the level rises from {from} to {to} after {ms} ms: {why}");
        else log.Info($"the level falls from {from} to {to} after {ms} ms: {why}");
    }

    [ColdPath]
    private void SayShedding()
    {
        var log = new Log(runtime.Setup.Log, runtime.Name);
        switch (_shedding.Below)
        {
            case Criticality.Core:
                log.Warn("optional and standard modules are shed: only core modules are served");
                break;
            case Criticality.Standard:
                log.Warn("optional modules are shed");
                break;
            default:
                log.Info("nothing is shed any more");
                break;
        }
    }

    private static string NameOf(PressureLevel level) => level switch
    {
        PressureLevel.Normal => "Normal",
        PressureLevel.High => "High",
        _ => "Critical",
    };
}
