using System.Linq;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>What holds a service of a failing module goes with it and comes back after it; and an agent starts without what it may miss.</summary>
internal sealed class DependentTests
{
    [TearDown]
    public void Mend() => ChainLife.Broken = false;

    [Test]
    public void A_dependent_is_stopped_before_its_provider_and_restarted_after_it_with_the_new_service()
    {
        var agent = new SteppedAgent(ChainAgent.Build).Start();
        var (life, first) = (agent.Module<Foreman>().Life, agent.Module<Pipe>().Water);
        life.Events.Clear();

        agent.Module<Foreman>().FailPump();
        agent.Loop.RunUntilIdle();
        agent.Module<Foreman>().Tell("wait");
        agent.Loop.RunUntilIdle();
        Assert.That(life.Events, Is.EqualTo(["pipe disposed", "pump disposed"]));
        Assert.That(agent.Status<Pipe>().Fault, Is.EqualTo("Pump, whose service it holds, is restarted"));

        agent.AdvanceToNextDue();

        Assert.That(life.Events.Skip(2), Is.EqualTo(["pump constructed", "pipe constructed", "pipe hears wait"]));
        Assert.That(agent.Module<Pipe>().Water, Is.SameAs(agent.Module<Pump>().Water).And.Not.SameAs(first));
        Assert.That((agent.Status<Pump>().State, agent.Status<Pipe>().State), Is.EqualTo((ModuleState.Running, ModuleState.Running)));
    }

    [Test]
    public void A_provider_that_is_quarantined_takes_its_dependents_with_it_and_nobody_else()
    {
        var agent = new SteppedAgent(ChainAgent.Build).Start();
        for (var failure = 0; failure < 3; failure++)
        {
            agent.Module<Foreman>().FailPump();
            agent.Loop.RunUntilIdle();
            if (failure < 2) agent.AdvanceToNextDue();
        }

        Assert.That(agent.Status<Pump>().State, Is.EqualTo(ModuleState.Quarantined));
        Assert.That((agent.Status<Pipe>().State, agent.Status<Pipe>().Fault), Is.EqualTo(
            (ModuleState.Quarantined, "Pump, whose service it holds, is Quarantined")));
        Assert.That(agent.Status<Foreman>().State, Is.EqualTo(ModuleState.Running));
        Assert.That(agent.Stop(), Is.True);
    }

    [Test]
    public void The_agent_starts_without_a_module_that_may_be_retried_and_without_its_dependents()
    {
        ChainLife.Broken = true;
        var agent = new SteppedAgent(ChainAgent.Build).Start();

        Assert.That((agent.Runtime.IsStarted, agent.Status<Pump>().State, agent.Status<Pipe>().State), Is.EqualTo(
            (true, ModuleState.Faulted, ModuleState.Faulted)));
        Assert.That(agent.Status<Pump>().Fault, Is.EqualTo("start failed: dry"));

        agent.Module<Foreman>().Life.PumpIsBroken = false;
        agent.AdvanceToNextDue();

        Assert.That((agent.Status<Pump>().State, agent.Status<Pipe>().State), Is.EqualTo((ModuleState.Running, ModuleState.Running)));
        Assert.That(agent.Module<Foreman>().Life.Events, Is.EqualTo(["pump constructed", "pipe constructed"]));
    }

    [Test]
    public void A_module_whose_failed_start_is_ignored_is_quarantined()
    {
        ChainLife.Broken = true;
        var agent = new SteppedAgent(ChainAgent.Build).Start();

        Assert.That((agent.Status<Lamp>().State, agent.Status<Lamp>().Fault), Is.EqualTo((ModuleState.Quarantined, "start failed: dark")));
        Assert.That(agent.LogMessages, Has.One.StartsWith("level=error module=Lamp msg=\"the module is Quarantined: its restarts are used up"));
        Assert.That(agent.Runtime.Status.IsReady, Is.True);
    }
}
