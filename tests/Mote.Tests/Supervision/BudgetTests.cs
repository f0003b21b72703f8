using System;
using System.Linq;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>A module that uses more than its budget: it rests, is restarted, and is quarantined in the end. The others go on.</summary>
internal sealed class BudgetTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(FurnaceAgent.Build).Start();

    private Journal Journal => _agent.Module<Scribe>().Journal;

    private Fuel Fuel => _agent.Module<Cellarman>().Fuel;

    [Test]
    public void Within_its_budget_a_module_has_its_turns_at_once()
    {
        Burn(ms: 1);
        for (var number = 0; number < 100; number++) Say(number);

        Assert.That((Journal.Entries.Count, _agent.Status<Furnace>().Rests), Is.EqualTo((101, 0)));
    }

    [Test]
    public void Past_it_its_messages_wait_until_nothing_is_owed()
    {
        Burn(ms: 130);
        Say(1);
        Say(2);
        Assert.That((_agent.Status<Furnace>().IsResting, _agent.Status<Furnace>().QueueDepth), Is.EqualTo((true, 1)));

        _agent.Advance(299);
        Assert.That(Journal.Entries, Is.EqualTo(["lit", "burnt 1"]));
        _agent.Advance(1);
        Assert.That(Journal.Entries, Is.EqualTo(["lit", "burnt 1", "burnt 2"]));
    }

    [Test]
    public void The_loop_sleeps_until_the_rest_is_over()
    {
        Burn(ms: 130);
        Say(1);

        Assert.That(_agent.Loop.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(300)));
    }

    [Test]
    public void What_it_allocates_counts_too()
    {
        Fuel.Burn = static () => GC.KeepAlive(new byte[96 << 10]);
        Say(1);

        var status = _agent.Status<Furnace>();
        Assert.That(status.IsResting, Is.True);
        Assert.That(status.UsedBytes, Is.InRange(96 << 10, 100 << 10));
        _agent.Advance(600);
        Assert.That(_agent.Status<Furnace>().IsResting, Is.False);
    }

    [Test]
    public void Code_after_an_await_counts_too()
    {
        Burn(ms: 130);
        _agent.Module<Speaker>().Say("slowly");
        _agent.Loop.RunUntilIdle();

        Assert.That((_agent.Status<Furnace>().IsResting, _agent.Status<Furnace>().UsedTicks), Is.EqualTo((true, TimeSpan.FromMilliseconds(130).Ticks)));
    }

    [Test]
    public void A_turn_inside_of_another_is_on_its_own_modules_account()
    {
        Burn(ms: 20);
        Fuel.Smoke = () => _agent.Time.Advance(TimeSpan.FromMilliseconds(70));
        Say(1);

        Assert.That(
            (_agent.Status<Furnace>().UsedTicks, _agent.Status<Chimney>().UsedTicks),
            Is.EqualTo((TimeSpan.FromMilliseconds(20).Ticks, TimeSpan.FromMilliseconds(70).Ticks)));
    }

    [Test]
    public void Over_it_for_a_minute_the_module_is_named_restarted_and_in_the_end_quarantined()
    {
        Burn(ms: 130);
        for (var number = 0; _agent.Status<Furnace>().State != ModuleState.Quarantined && number < 2_000; number++)
        {
            Say(number);
            _agent.Advance(100);
        }

        var status = _agent.Status<Furnace>();
        Assert.That((status.State, status.Restarts, Journal.Entries.Count(entry => entry == "lit")), Is.EqualTo((ModuleState.Quarantined, 1L, 2)));
        Assert.That(status.UsedTicks, Is.EqualTo(TimeSpan.FromMilliseconds(130 * status.Handled).Ticks), "every turn of both instances");
        Assert.That(_agent.LogMessages.Count(line => line.Contains("the module is slowed", StringComparison.Ordinal)), Is.EqualTo(2), "once an instance");
        Assert.That(_agent.LogMessages, Has.Some.Contains("is over its budget of 10 percent of the event loop's time for 60 s"));
        Assert.That(_agent.Status<Chimney>().State, Is.EqualTo(ModuleState.Running));
    }

    [Test]
    public void An_agent_that_stops_gives_the_turns_that_wait()
    {
        Burn(ms: 130);
        for (var number = 0; number < 4; number++) Say(number);
        var journal = Journal;

        Assert.That(_agent.Stop(), Is.True);
        Assert.That(journal.Entries.Count(entry => entry.StartsWith("burnt", StringComparison.Ordinal)), Is.EqualTo(4));
    }

    [Test]
    public void Its_account_is_exact_whatever_it_uses()
    {
        var random = new Chance(7);
        Fuel.Burn = () => _agent.Time.Advance(TimeSpan.FromMilliseconds(random.Below(60)));
        for (var number = 0; number < 1_000; number++)
        {
            Say(number);
            if (random.Below(3) == 0) _agent.Advance(random.Below(200));
        }

        var status = _agent.Status<Furnace>();
        Assert.That(status.Handled + status.Failed + status.DroppedFull + status.QueueDepth, Is.EqualTo(1_000));
        Assert.That(status.Rests, Is.Positive);
    }

    private void Burn(int ms) => Fuel.Burn = () => _agent.Time.Advance(TimeSpan.FromMilliseconds(ms));

    private void Say(int number)
    {
        _agent.Module<Speaker>().Say(number);
        _agent.Loop.RunUntilIdle();
    }
}
