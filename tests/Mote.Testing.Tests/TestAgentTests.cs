using System;
using Mote.Dispatch;

namespace Mote.Testing.Tests;

/// <summary>What a user's test can do with an agent: step it, and look at everything that it did.</summary>
internal sealed class TestAgentTests
{
    private TestAgent _agent = null!;

    [SetUp]
    public void Start() => _agent = TestAgent.Start(GreenhouseAgent.Build, """{ "thermometer": { "alarmAboveCelsius": 25 } }""");

    [TearDown]
    public void Stop() => _agent.Dispose();

    [Test]
    public void A_timer_ticks_after_ten_seconds_of_advanced_time()
    {
        _agent.Advance(TimeSpan.FromMilliseconds(9_999));
        Assert.That(_agent.Published<Temperature>(), Is.Empty);

        _agent.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(_agent.Published<Temperature>(), Is.EqualTo([new Temperature(20)]));
    }

    [Test]
    public void Every_tick_of_a_long_time_happens_at_its_own_time()
    {
        _agent.Advance(TimeSpan.FromDays(1));

        Assert.That(_agent.Published<Temperature>(), Has.Count.EqualTo(24 * 60 * 6));
        Assert.That(_agent.Time.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void An_async_handler_that_waits_on_the_clock_goes_on_when_its_time_has_come()
    {
        _agent.Publish(new Alarm("too warm"));

        _agent.Advance(TimeSpan.FromSeconds(4.9));
        Assert.That(_agent.Published<WindowOpened>(), Is.Empty);

        _agent.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That(_agent.Published<WindowOpened>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Two_delays_of_one_handler_fall_due_one_after_the_other_within_one_advance()
    {
        _agent.Publish(new Alarm("too warm"));
        _agent.Advance(TimeSpan.FromSeconds(5));

        Assert.That(_agent.Published<WindowOpened>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_full_mailbox_drops_the_newest_and_counts_it()
    {
        for (var alarm = 0; alarm < 5; alarm++) _agent.Publish(new Alarm("too warm"));

        var window = _agent.Status<Window>();
        Assert.That((window.QueueDepth, window.DroppedFull), Is.EqualTo((2, 2L)), "one is being handled, two wait, two found no room");
        _agent.Advance(TimeSpan.FromSeconds(15));
        Assert.That((_agent.Status<Window>().Handled, _agent.Status<Window>().QueueDepth), Is.EqualTo((3L, 0)));
    }

    [Test]
    public void A_failing_handler_is_counted_and_logged()
    {
        _agent.Publish(new Temperature(101));

        Assert.That(_agent.Status<Thermometer>().Failed, Is.EqualTo(1));
        Assert.That(_agent.Log, Has.One.StartsWith("level=error module=Thermometer").And.Contains("the sensor is broken"));
    }

    [Test]
    public void Published_messages_are_seen_with_and_without_a_handler()
    {
        _agent.Publish(new Temperature(26));
        _agent.Advance(TimeSpan.FromSeconds(5));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_agent.Published<Alarm>(), Is.EqualTo([new Alarm("too warm")]), "handled by the window");
            Assert.That(_agent.Published<WindowOpened>(), Has.Count.EqualTo(1), "handled by nobody");
            Assert.That(_agent.Published<Temperature>(), Is.Empty, "published by the test");
        }
    }

    [Test]
    public void Log_lines_have_no_time_and_can_be_cleared()
    {
        _agent.Publish(new Temperature(26));
        Assert.That(_agent.Log, Is.EqualTo(["level=warn module=Thermometer msg=\"26 degrees\""]));

        _agent.Clear();
        Assert.That((_agent.Log.Count, _agent.Published<Alarm>().Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Metrics_are_read_by_their_series()
    {
        _agent.Advance(TimeSpan.FromSeconds(10));
        var metrics = _agent.Scrape();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.Value("greenhouse_celsius{sensor=\"door\"}"), Is.EqualTo(21));
            Assert.That(metrics.Value("greenhouse_celsius"), Is.Null, "a series is named with its labels");
            Assert.That(metrics.ToString(), Does.Contain("mote_module_state{module=\"Window\"} 2"));
        }
    }

    [Test]
    public void A_synchronous_handler_allocates_nothing() =>
        Assert.That(_agent.AllocatedBytes(() => _agent.Publish(new Temperature(20))), Is.Zero);

    [Test]
    public void A_handler_that_allocates_is_found_out() =>
        Assert.That(_agent.AllocatedBytes(() => _agent.Publish(new Temperature(101)), runs: 10), Is.GreaterThan(10 * 24));

    [Test]
    public void Wrong_options_are_listed() => Assert.That(
        () => TestAgent.Start(GreenhouseAgent.Build, """{ "thermometer": { "alarmAboveCelsius": 99, "alarmBelow": 1 } }"""),
        Throws.ArgumentException.With.Message.Contains("alarmAboveCelsius").And.Message.Contains("alarmBelow"));

    [Test]
    public void A_start_that_fails_stops_what_has_started()
    {
        Assert.That(() => TestAgent.Start(DarkAgent.Build), Throws.TypeOf<StartupException>().With.Property("Module").EqualTo("Fuse"));
        Assert.That(Lamp.Burning, Is.Zero);
    }

    [Test]
    public void A_message_that_no_module_handles_cannot_be_published_by_the_test() => Assert.That(
        () => _agent.Publish(default(WindowOpened)),
        Throws.InvalidOperationException.With.Message.EqualTo("No module of GreenhouseAgent handles WindowOpened."));

    [Test]
    public void A_module_that_the_agent_lacks_is_named_with_those_that_it_has() => Assert.That(
        _agent.Status<TestAgentTests>,
        Throws.InvalidOperationException.With.Message.EqualTo("GreenhouseAgent has no module TestAgentTests; it has Window, Thermometer."));

    [Test]
    public void A_stop_ends_a_handler_that_waits_on_the_clock()
    {
        _agent.Publish(new Alarm("too warm"));

        Assert.That(_agent.Stop(), Is.True);
        Assert.That(_agent.Status<Window>().Handled + _agent.Status<Window>().Failed, Is.EqualTo(1));
    }

    [Test]
    public void The_loaded_module_can_be_looked_at() => Assert.That(_agent.Module<Thermometer>(), Is.Not.Null);

    [Test]
    public void An_agent_that_follows_its_device_can_be_pressed()
    {
        using var dry = TestAgent.Start(DryAgent.Build);
        dry.Advance(TimeSpan.FromSeconds(10));
        dry.Press(PressureLevel.High);
        dry.Advance(TimeSpan.FromSeconds(10));

        Assert.That(dry.Scrape().Value("drops_total"), Is.EqualTo(12));
    }

    [Test]
    public void One_that_does_not_cannot() => Assert.That(
        () => _agent.Press(PressureLevel.High),
        Throws.InvalidOperationException.With.Message.Contains("No module of this agent"));
}
