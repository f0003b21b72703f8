using System;
using System.Linq;
using System.Text;
using Mote.Governing;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Governing.Agents;

namespace Mote.Tests.Governing;

/// <summary>An agent on a device that the test presses: its timers follow the level, and come back.</summary>
internal sealed class LevelTests
{
    private readonly SimulatedPressure _device = new();
    private SteppedAgent _agent = null!;

    private Journal Journal => _agent.Module<Scribe>().Journal;

    [SetUp]
    public void Start() => _agent = new SteppedAgent(TidalAgent.Build, "{}", _device).Start();

    [Test]
    public void At_Normal_each_timer_has_its_own_period()
    {
        Pass(60);

        Assert.That((Count("look"), Count("measure 10"), Count("beat")), Is.EqualTo((60, 6, 60)));
    }

    [TestCase(75, PressureLevel.High, 12, 3)]
    [TestCase(95, PressureLevel.Critical, 2, 3)]
    public void Under_pressure_those_that_declare_it_are_slower_and_the_others_are_not(int cpu, PressureLevel level, int looks, int measures)
    {
        Press(cpu);
        Assert.That(_agent.Runtime.Status.Level, Is.EqualTo(level));
        Journal.Clear();

        Pass(60);

        Assert.That((Count("look"), Count("measure 10"), Count("beat")), Is.EqualTo((looks, measures, 60)));
    }

    [Test]
    public void When_the_load_ends_the_agent_is_back_at_Normal_within_five_seconds()
    {
        Press(95);

        _device.CpuPercent = 5;
        Pass(5);
        Assert.That(_agent.Runtime.Status.Level, Is.EqualTo(PressureLevel.Normal));
        Journal.Clear();
        Pass(10);

        Assert.That(Count("look"), Is.EqualTo(10));
        Assert.That(_agent.LogMessages, Is.EqualTo(new[]
        {
            "level=warn module=TidalAgent msg=\"the level rises from Normal to Critical after 2000 ms: the device's CPU is at 95 percent\"",
            "level=info module=TidalAgent msg=\"the level falls from Critical to Normal after 8000 ms: nothing is short any more\"",
        }));
        var changes = _agent.Runtime.Status.LevelChanges;
        Assert.That(changes.Select(change => (change.From, change.To)), Is.EqualTo(new[]
        {
            (PressureLevel.Normal, PressureLevel.Critical), (PressureLevel.Critical, PressureLevel.Normal),
        }));
        Assert.That(changes[0].Why, Is.EqualTo("the device's CPU is at 95 percent"));
    }

    [Test]
    public void A_spike_is_no_load()
    {
        Pass(10);
        _device.CpuPercent = 100;
        _agent.AdvanceToNextDue();
        _device.CpuPercent = 5;
        Pass(10);

        Assert.That(_agent.Runtime.Governor!.Changes, Is.Zero);
    }

    [Test]
    public void A_timer_that_ticks_soon_after_a_look_is_due_is_waited_for([Values(0, 10, 980, 1_000, 4_990)] int afterMs)
    {
        var device = new SimulatedPressure();
        var agent = new SteppedAgent(SundialAgent.Build, $$"""{ "dial": { "period": "{{10_000 + afterMs}}ms" } }""", device).Start();
        var (wakes, end) = (0, agent.Time.GetUtcNow() + TimeSpan.FromMinutes(10));
        for (; agent.Time.GetUtcNow() < end; wakes++) agent.AdvanceToNextDue();

        Assert.That(wakes, Is.LessThanOrEqualTo(125), "twelve a minute");
        Assert.That(device.Looks, Is.GreaterThanOrEqualTo(100), "every six seconds at the latest");
    }

    [Test]
    public void An_agent_that_is_asked_to_looks_at_once()
    {
        Pass(10);
        var before = _device.Looks;

        _agent.Runtime.Governor!.Ask();
        _agent.Runtime.Loop.RunUntilIdle();
        _agent.Runtime.Loop.RunUntilIdle();

        Assert.That(_device.Looks, Is.EqualTo(before + 1));
    }

    [Test]
    public void A_calm_agent_is_looked_at_with_its_timers_and_a_pressed_one_twenty_times_a_second()
    {
        Pass(60);
        Assert.That(_device.Looks, Is.InRange(59, 61), "with each tick of a timer, so that nobody wakes for it");
        Press(75);
        var before = _device.Looks;

        Pass(10);

        Assert.That(_device.Looks - before, Is.InRange(190, 201));
    }

    [TestCase(75, PressureLevel.High, 12)]
    [TestCase(95, PressureLevel.Critical, 2)]
    public void With_a_battery_that_runs_low_all_timers_tick_together_and_nobody_looks_more_often(int used, PressureLevel level, int beats)
    {
        _device.BatteryUsedPercent = used;
        Pass(7);
        Assert.That(_agent.Runtime.Status.Level, Is.EqualTo(level));
        var looks = _device.Looks;
        Journal.Clear();

        Pass(60);

        Assert.That((Count("look"), Count("beat")), Is.EqualTo((beats, beats)));
        Assert.That(_device.Looks - looks, Is.LessThanOrEqualTo(13));
    }

    [Test]
    public void What_else_is_short_does_not_end_the_common_beat()
    {
        _device.BatteryUsedPercent = 75;
        Pass(7);
        Press(95);
        Journal.Clear();

        Pass(60);

        Assert.That((_agent.Runtime.Status.Level, Count("look"), Count("beat")), Is.EqualTo((PressureLevel.Critical, 2, 12)));
    }

    [Test]
    public void The_level_is_a_metric()
    {
        Press(75);
        var collector = _agent.Runtime.Status.Metrics;
        var ticket = collector.Ask();
        _agent.Loop.RunUntilIdle();

        Assert.That(
            Encoding.UTF8.GetString(collector.Part(ticket, 0)),
            Does.Contain("\nmote_agent_level 1\n").And.Contain("\nmote_agent_level_changes_total 1\n"));
    }

    [Test]
    public void The_last_looks_are_remembered_one_a_second_at_most()
    {
        Press(75);
        Pass(300);

        var readings = _agent.Runtime.Status.PressureReadings;
        Assert.That(readings, Has.Count.EqualTo(PressureHistory.SamplesMax));
        Assert.That(readings.Zip(readings.Skip(1), (one, next) => one.AgoMs - next.AgoMs), Has.All.InRange(1_000, 1_060));
        Assert.That((readings[^1].Level, readings[^1].CpuPercent), Is.EqualTo((PressureLevel.High, 75)));
    }

    [Test]
    public void An_agent_that_declares_nothing_has_no_governor()
    {
        var device = new SimulatedPressure();
        var agent = new SteppedAgent(ClockAgent.Build, "{}", device).Start();
        agent.Advance(60_000);

        Assert.That(agent.Runtime.Governor, Is.Null);
        Assert.That(device.Looks, Is.Zero);
    }

    private void Press(int cpuPercent)
    {
        _device.CpuPercent = cpuPercent;
        Pass(7);
    }

    private void Pass(int seconds)
    {
        // From one thing that is due to the next, as a loop that sleeps in between.
        var end = _agent.Time.GetUtcNow().AddSeconds(seconds);
        while (_agent.Loop.NextDue is { } due && _agent.Time.GetUtcNow() + due <= end) _agent.AdvanceToNextDue();
        _agent.Advance((int)(end - _agent.Time.GetUtcNow()).TotalMilliseconds);
    }

    private int Count(string entry) => Journal.Entries.Count(other => other == entry);
}
