using System;

namespace Mote.Supervision;

/// <summary>
/// What a module uses of its <see cref="ModuleBudget"/>. Decides and counts; does nothing. A module that has overdrawn rests until nothing is owed. One that
/// after each rest still has something to do, or still owes, is over its budget for as long as that lasts. All times are ms of one clock that never goes back.
/// </summary>
internal sealed class BudgetUse(ModuleBudget budget)
{
    /// <summary>The shortest rest: what is a little too much, often, must not wake the device for each turn.</summary>
    public const long RestMinMs = 50;

    /// <summary>The longest rest: after one turn that used what is allowed in a minute, the module still answers now and then.</summary>
    public const long RestMaxMs = 5_000;

    /// <summary>For how long a module may be over its budget before it is restarted.</summary>
    public const long PatienceMs = 60_000;

    /// <summary>For how long before it is said.</summary>
    public const long NamedAfterMs = 5_000;

    // Who did not have to rest for so long was within its budget: it comes in by the second.
    private const long WithinMs = 1_000;
    private const long TicksPerMsAndPercent = TimeSpan.TicksPerMillisecond / 100;
    private const long Thousandths = 1_000;

    private Allowance _cpu = new(budget.CpuPercent * TicksPerMsAndPercent);
    private Allowance _bytes = new(budget.BytesPerSecond);
    private long _overSinceMs = -1;
    private bool _isNamed;

    /// <summary>What its turns have taken, in ticks of 100 ns. Any thread.</summary>
    public long Ticks { get; private set; }

    /// <summary>What its turns have allocated. Any thread.</summary>
    public long Bytes { get; private set; }

    /// <summary>How often it had to rest. Any thread.</summary>
    public long Rests { get; private set; }

    /// <summary>When its rest is over.</summary>
    public long RestEndMs { get; private set; } = -WithinMs - 1;

    /// <summary>Takes what a turn has used.</summary>
    /// <param name="nowMs">Now.</param>
    /// <param name="ticks">Its time, in ticks of 100 ns.</param>
    /// <param name="bytes">What it allocated.</param>
    /// <returns>Whether the module has to rest.</returns>
    public bool Spend(long nowMs, long ticks, long bytes)
    {
        Ticks += ticks;
        Bytes += bytes;
        Refill(nowMs);
        _cpu.Spend(ticks);
        _bytes.Spend(bytes * Thousandths);
        if (OwedMs == 0) return false;

        if (nowMs - RestEndMs > WithinMs) _overSinceMs = -1;
        BeginRest(nowMs);
        return true;
    }

    /// <summary>The rest is over.</summary>
    /// <param name="nowMs">Now.</param>
    /// <param name="hasMail">Whether messages wait.</param>
    /// <param name="overMs">For how long the module has been over its budget; 0 where it is within it.</param>
    /// <returns>Whether it has to rest again.</returns>
    public bool EndRest(long nowMs, bool hasMail, out long overMs)
    {
        Refill(nowMs);
        var owes = OwedMs > 0;
        if (owes) BeginRest(nowMs);
        if (!owes && !hasMail) _overSinceMs = -1;
        overMs = _overSinceMs < 0 ? 0 : nowMs - _overSinceMs;
        return owes;
    }

    /// <summary>Whether it is time to say that the module is over its budget: once, until it is within it again.</summary>
    public bool IsNewlyNamed(long overMs)
    {
        if (overMs == 0) _isNamed = false;
        if (_isNamed || overMs < NamedAfterMs) return false;

        _isNamed = true;
        return true;
    }

    /// <summary>What it is over, as people read it.</summary>
    public string Describe() => (_cpu.OwedMs >= _bytes.OwedMs && budget.CpuPercent > 0) || budget.BytesPerSecond == 0
        ? $"{budget.CpuPercent} percent of the event loop's time"
        : $"{budget.BytesPerSecond} bytes allocated a second";

    /// <summary>Forgets what is owed: another instance begins.</summary>
    public void Forgive()
    {
        (_cpu, _bytes) = (new(budget.CpuPercent * TicksPerMsAndPercent), new(budget.BytesPerSecond));
        (_overSinceMs, _isNamed) = (-1, false);
    }

    private long OwedMs => Math.Max(_cpu.OwedMs, _bytes.OwedMs);

    private void Refill(long nowMs)
    {
        _cpu.Refill(nowMs);
        _bytes.Refill(nowMs);
    }

    private void BeginRest(long nowMs)
    {
        Rests++;
        if (_overSinceMs < 0) _overSinceMs = nowMs;
        RestEndMs = nowMs + Math.Clamp(OwedMs, RestMinMs, RestMaxMs);
    }
}
