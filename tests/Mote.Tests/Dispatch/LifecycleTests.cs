using System;
using System.Linq;
using Mote.Dispatch;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>The phases of an agent's life: the order of each, and what a module that misbehaves in one costs.</summary>
internal sealed class LifecycleTests
{
    private static readonly string[] Started =
        [
            "ground starts",
            "ground started on the event loop",
            "upper constructed",
            "upper starts",
            "upper started",
            "upper runs",
            "upper heard from the ground"];

    [Test]
    public void Modules_start_after_what_they_depend_on_and_background_tasks_after_all_of_them()
    {
        var agent = Build().Start();

        Assert.That(agent.Order, Is.EqualTo(["Scribe", "Ground", "Upper"]));
        Assert.That(agent.Module<Scribe>().Journal.Entries, Is.EqualTo(Started));
        Assert.That((agent.Runtime.Status.IsStarted, agent.Runtime.Status.IsStopping), Is.EqualTo((true, false)));
    }

    [Test]
    public void Modules_stop_before_what_they_depend_on()
    {
        var agent = Build().Start();
        var journal = agent.Module<Scribe>().Journal;
        journal.Clear();

        Assert.That(agent.Stop(), Is.True);

        Assert.That(journal.Entries, Is.EqualTo(["upper stops", "upper stopped", "upper disposed", "ground stopped", "ground disposed"]));
        Assert.That((agent.Runtime.Status.IsReady, agent.Runtime.Status.IsStopping), Is.EqualTo((false, true)));
    }

    [TestCase("constructor", Conduct.Throws, "no roof")]
    [TestCase("start", Conduct.Throws, "upper starts, and fails")]
    [TestCase("start", Conduct.ThrowsLate, "upper starts, and fails")]
    public void A_module_that_cannot_start_ends_the_agent_by_its_name(string phase, Conduct conduct, string reason)
    {
        var agent = Build((phase, conduct));

        var error = Assert.Throws<StartupException>(agent.Runtime.StartModules);

        Assert.That((error.Module, error.InnerException?.Message), Is.EqualTo(("Upper", reason)));
        Assert.That(agent.Runtime.Status.IsStarted, Is.False);
    }

    [TestCase("constructor", "upper constructed")]
    [TestCase("start", "upper constructed,upper starts,upper disposed")]
    public void After_a_failed_start_started_modules_are_stopped_and_others_only_disposed(string phase, string before)
    {
        var agent = Build((phase, Conduct.Throws));
        Assert.That(agent.Runtime.StartModules, Throws.TypeOf<StartupException>());
        var journal = agent.Module<Scribe>().Journal;

        Assert.That(agent.Stop(), Is.True);

        Assert.That(journal.Entries.Skip(2), Is.EqualTo([.. before.Split(','), "ground stopped", "ground disposed"]));
    }

    [TestCase(Conduct.Throws)]
    [TestCase(Conduct.ThrowsLate)]
    public void A_background_task_that_throws_takes_its_module_out_of_service_and_the_agent_goes_on(Conduct conduct)
    {
        var agent = Build(("run", conduct)).Start();

        var upper = agent.Status<Upper>();
        Assert.That((upper.State, upper.Fault, upper.Errors), Is.EqualTo((ModuleState.Faulted, "[Run] failed: upper runs, and fails", 1L)));
        Assert.That(agent.Status<Ground>().State, Is.EqualTo(ModuleState.Running));
        Assert.That((agent.Runtime.Status.IsStarted, agent.Runtime.Status.IsReady), Is.EqualTo((true, false)));
        Assert.That(agent.LogMessages.First(), Is.EqualTo(
            "level=error module=Upper msg=\"[Run] failed\" error=\"System.InvalidOperationException: upper runs, and fails\""));
    }

    [Test]
    public void A_module_whose_background_task_failed_is_stopped_and_disposed_once()
    {
        var agent = Build(("run", Conduct.Throws)).Start();
        var journal = agent.Module<Scribe>().Journal;
        Assert.That(journal.Entries.TakeLast(3), Is.EqualTo(["upper stops", "upper stopped", "upper disposed"]));
        journal.Clear();

        Assert.That(agent.Stop(), Is.True);

        Assert.That(journal.Entries, Is.EqualTo(["ground stopped", "ground disposed"]));
        Assert.That(agent.Status<Upper>().State, Is.EqualTo(ModuleState.Stopped));
    }

