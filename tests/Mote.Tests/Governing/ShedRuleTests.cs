using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Mote.Governing;

namespace Mote.Tests.Governing;

/// <summary>Who is shed, over random levels and samples: only on two signs, never a core module, and everybody comes back.</summary>
internal sealed class ShedRuleTests
{
    private const int StepMs = 50;

    private static readonly Gen<PressureLevel> AnyLevel = Gen.Int[0, 2].Select(level => (PressureLevel)level);

    private static readonly Gen<(PressureLevel Level, int DelayMs, int Memory)[]> AnyCourse =
        Gen.Select(AnyLevel, Gen.Int[-1, 400], Gen.Int[-1, 110], Gen.Int[1, 150]).Array[1, 40].Select(
            course => course.SelectMany(stretch => Enumerable.Repeat((stretch.Item1, stretch.Item2, stretch.Item3), stretch.Item4)).ToArray());

    [Test]
    public void At_Normal_nobody_is_shed_and_a_core_module_never_is() => AnyCourse.Sample(course => Play(course).All(seen =>
        seen.Below <= Criticality.Core && (seen.Level != PressureLevel.Normal || seen.Below == Criticality.Optional)));

    [Test]
    public void A_busy_device_whose_queues_are_short_sheds_nobody() => AnyCourse.Sample(course =>
        Play([.. course.Select(step => (step.Level, DelayMs: step.DelayMs % ShedRule.LongMs, Memory: step.Memory % 95))])
            .All(seen => seen.Below == Criticality.Optional));

    [Test]
    public void Long_queues_at_a_level_shed_what_the_level_may_shed_at_once() => AnyCourse.Sample(course => Play(course).All(seen =>
        seen.DelayMs < ShedRule.LongMs || seen.Below == (seen.Level == PressureLevel.Normal ? Criticality.Optional : (Criticality)((int)seen.Level - 1))));

    [Test]
    public void Everybody_comes_back_at_a_level_that_stays_once_queues_are_short() => AnyCourse.Sample(course =>
        Play([.. course, .. Enumerable.Repeat((PressureLevel.Critical, 0, 50), 2 * 61_000 / StepMs)])[^1].Below == Criticality.Optional);

    [Test]
    public void A_step_back_that_was_too_early_comes_later_the_next_time()
    {
        var (rule, atMs, waits) = (new ShedRule(), 0L, new List<long>());
        for (var round = 0; round < 6; round++)
        {
            rule.Observe(PressureLevel.High, new PressureSample { AtMs = atMs += StepMs, QueueDelayMs = 200 });
            var shedAtMs = atMs;
            while (rule.Below != Criticality.Optional) rule.Observe(PressureLevel.High, new PressureSample { AtMs = atMs += StepMs, QueueDelayMs = 0 });
            waits.Add((atMs - shedAtMs) / 1_000);
        }

        Assert.That(waits, Is.EqualTo(new[] { 5, 10, 20, 40, 60, 60 }));
    }

    private static List<(PressureLevel Level, int DelayMs, Criticality Below)> Play((PressureLevel Level, int DelayMs, int Memory)[] course)
    {
        var (rule, atMs, seen) = (new ShedRule(), 0L, new List<(PressureLevel, int, Criticality)>());
        foreach (var (level, delayMs, memory) in course)
        {
            rule.Observe(level, new PressureSample { AtMs = atMs += StepMs, QueueDelayMs = delayMs, MemoryPercent = memory });
            seen.Add((level, delayMs, rule.Below));
        }

        return seen;
    }
}
