using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Mote.Supervision;

namespace Mote.Tests.Supervision;

/// <summary>The restart budget over random failures and times.</summary>
internal sealed class RestartBudgetTests
{
    private static Gen<(RestartPolicy Policy, uint Seed, long[] Steps)> Lives => Gen.Select(
        Gen.Select(Gen.Int[1, 10], Gen.Long[100, 100_000], Gen.Int[0, 12], Gen.Long[100, 1_000_000], (failures, window, restarts, restartWindow) =>
            new RestartPolicy(failures, window, restarts, restartWindow)),
        Gen.UInt,
        Gen.OneOf(Gen.Long[0, 10], Gen.Long[0, 2_000], Gen.Long[0, 200_000]).Array[1, 400]);

    [Test]
    public void No_window_ever_holds_more_restarts_than_the_budget() => Lives.Sample(life =>
    {
        var budget = new RestartBudget(life.Policy, life.Seed);
        var (nowMs, restarts) = (0L, new List<long>());
        foreach (var step in life.Steps)
        {
            nowMs += step;
            if (budget.Fail(nowMs) && budget.TryRestart(nowMs, out var delayMs))
            {
                restarts.Add(nowMs);
                nowMs += delayMs;
            }
        }

        return restarts.TrueForAll(from => restarts.Count(at => at >= from && at - from < life.Policy.RestartWindowMs) <= life.Policy.Restarts);
    });

    [Test]
    public void A_restart_comes_exactly_when_the_window_is_full_of_failures() => Lives.Sample(life =>
    {
        var budget = new RestartBudget(life.Policy, life.Seed);
        var (nowMs, failures) = (0L, new List<long>());
        foreach (var step in life.Steps)
        {
            nowMs += step;
            failures.Add(nowMs);
            failures.RemoveAll(at => nowMs - at >= life.Policy.WindowMs);
            var isFull = failures.Count >= life.Policy.Failures;
            if (budget.Fail(nowMs) != isFull) return false;
            if (isFull) failures.Clear();
        }

        return true;
    });

    [Test]
    public void After_calm_it_restarts_again_as_if_nothing_had_been() => Lives.Where(life => life.Policy.Restarts > 0).Sample(life =>
    {
        var budget = new RestartBudget(life.Policy, life.Seed);
        var nowMs = 0L;
        foreach (var step in life.Steps) budget.TryRestart(nowMs += step, out _);

        return budget.TryRestart(nowMs + life.Policy.RestartWindowMs, out var delayMs)
            && delayMs is >= RestartLimits.BackoffMinMs * 3 / 4 and <= RestartLimits.BackoffMinMs * 5 / 4;
    });

    [Test]
    public void The_wait_doubles_up_to_its_bound_within_a_quarter()
    {
        var budget = new RestartBudget(new RestartPolicy(1, 1_000, 12, 1_000_000), jitterSeed: 7);
        var wantedMs = RestartLimits.BackoffMinMs;
        for (var restart = 0; restart < 12; restart++, wantedMs = Math.Min(wantedMs * 2, RestartLimits.BackoffMaxMs))
        {
            Assert.That(budget.TryRestart(restart, out var delayMs), Is.True);
            Assert.That(delayMs, Is.InRange(wantedMs * 3 / 4, wantedMs * 5 / 4), $"restart {restart}");
        }

        Assert.That(budget.TryRestart(12, out _), Is.False);
        budget.Reset();
        Assert.That(budget.TryRestart(13, out _), Is.True);
    }
}
