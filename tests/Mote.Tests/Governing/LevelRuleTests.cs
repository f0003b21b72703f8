using System.Collections.Generic;
using CsCheck;
using Mote.Governing;

namespace Mote.Tests.Governing;

/// <summary>The rule of the level over random samples at random times: it never flaps, follows in bounded time, and always comes back.</summary>
internal sealed class LevelRuleTests
{
    private const int StepMs = 50;

    private static readonly Gen<PressureSample> AnySample = Gen.Select(Gen.Int[-1, 100], Gen.Int[-1, 120], Gen.Int[-1, 110], Gen.Int[-1, 400]).Select(
        (cpu, own, memory, delay) => new PressureSample { CpuPercent = cpu, OwnCpuPercent = own, MemoryPercent = memory, QueueDelayMs = delay });

    // Stretches of one load: what changes at each look would hardly ever stand long enough.
    private static readonly Gen<List<(PressureSample Sample, int Looks)>> AnyLoad = Gen.Select(AnySample, Gen.Int[1, 200]).List[1, 40];

    [Test]
    public void It_changes_at_most_four_times_in_any_minute() => AnyLoad.Sample(
        load =>
        {
            var (rule, nowMs, changes) = (new LevelRule(), 0L, new List<long>());
            Play(rule, load, ref nowMs, changes);
            for (var i = LevelRule.ChangesMax; i < changes.Count; i++)
            {
                if (changes[i] - changes[i - LevelRule.ChangesMax] < LevelRule.WindowMs) return false;
            }

            return true;
        },
        iter: 2_000);

    [Test]
    public void It_reaches_what_stands_within_a_second_and_a_look() => Gen.Select(AnyLoad, AnySample).Sample(
        (load, standing) =>
        {
            var (rule, nowMs) = (new LevelRule(), 0L);
            Play(rule, load, ref nowMs, []);
            var asked = Asked(standing);
            Play(rule, [(standing, 1 + 1_000 / StepMs)], ref nowMs, []);
            return rule.Level >= asked;
        },
        iter: 2_000);

    [Test]
    public void It_comes_back_from_any_load() => AnyLoad.Sample(
        load =>
        {
            var (rule, nowMs) = (new LevelRule(), 0L);
            Play(rule, load, ref nowMs, []);
            Play(rule, [(new PressureSample(), (LevelRule.WindowMs + 2 * LevelRule.FallMs) / StepMs)], ref nowMs, []);
            return rule.Level == PressureLevel.Normal;
        },
        iter: 2_000);

    [Test]
    public void After_one_load_it_is_back_within_five_seconds() => Gen.Select(AnySample, Gen.Int[30, 400]).Sample(
        (sample, looks) =>
        {
            var (rule, nowMs) = (new LevelRule(), 100_000L);
            Play(rule, [(sample, looks), (new PressureSample(), 5_000 / StepMs)], ref nowMs, []);
            return rule.Level == PressureLevel.Normal;
        });

    [Test]
    public void At_Normal_values_below_their_thresholds_never_raise_it() => Gen.Select(Gen.Int[-1, 69], Gen.Int[-1, 84], Gen.Int[-1, 84], Gen.Int[-1, 99])
        .List[1, 200].Sample(values =>
        {
            var (rule, nowMs) = (new LevelRule(), 0L);
            foreach (var (cpu, own, memory, delay) in values)
            {
                var sample = new PressureSample { CpuPercent = cpu, OwnCpuPercent = own, MemoryPercent = memory, QueueDelayMs = delay };
                Play(rule, [(sample, 1)], ref nowMs, []);
            }

            return rule.Level == PressureLevel.Normal;
        });

    [Test]
    public void A_value_that_hovers_around_its_threshold_changes_it_once()
    {
        var (rule, nowMs, changes) = (new LevelRule(), 0L, new List<long>());
        for (var i = 0; i < 100; i++) Play(rule, [(Cpu(72), 30), (Cpu(65), 100)], ref nowMs, changes);

        Assert.That((changes.Count, rule.Level), Is.EqualTo((1, PressureLevel.High)));
    }

    [Test]
    public void As_long_as_messages_are_shed_the_load_has_not_ended()
    {
        var (rule, nowMs, changes) = (new LevelRule(), 0L, new List<long>());
        Play(rule, [(Cpu(75), 100), (new PressureSample { ShedMessages = 1 }, 2_000)], ref nowMs, changes);
        Assert.That((rule.Level, changes.Count), Is.EqualTo((PressureLevel.High, 1)));

        Play(rule, [(new PressureSample(), 1 + LevelRule.FallMs / StepMs)], ref nowMs, changes);

        Assert.That(rule.Level, Is.EqualTo(PressureLevel.Normal));
    }

    [Test]
    public void Memory_is_met_at_once()
    {
        var rule = new LevelRule();

        Assert.That(rule.Observe(new PressureSample { AtMs = 1, MemoryPercent = 96 }), Is.True);
        Assert.That((rule.Level, rule.Cause), Is.EqualTo((PressureLevel.Critical, SignalKind.Memory)));
    }

    private static PressureSample Cpu(int percent) => new() { CpuPercent = percent };

    // By the thresholds of a calm device, written out: they are the promise.
    private static PressureLevel Asked(PressureSample sample)
    {
        var isCritical = sample.CpuPercent >= 90 || sample.OwnCpuPercent >= 100 || sample.MemoryPercent >= 95 || sample.QueueDelayMs >= 250;
        var isHigh = sample.CpuPercent >= 70 || sample.OwnCpuPercent >= 85 || sample.MemoryPercent >= 85 || sample.QueueDelayMs >= 100;
        return isCritical ? PressureLevel.Critical : isHigh ? PressureLevel.High : PressureLevel.Normal;
    }

    private static void Play(LevelRule rule, IEnumerable<(PressureSample Sample, int Looks)> load, ref long nowMs, List<long> changes)
    {
        foreach (var (sample, looks) in load)
        {
            for (var look = 0; look < looks; look++)
            {
                var now = sample;
                now.AtMs = nowMs += StepMs;
                if (rule.Observe(in now)) changes.Add(nowMs);
            }
        }
    }
}