    [Test]
    public void A_background_task_that_returns_early_takes_its_module_out_of_service_and_is_begun_again()
    {
        var agent = Build(("run", Conduct.Waits)).Start();
        agent.Module<Upper>().LetGo();
        agent.Loop.RunUntilIdle();

        var upper = agent.Status<Upper>();
        Assert.That((upper.State, upper.Fault), Is.EqualTo((ModuleState.Faulted, "[Run] returned before the agent stops")));
        Assert.That(agent.Runtime.Status.IsReady, Is.False);

        agent.Advance(2_000);

        Assert.That((upper.State, upper.Restarts), Is.EqualTo((ModuleState.Running, 1L)));
        Assert.That(agent.Module<Scribe>().Journal.Entries.TakeLast(3), Is.EqualTo(["upper starts", "upper started", "upper runs"]));
    }

    [Test]
    public void A_background_task_that_obeys_its_token_ends_without_a_fault()
    {
        var agent = Build(("run", Conduct.Obeys)).Start();

        Assert.That(agent.Stop(), Is.True);

        Assert.That(agent.Status<Upper>().Fault, Is.Null);
        Assert.That(agent.Log.Lines, Is.Empty);
    }

    [Test]
    public void A_background_task_goes_on_while_the_loop_runs()
    {
        var agent = Build(("run", Conduct.Waits)).Start();
        var journal = agent.Module<Scribe>().Journal;
        Assert.That(journal.Entries, Does.Not.Contain("upper ran"));

        agent.Module<Upper>().LetGo();
        agent.Loop.RunUntilIdle();

        Assert.That(journal.Entries, Does.Contain("upper ran"));
    }

    [Test]
    public void A_background_task_that_hangs_uses_up_its_modules_share_and_every_module_is_stopped()
    {
        var agent = Build(("run", Conduct.Hangs)).Start();
        var journal = agent.Module<Scribe>().Journal;
        journal.Clear();

        Assert.That(agent.StopInHaste(), Is.False);

        Assert.That(journal.Entries, Is.EqualTo(["upper stops", "upper stopped", "upper disposed", "ground stopped", "ground disposed"]));
        Assert.That(agent.LogMessages, Is.EqualTo([
            "level=warn module=Upper msg=\"[Run] did not end within its share of the stop deadline\"",
            "level=warn module=Upper msg=\"[Run] still runs after the module's end\"",
        ]));
    }

    [Test]
    public void A_stop_that_hangs_uses_up_its_modules_share_and_the_others_are_stopped()
    {
        var agent = Build(("stop", Conduct.Hangs)).Start();
        var journal = agent.Module<Scribe>().Journal;
        journal.Clear();

        Assert.That(agent.StopInHaste(), Is.False);

        Assert.That(journal.Entries, Is.EqualTo(["upper stops", "upper disposed", "ground stopped", "ground disposed"]));
        Assert.That(
            agent.LogMessages.Where(line => line.Contains("Stop", StringComparison.Ordinal)),
            Is.EqualTo(["level=warn module=Upper msg=\"[Stop] did not end within its share of the stop deadline\""]));
    }

    [TestCase(Conduct.Throws)]
    [TestCase(Conduct.ThrowsLate)]
    public void A_stop_that_throws_is_logged_and_the_others_are_stopped(Conduct conduct)
    {
        var agent = Build(("stop", conduct)).Start();
        var journal = agent.Module<Scribe>().Journal;

        Assert.That(agent.Stop(), Is.False);

        Assert.That(journal.Entries.TakeLast(3), Is.EqualTo(["upper disposed", "ground stopped", "ground disposed"]));
        Assert.That(agent.LogMessages, Has.One.EqualTo(
            "level=error module=Upper msg=\"[Stop] failed\" error=\"System.InvalidOperationException: upper stops, and fails\""));
    }

