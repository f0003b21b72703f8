using System.Linq;
using Mote.Supervision;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>A module that fails too often is restarted; the agent lives, and nothing is lost uncounted.</summary>
internal sealed class RestartTests
{
    private SteppedAgent _agent = null!;

    private FlakyLife Life => _agent.Module<Handler>().Life;

    private ModuleStatus Status => _agent.Status<Flaky>();

    [SetUp]
    public void Start()
    {
        _agent = new SteppedAgent(FlakyAgent.Build).Start();
        Life.Events.Clear();
    }

    [Test]
    public void A_failure_within_the_budget_is_contained_and_nothing_is_restarted()
    {
        Fail(times: RestartLimits.FailuresDefault - 1);

        Assert.That((Status.State, Status.Failed, Status.Restarts), Is.EqualTo((ModuleState.Running, (long)RestartLimits.FailuresDefault - 1, 0L)));
        Assert.That(Life.Events, Is.Empty);
    }

    [Test]
    public void Past_the_budget_the_module_is_stopped_disposed_and_restarted_after_the_backoff()
    {
        var first = _agent.Module<Flaky>().Instance;
        Fail(times: RestartLimits.FailuresDefault);

        Assert.That((Status.State, Status.Fault), Is.EqualTo((ModuleState.Faulted, "Ping failed: ping 5 hurts")));
        Assert.That(_agent.Runtime.Status.IsReady, Is.False);
        Assert.That(Life.Events, Is.EqualTo(["stopped", "disposed"]));

        Life.Fails = false;
        _agent.AdvanceToNextDue();

        Assert.That((Status.State, Status.Fault, Status.Restarts), Is.EqualTo((ModuleState.Running, (string?)null, 1L)));
        Assert.That(_agent.Runtime.Status.IsReady, Is.True);
        Assert.That(Life.Events, Is.EqualTo(["stopped", "disposed", "constructed", "started"]));
        Assert.That(_agent.Module<Flaky>().Instance, Is.Not.EqualTo(first));
    }

    [Test]
    public void What_arrives_meanwhile_waits_for_the_next_instance_in_order()
    {
        Fail(times: RestartLimits.FailuresDefault);
        Life.Fails = false;
        _agent.Module<Handler>().Say(6);
        _agent.Module<Handler>().Say(7);
        _agent.Loop.RunUntilIdle();
        Assert.That((Status.QueueDepth, Life.Events.Count), Is.EqualTo((2, 2)));

        _agent.AdvanceToNextDue();

        Assert.That(Life.Events.Skip(2), Is.EqualTo(["constructed", "started", "ping 6", "ping 7"]));
        Assert.That((Status.Handled, Status.Failed, Status.DroppedClosed, Status.DroppedFull), Is.EqualTo((2L, 5L, 0L, 0L)));
    }

    [Test]
    public void Failures_that_are_further_apart_than_the_window_bring_no_restart()
    {
        for (var failure = 0; failure < 3 * RestartLimits.FailuresDefault; failure++)
        {
            Fail(times: 1);
            _agent.Advance((int)RestartLimits.WindowDefaultMs / (RestartLimits.FailuresDefault - 1));
        }

        Assert.That((Status.State, Status.Restarts), Is.EqualTo((ModuleState.Running, 0L)));
    }

    [Test]
    public void Past_its_restarts_it_is_quarantined_and_what_waits_is_dropped_and_counted()
    {
        Life.Fails = true;
        for (var restart = 0; restart < RestartLimits.RestartsDefault; restart++)
        {
            Fail(times: RestartLimits.FailuresDefault);
            _agent.AdvanceToNextDue();
        }

        Assert.That((Status.State, Status.Restarts), Is.EqualTo((ModuleState.Running, (long)RestartLimits.RestartsDefault)));

        Fail(times: RestartLimits.FailuresDefault);
        Fail(times: 2);

        Assert.That((Status.State, Status.Fault, Status.DroppedClosed), Is.EqualTo((ModuleState.Quarantined, "Ping failed: ping 5 hurts", 2L)));
        Assert.That(_agent.LogMessages.Last(), Does.StartWith("level=error module=Flaky msg=\"the module is Quarantined: its restarts are used up"));
        Assert.That(Life.Events.TakeLast(2), Is.EqualTo(["stopped", "disposed"]));
        Assert.That(_agent.Stop(), Is.True);
        Assert.That(Status.State, Is.EqualTo(ModuleState.Quarantined));
    }

    [Test]
    public void A_constructor_that_throws_in_a_restart_costs_one_more()
    {
        Fail(times: RestartLimits.FailuresDefault);
        Life.FailsToStart = true;
        _agent.AdvanceToNextDue();
        Assert.That((Status.State, Status.Fault), Is.EqualTo((ModuleState.Faulted, "loading failed: no bulb")));

        (Life.FailsToStart, Life.Fails) = (false, false);
        _agent.AdvanceToNextDue();

        Assert.That((Status.State, Status.Restarts), Is.EqualTo((ModuleState.Running, 2L)));
    }

    [Test]
    public void An_agent_that_stops_restarts_nothing()
    {
        var life = Life;
        Fail(times: RestartLimits.FailuresDefault);
        _agent.Module<Handler>().Say(6);
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Stop(), Is.True);

        Assert.That((Status.State, Status.DroppedClosed), Is.EqualTo((ModuleState.Stopped, 1L)));
        Assert.That(life.Events, Is.EqualTo(["stopped", "disposed"]));
    }

    private void Fail(int times)
    {
        Life.Fails = true;
        for (var number = 1; number <= times; number++) _agent.Module<Handler>().Say(number);
        _agent.Loop.RunUntilIdle();
    }
}
