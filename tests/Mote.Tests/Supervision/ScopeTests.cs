using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>What a module begins through its scope ends with it.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The module's scope disposes what it owns.")]
internal sealed class ScopeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void A_task_is_cancelled_and_waited_for_before_the_stop()
    {
        var (agent, module) = Start();
        module.RunPolite();
        Assert.That(agent.Status<Scoped>().Held, Is.EqualTo(1));

        Assert.That(agent.Stop(), Is.True);

        Assert.That(module.Journal.Entries, Is.EqualTo(new[] { "begins", "stops" }));
        Assert.That(agent.Status<Scoped>().Leftovers, Is.Zero);
    }

    [Test]
    public void A_task_that_does_not_end_is_named_with_the_place_that_began_it()
    {
        var (agent, module) = Start();
        module.RunForEver();

        Assert.That(agent.StopInHaste(Second), Is.False);

        Assert.That(agent.LogMessages, Has.One.Match("level=warn module=Scoped msg=\"the task of RunForEver, line \\d+ still runs after the module's end\""));
        Assert.That(agent.Status<Scoped>().Leftovers, Is.EqualTo(1));
    }

    [Test]
    public void A_task_that_throws_is_a_failure_of_the_module()
    {
        var (agent, module) = Start();
        for (var i = 0; i < 3; i++) module.RunThrowing();
        agent.Loop.RunUntilIdle();

        var status = agent.Status<Scoped>();
        Assert.That(status.Errors, Is.EqualTo(3));
        Assert.That(status.State, Is.EqualTo(ModuleState.Faulted), "it waits for its restart");
        Assert.That(status.LastError, Does.Match("^the task of RunThrowing, line \\d+: .*boiled over$"));
        agent.AdvanceToNextDue();
        Assert.That(agent.Status<Scoped>().State, Is.EqualTo(ModuleState.Running));
    }

    [Test]
    public void A_task_that_throws_before_its_first_await_does_not_throw_at_its_starter()
    {
        var (agent, module) = Start();

        module.Scope.Run(_ => throw new InvalidOperationException("at once"));

        Assert.That(agent.Status<Scoped>().Errors, Is.EqualTo(1));
        Assert.That(agent.Status<Scoped>().Held, Is.Zero);
    }

    [Test]
    public void A_restart_ends_what_the_old_instance_holds_the_last_first()
    {
        var (agent, module) = Start();
        module.RunPolite();
        module.Scope.Own(new Valve(() => module.Journal.Add("first valve")));
        module.Scope.Own(new Valve(() => module.Journal.Add("second valve")));
        module.Scope.Every(Second, () => module.Journal.Add("tick"));
        agent.Advance(1_000);

        FailOften(agent);

        Assert.That(module.Journal.Entries, Is.EqualTo(new[] { "begins", "tick", "stops", "second valve", "first valve" }));
        Assert.That(module.Scope.Stopping.IsCancellationRequested, Is.True);
        agent.AdvanceToNextDue();
        agent.Advance(10_000);
        Assert.That(module.Journal.Entries.Count(entry => entry == "tick"), Is.EqualTo(1), "the old instance's timer is over");
        Assert.That(agent.Module<Scoped>().Scope, Is.Not.SameAs(module.Scope));
    }

    [Test]
    public void A_scope_that_has_ended_takes_nothing_more()
    {
        var (agent, module) = Start();
        FailOften(agent);
        var closed = false;

        Assert.That(() => module.Scope.Own(new Valve(() => closed = true)), Throws.InstanceOf<ObjectDisposedException>().With.Message.Contains("Scoped"));
        Assert.That(closed, Is.True, "what it cannot take is disposed");
        Assert.That(() => module.Scope.Every(Second, () => { }), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(module.RunPolite, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void A_timer_calls_back_once_or_until_it_is_stopped()
    {
        var (agent, module) = Start();
        var (once, often) = (0, 0);
        module.Scope.After(Second, () => once++);
        var timer = module.Scope.Every(Second, () => often++);

        for (var i = 0; i < 3; i++) agent.Advance(1_000);
        timer.Dispose();
        agent.Advance(3_000);

        Assert.That((once, often, agent.Status<Scoped>().Held), Is.EqualTo((1, 3, 0)));
    }

    [Test]
    public void What_a_timer_throws_is_contained_and_it_goes_on()
    {
        var (agent, module) = Start();
        module.Scope.Every(Second, () => throw new InvalidOperationException("tick"));

        for (var i = 0; i < 2; i++) agent.Advance(1_000);

        Assert.That(agent.Status<Scoped>().Errors, Is.EqualTo(2));
    }

    [Test]
    public void A_resource_may_end_before_its_module_and_is_disposed_once()
    {
        var (agent, module) = Start();
        var closed = 0;
        var valve = module.Scope.Own(new Valve(() => closed++));

        module.Scope.End(valve);
        module.Scope.End(valve);
        agent.Stop();

        Assert.That(closed, Is.EqualTo(1));
    }

    [Test]
    public void A_disposal_that_throws_is_contained_and_named_and_the_others_follow()
    {
        var (agent, module) = Start();
        var closed = false;
        module.Scope.Own(new Valve(() => closed = true));
        module.Scope.Own(new Valve(() => throw new InvalidOperationException("stuck")));

        agent.Stop();

        Assert.That(closed, Is.True);
        const string Place = "A_disposal_that_throws_is_contained_and_named_and_the_others_follow, line";
        Assert.That(agent.LogMessages, Has.One.Contains($"the disposal of what is owned by {Place}"));
    }

    [Test]
    public void Growth_is_said_at_each_doubling_with_the_place_that_holds_most()
    {
        var (agent, module) = Start();
        for (var i = 0; i < 600; i++) module.Scope.Own(new Valve(() => { }));

        Assert.That(agent.LogMessages.Count(line => line.Contains("does it end what it begins?", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(agent.LogMessages, Has.One.Contains("holds 512 tasks, timers and resources, 512 of them of Growth_is_said"));
    }

    [Test]
    public void What_it_holds_is_a_metric_of_the_modules_that_have_a_scope()
    {
        var (agent, module) = Start();
        module.RunPolite();
        var collector = agent.Runtime.Status.Metrics;
        var ticket = collector.Ask();
        agent.Loop.RunUntilIdle();

        var lines = Encoding.UTF8.GetString(collector.Part(ticket, 0)).Split('\n').Where(line => line.StartsWith("mote_module_held", StringComparison.Ordinal));
        Assert.That(lines, Is.EqualTo(new[] { "mote_module_held{module=\"Scoped\"} 1" }));
    }

    private static (SteppedAgent Agent, Scoped Module) Start()
    {
        var agent = new SteppedAgent(ScopedAgent.Build).Start();
        return (agent, agent.Module<Scoped>());
    }

    private static void FailOften(SteppedAgent agent)
    {
        for (var i = 0; i < 3; i++) agent.Module<Prompter>().Say("fails");
        agent.Loop.RunUntilIdle();
    }
}
