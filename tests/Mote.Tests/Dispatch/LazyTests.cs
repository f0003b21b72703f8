using System;
using System.Linq;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>On-demand modules: what loads them, what waits meanwhile, and what happens when loading fails.</summary>
internal sealed class LazyTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(LazyAgent.Build).Start();

    private Journal Journal => _agent.Module<Scribe>().Journal;

    private Speaker Speaker => _agent.Module<Speaker>();

    private SleeperSwitches Switches => _agent.Module<Switchboard>().Switches;

    [Test]
    public void An_on_demand_module_is_unloaded_at_first()
    {
        Assert.That(_agent.Status<Sleeper>().State, Is.EqualTo(ModuleState.Unloaded));
        Assert.That(Journal.Entries, Is.Empty);
        Assert.That(_agent.Runtime.Status.IsReady, Is.True);
    }

    [Test]
    public void Its_first_message_loads_it_and_is_handled_after_its_start()
    {
        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();

        Assert.That(Journal.Entries, Is.EqualTo(["sleeper constructed", "sleeper starts", "sleeper started", "sleeper heard ping 1"]));
        Assert.That(_agent.Status<Sleeper>().State, Is.EqualTo(ModuleState.Running));
    }

    [Test]
    public void Its_timer_loads_it()
    {
        _agent.Advance(3_600_000);

        Assert.That(Journal.Entries, Is.EqualTo(["sleeper constructed", "sleeper starts", "sleeper started", "sleeper turned"]));
    }

    [Test]
    public void Messages_wait_in_order_across_types_while_the_module_loads()
    {
        var waking = new TaskCompletionSource();
        Switches.Waking = waking;
        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();
        Assert.That(_agent.Status<Sleeper>().State, Is.EqualTo(ModuleState.Loading));

        Speaker.Say("a");
        Speaker.Say(2);
        Speaker.Say("b");
        _agent.Loop.RunUntilIdle();
        Assert.That(_agent.Status<Sleeper>().QueueDepth, Is.EqualTo(4));
        waking.SetResult();
        _agent.Loop.RunUntilIdle();

        Assert.That(Journal.Entries.Skip(3), Is.EqualTo(
            ["sleeper heard ping 1", "sleeper heard note a", "sleeper heard ping 2", "sleeper heard note b"]));
    }

    [Test]
    public void A_message_during_start_up_loads_its_module_after_start_up()
    {
        var agent = new SteppedAgent(HasteAgent.Build).Start();

        Assert.That(agent.Module<Scribe>().Journal.Entries, Is.EqualTo(["hasty started", "guest constructed", "guest heard from the start"]));
    }

    [Test]
    public void Modules_that_have_mail_at_the_same_time_each_get_theirs_once()
    {
        var agent = new SteppedAgent(CrowdAgent.Build).Start();
        var speaker = agent.Module<Speaker>();

        speaker.Say(1);
        speaker.Say("a");
        speaker.Say(2);
        agent.Loop.RunUntilIdle();

        var entries = agent.Module<Scribe>().Journal.Entries;
        Assert.That(entries.Where(entry => entry.StartsWith("sleeper heard", StringComparison.Ordinal)), Is.EqualTo(
            ["sleeper heard ping 1", "sleeper heard note a", "sleeper heard ping 2"]));
        Assert.That(entries.Where(entry => entry.StartsWith("guest heard", StringComparison.Ordinal)), Is.EqualTo(["guest heard a"]));
    }

    [Test]
    public void A_loaded_module_is_called_directly()
    {
        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();

        Speaker.Say(2);

        Assert.That(Journal.Entries[^1], Is.EqualTo("sleeper heard ping 2"));
    }

    [Test]
    public void A_constructor_that_throws_faults_the_module_and_nothing_else()
    {
        Switches.FailConstructor = true;
        Speaker.Say(1);
        Speaker.Say("a");
        _agent.Loop.RunUntilIdle();
        Speaker.Say("later");

        var sleeper = _agent.Status<Sleeper>();
        Assert.That((sleeper.State, sleeper.Fault), Is.EqualTo((ModuleState.Faulted, "loading failed: no bed")));
        Assert.That((sleeper.Handled, sleeper.Errors, sleeper.QueueDepth), Is.EqualTo((0L, 1L, 3)));
        Assert.That(_agent.Runtime.Status.IsReady, Is.False);
        Assert.That(
            _agent.LogMessages.First(),
            Is.EqualTo("level=error module=Sleeper msg=\"loading failed\" error=\"System.InvalidOperationException: no bed\""));

        Switches.FailConstructor = false;
        _agent.Advance(2_000);

        Assert.That((sleeper.State, sleeper.Handled, sleeper.Restarts), Is.EqualTo((ModuleState.Running, 3L, 1L)));
    }

    [Test]
    public void A_start_that_fails_late_faults_and_disposes_the_module()
    {
        var waking = new TaskCompletionSource();
        Switches.Waking = waking;
        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();

        waking.SetException(new InvalidOperationException("nightmare"));
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Status<Sleeper>().Fault, Is.EqualTo("loading failed: nightmare"));
        Assert.That(_agent.Status<Sleeper>().QueueDepth, Is.EqualTo(1));
        Assert.That(Journal.Entries, Is.EqualTo(["sleeper constructed", "sleeper starts", "sleeper disposed"]));
    }

    [Test]
    public void An_unloaded_module_is_not_loaded_by_the_stop()
    {
        var journal = Journal;
        Assert.That(_agent.Stop(), Is.True);

        Assert.That(journal.Entries, Is.Empty);
        Assert.That(_agent.Status<Sleeper>().State, Is.EqualTo(ModuleState.Stopped));
    }

    [Test]
    public void A_message_to_an_unloaded_module_is_dropped_and_counted_at_the_stop()
    {
        var speaker = Speaker;
        speaker.Say(1);

        _agent.Stop();
        speaker.Say(2);

        var sleeper = _agent.Status<Sleeper>();
        Assert.That((sleeper.Handled, sleeper.DroppedClosed, sleeper.QueueDepth), Is.EqualTo((0L, 2L, 0)));
    }

    [Test]
    public void Stop_is_not_called_for_a_module_stopped_while_it_starts()
    {
        Switches.Waking = new TaskCompletionSource();
        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();
        var journal = Journal;

        Assert.That(_agent.Stop(), Is.True);

        Assert.That(journal.Entries, Is.EqualTo(["sleeper constructed", "sleeper starts", "sleeper disposed"]));
        Assert.That(_agent.Status<Sleeper>().DroppedClosed, Is.EqualTo(1));
    }
}
