using System.Text;
using Mote.Telemetry;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Telemetry;

/// <summary>A scrape: asked on one thread, answered by the event loop, and what a late or failing module costs.</summary>
internal sealed class CollectorTests
{
    private const string Warmth = "# HELP thermometer_celsius How warm it is.\n# TYPE thermometer_celsius gauge\nthermometer_celsius 21.5\n";

    private readonly SteppedAgent _agent = new SteppedAgent(MeasuredAgent.Build).Start();

    private MetricsCollector Collector => _agent.Runtime.Status.Metrics;

    [Test]
    public void The_loop_answers_at_its_next_pass()
    {
        var told = 0;
        Collector.Collected = () => told++;

        var ticket = Collector.Ask();
        Assert.That(Collector.IsCollected(ticket), Is.False);
        _agent.Loop.RunUntilIdle();

        Assert.That((Collector.IsCollected(ticket), told), Is.EqualTo((true, 1)));
        Assert.That(Part(ticket, 1), Is.EqualTo("# HELP meter_reading What the meter reads.\n# TYPE meter_reading gauge\nmeter_reading 230\n" + Warmth));
        Assert.That(Part(ticket, 2), Is.Empty);
    }

    [Test]
    public void A_late_loop_loses_its_own_series_and_says_so()
    {
        var ticket = Collector.Ask();

        Assert.That(
            Part(ticket, 0),
            Does.StartWith("# HELP mote_collector_success Whether the event loop answered the scrape in time.\n# TYPE mote_collector_success gauge\n" +
                "mote_collector_success{loop=\"0\"} 0\n"));
        Assert.That(Part(ticket, 1), Is.Empty);
    }

    [Test]
    public void An_answer_to_an_older_question_is_not_read_while_a_newer_one_is_open()
    {
        var first = Collector.Ask();
        _agent.Loop.RunUntilIdle();
        var second = Collector.Ask();

        Assert.That((Collector.IsCollected(first), Collector.IsCollected(second)), Is.EqualTo((false, false)));
        _agent.Loop.RunUntilIdle();
        Assert.That((Collector.IsCollected(first), Collector.IsCollected(second)), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_module_that_fails_half_way_loses_only_its_own_numbers()
    {
        _agent.Module<Meter>().Fails = true;

        Assert.That(Scrape(), Is.EqualTo(Warmth));
        Assert.That(_agent.Status<Meter>().Errors, Is.EqualTo(1));
        Assert.That(_agent.LogMessages, Is.EqualTo(
            ["level=error module=Meter msg=\"[Metrics] failed\" error=\"System.InvalidOperationException: the glass is broken\""]));
    }

    [Test]
    public void A_missing_value_of_one_module_leaves_the_next_module_unharmed()
    {
        _agent.Module<Meter>().Forgets = true;

        Assert.That(Scrape(), Is.EqualTo("# HELP meter_reading What the meter reads.\n# TYPE meter_reading gauge\n" + Warmth));
    }

    [Test]
    public void The_agent_exports_its_modules_counters()
    {
        var talk = new SteppedAgent(DispatchAgent.Build).Start();
        talk.Module<Listener>().FailsOn = _ => true;
        talk.Module<Speaker>().Say("x");
        talk.Module<Speaker>().Say(1);

        var text = Encoding.UTF8.GetString(talk.Runtime.Status.Metrics.Part(0, 0));

        Assert.That(text, Does.Contain("mote_module_state{module=\"Listener\"} 2\n")
            .And.Contain("mote_module_handled_total{module=\"Listener\"} 0\n")
            .And.Contain("mote_module_failed_total{module=\"Listener\"} 3\n")
            .And.Contain("mote_module_dropped_total{module=\"Wall\",reason=\"full\"} 0\n")
            .And.Contain("mote_module_dropped_total{module=\"Wall\",reason=\"closed\"} 0\n")
            .And.Contain("mote_module_queue_depth{module=\"Wall\"} 1\n")
            .And.Contain("mote_module_queue_high_water{module=\"Wall\"} 1\n")
            .And.Contain("mote_module_sampled_turns_total{module=\"Wall\"} 0\n")
            .And.Contain("mote_module_sampled_seconds_total{module=\"Wall\"} 0\n"));
    }

    [Test]
    public void A_scrape_allocates_nothing()
    {
        Assert.That(
            Allocations.Of(() =>
            {
                var ticket = Collector.Ask();
                _agent.Loop.RunUntilIdle();
                for (var part = 0; !Collector.Part(ticket, part).IsEmpty; part++)
                {
                }
            }),
            Is.Zero);
    }

    private string Scrape()
    {
        var ticket = Collector.Ask();
        _agent.Loop.RunUntilIdle();
        return Part(ticket, 1);
    }

    private string Part(long ticket, int part) => Encoding.UTF8.GetString(Collector.Part(ticket, part));
}
