using System;
using Mote.Supervision;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision;

/// <summary>What a module may use, and when it has to rest.</summary>
internal sealed class BudgetUseTests
{
    [Test]
    public void A_second_of_the_budget_may_be_used_at_once()
    {
        var use = new BudgetUse(new ModuleBudget(CpuPercent: 10, BytesPerSecond: 0));

        Assert.That(use.Spend(0, Ms(100), bytes: long.MaxValue / 2000), Is.False, "bytes have no limit");
        Assert.That(use.Spend(0, Ms(1), bytes: 0), Is.True);
    }

    [TestCase(20, 200)]
    [TestCase(1, BudgetUse.RestMinMs)]
    [TestCase(9_000, BudgetUse.RestMaxMs)]
    public void The_rest_lasts_until_nothing_is_owed_within_bounds(int overMs, long restMs)
    {
        var use = new BudgetUse(new ModuleBudget(CpuPercent: 10, BytesPerSecond: 0));
        use.Spend(0, Ms(100 + overMs), bytes: 0);

        Assert.That(use.RestEndMs, Is.EqualTo(restMs));
    }

    [Test]
    public void Bytes_are_a_budget_of_their_own()
    {
        var use = new BudgetUse(new ModuleBudget(CpuPercent: 0, BytesPerSecond: 4_000));

        Assert.That(use.Spend(0, Ms(5_000), bytes: 4_000), Is.False, "time has no limit");
        Assert.That(use.Spend(0, 0, bytes: 2_000), Is.True);
        Assert.That((use.RestEndMs, use.Describe()), Is.EqualTo((500L, "4000 bytes allocated a second")));
    }

    [Test]
    public void Who_wants_more_after_each_rest_is_over_its_budget_for_as_long()
    {
        var use = new BudgetUse(new ModuleBudget(CpuPercent: 10, BytesPerSecond: 0));
        var (nowMs, overMs) = (0L, 0L);
        while (overMs < BudgetUse.PatienceMs)
        {
            while (!use.Spend(nowMs, Ms(20), bytes: 0))
            {
            }

            nowMs = use.RestEndMs;
            Assert.That(use.EndRest(nowMs, hasMail: true, out overMs), Is.False);
        }

        Assert.That(nowMs, Is.InRange(BudgetUse.PatienceMs, BudgetUse.PatienceMs + 1_000));
        Assert.That(use.Ticks, Is.EqualTo(Ms(nowMs / 10)).Within(Ms(200)), "it was held to its tenth");
    }

    [Test]
    public void A_burst_that_is_worked_off_is_not_over()
    {
        var use = new BudgetUse(new ModuleBudget(CpuPercent: 10, BytesPerSecond: 0));
        for (var second = 0; second < 600; second += 2)
        {
            use.Spend(second * 1_000, Ms(150), bytes: 0);
            use.EndRest(use.RestEndMs, hasMail: false, out var overMs);
            Assert.That(overMs, Is.Zero);
        }
    }

    [Test]
    public void It_is_named_once_until_it_is_within_its_budget_again()
    {
        var use = new BudgetUse(new ModuleBudget(10, 0));

        Assert.That(
            (use.IsNewlyNamed(4_999), use.IsNewlyNamed(5_000), use.IsNewlyNamed(9_000), use.IsNewlyNamed(0), use.IsNewlyNamed(5_000)),
            Is.EqualTo((false, true, false, false, true)));
    }

    [Test]
    public void Over_any_time_no_more_is_used_than_the_budget_and_what_one_turn_overdraws()
    {
        var seed = Environment.TickCount & 0xFFFFFF;
        var random = new Chance(seed);
        for (var run = 0; run < 200; run++)
        {
            var (percent, bytesPerSecond) = (1 + random.Below(100), 1_024 + random.Below(1 << 20));
            var use = new BudgetUse(new ModuleBudget(percent, bytesPerSecond));
            var (nowMs, mostTicks, mostBytes) = (0L, 0L, 0L);
            for (var turn = 0; turn < 300; turn++)
            {
                // Debts that no rest is long enough for are the business of the supervisor.
                var (ticks, bytes) = ((long)random.Below((int)Ms(percent)), (long)random.Below(bytesPerSecond / 4));
                (mostTicks, mostBytes) = (Math.Max(mostTicks, ticks), Math.Max(mostBytes, bytes));
                nowMs += random.Below(3);
                if (!use.Spend(nowMs, ticks, bytes)) continue;

                nowMs = use.RestEndMs;
                while (use.EndRest(nowMs, hasMail: true, out _)) nowMs = use.RestEndMs;
            }

            var allowedMs = nowMs + 1_000;
            Assert.That(use.Ticks, Is.LessThanOrEqualTo(allowedMs * Ms(1) * percent / 100 + mostTicks), $"seed {seed}");
            Assert.That(use.Bytes, Is.LessThanOrEqualTo(allowedMs * bytesPerSecond / 1_000 + mostBytes), $"seed {seed}");
        }
    }

    private static long Ms(long ms) => ms * TimeSpan.TicksPerMillisecond;
}