    [Test]
    public void A_start_that_suspends_is_awaited()
    {
        var agent = Build(("start", Conduct.Waits));
        OnceUpperExists(agent, () => agent.Module<Upper>().LetGo());

        agent.Runtime.StartModules();

        Assert.That(agent.Module<Scribe>().Journal.Entries, Does.Contain("upper started"));
    }

    [TestCase(Conduct.Obeys, true)]
    [TestCase(Conduct.Hangs, false)]
    public void An_agent_that_is_asked_to_stop_while_it_starts_does_not_wait_for_the_start(Conduct conduct, bool inTime)
    {
        var agent = Build(("start", conduct));
        OnceUpperExists(agent, agent.Runtime.AskToStop);

        agent.Runtime.StartModules();
        var journal = agent.Module<Scribe>().Journal;

        Assert.That(agent.Runtime.Status.IsStarted, Is.False);
        Assert.That(agent.StopInHaste(), Is.EqualTo(inTime));
        Assert.That(journal.Entries, Does.Contain("upper disposed").And.Not.Contain("upper stops"));
    }

    [Test]
    public void Modules_not_yet_started_when_the_agent_stops_are_not_constructed()
    {
        var agent = Build();
        agent.Runtime.AskToStop();

        agent.Runtime.StartModules();

        Assert.That(agent.Runtime.Cells.ToArray().Select(cell => cell.Module), Is.All.Null);
        Assert.That(agent.Runtime.Status.IsStopping, Is.True);
        Assert.That(agent.Stop(), Is.True);
    }

    [Test]
    public void Modules_after_a_start_that_is_interrupted_are_not_constructed()
    {
        var agent = Build();
        agent.Loop.Post(_ => agent.Runtime.AskToStop(), null);

        agent.Runtime.StartModules();

        Assert.That(agent.Module<Scribe>().Journal.Entries, Does.Contain("ground starts").And.Not.Contain("upper constructed"));
        Assert.That(agent.Stop(), Is.True);
    }

    [Test]
    public void A_stopping_module_gets_no_more_turns()
    {
        var agent = new SteppedAgent(LeaverAgent.Build).Start();
        var leaver = agent.Status<Leaver>();

        Assert.That(agent.Stop(), Is.True);

        Assert.That((leaver.Handled, leaver.DroppedClosed, leaver.QueueDepth), Is.EqualTo((0, 2, 0)));
    }

    [Test]
    public void A_module_that_keeps_sending_to_itself_is_stopped_at_the_deadline()
    {
        var agent = new SteppedAgent(RestlessAgent.Build);
        agent.Runtime.StartModules();
        var status = agent.Status<Restless>();
        agent.Module<Restless>().Begin();

        Assert.That(agent.StopInHaste(), Is.False);

        Assert.That((status.State, status.QueueDepth, status.DroppedClosed), Is.EqualTo((ModuleState.Stopped, 0, 1)));
        Assert.That(agent.LogMessages, Does.Contain("level=warn module=Restless msg=\"messages still waited when the module stopped, and are dropped: 1\""));
    }

    [Test]
    public void A_stopping_callback_that_throws_does_not_prevent_the_stop()
    {
        var agent = new SteppedAgent(GrudgeAgent.Build).Start();
        var grudge = agent.Module<Grudge>();

        Assert.That(agent.Stop(), Is.True);

        Assert.That(grudge.HasStopped, Is.True);
        Assert.That(agent.Log.Lines, Has.One.Contains("a callback of a cancelled token failed").And.Contains("not now"));
    }

    private static void OnceUpperExists(SteppedAgent agent, Action action) => agent.Loop.Post(
        _ =>
        {
            if (agent.Status<Upper>().State == ModuleState.Unloaded) OnceUpperExists(agent, action);
            else action();
        },
        null);

    private static SteppedAgent Build(params (string Phase, Conduct Conduct)[] phases)
    {
        var keys = phases.Select(phase => $"\"{phase.Phase}\": \"{phase.Conduct}\"");
        return new SteppedAgent(LifecycleAgent.Build, $"{{ \"upper\": {{ {string.Join(", ", keys)} }} }}");
    }
}
