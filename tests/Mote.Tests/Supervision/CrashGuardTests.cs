using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Mote.Supervision;

namespace Mote.Tests.Supervision;

/// <summary>The crash-loop guard over random sequences of bad ends.</summary>
internal sealed class CrashGuardTests
{
    private const long WindowMs = 600_000;

    private static readonly CrashGuard Guard = new(limit: 5, WindowMs);
    private static readonly string[] Modules = ["Stable", "Unstable", "Other", ""];

    private static Gen<List<BadEnd>> Lives => Gen.Select(Gen.OneOf(Gen.Long[0, 10_000], Gen.Long[0, 2 * WindowMs]), Gen.Bool, Gen.Int[0, 3])
        .Array[0, 40]
        .Select(ends =>
        {
            var atMs = 0L;
            return ends.Select(end => new BadEnd(atMs += end.Item1, end.Item2, Modules[end.Item3], $"{Modules[end.Item3]}: Ping")).ToList();
        });

    [Test]
    public void Safe_mode_is_exactly_when_the_window_holds_as_many_as_the_limit() => Lives.Sample(ends =>
    {
        var nowMs = ends.Count == 0 ? 0 : ends[^1].AtMs;
        var recent = ends.Count(end => nowMs - end.AtMs < WindowMs);
        Guard.Forget(ends, nowMs);
        return ends.Count == recent && Guard.IsSafeMode(ends) == recent >= 5;
    });

    [Test]
    public void After_calm_everything_starts() => Lives.Sample(ends =>
    {
        var nowMs = (ends.Count == 0 ? 0 : ends[^1].AtMs) + WindowMs;
        Guard.Forget(ends, nowMs);
        return !Guard.IsSafeMode(ends) && Array.TrueForAll(Modules, module => Guard.WhyNot(ends, module, Criticality.Optional) is null);
    });

    [Test]
    public void A_core_module_that_was_on_the_loop_at_no_bad_end_always_starts() => Lives.Sample(ends =>
    {
        ends.RemoveAll(end => end.Module == "Stable");
        return Guard.WhyNot(ends, "Stable", Criticality.Core) is null;
    });

    [Test]
    public void Of_core_modules_at_most_one_is_left_out_for_what_was_on_the_loop() => Lives.Sample(ends =>
        Modules.Count(module => Guard.WhyNot(ends, module, Criticality.Core)?.Contains("on the loop", StringComparison.Ordinal) == true) <= 1);

    [Test]
    public void Below_the_limit_only_a_module_that_killed_the_last_two_starts_is_left_out() => Lives.Sample(ends =>
    {
        if (Guard.IsSafeMode(ends)) return true;

        var killer = ends.Count >= 2 && ends[^1].DuringStart && ends[^2].DuringStart && ends[^1].Module == ends[^2].Module ? ends[^1].Module : null;
        return Array.TrueForAll(Modules, module => Guard.WhyNot(ends, module, Criticality.Standard) is null == (module != killer));
    });

    [Test]
    public void A_clock_that_was_set_back_makes_no_bad_end_count_for_ever()
    {
        List<BadEnd> ends = [new(10 * WindowMs, duringStart: false, "Unstable", "Unstable: Ping")];
        Guard.Forget(ends, nowMs: 0);

        Assert.That(ends, Is.Empty);
    }

    [Test]
    public void The_reasons_name_what_happened()
    {
        var ends = Enumerable.Range(0, 5).Select(at => new BadEnd(at, duringStart: false, at < 3 ? "Unstable" : "", at < 3 ? "Unstable: Ping" : "")).ToList();

        Assert.That(
            Guard.WhyNot(ends, "Unstable", Criticality.Core),
            Is.EqualTo("3 of the last 5 runs ended while it was on the loop, the last one in Unstable: Ping"));
        Assert.That(
            Guard.WhyNot(ends, "Stable", Criticality.Standard),
            Is.EqualTo("safe mode: the last 5 runs ended badly, and only core modules start"));
        Assert.That(
            Guard.WhyNot([new BadEnd(0, duringStart: true, "Unstable", ""), new BadEnd(1, duringStart: true, "Unstable", "")], "Unstable", Criticality.Core),
            Is.EqualTo("the last 2 runs ended while it started"));
    }
}
