using System.Threading.Tasks;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>An async turn past its deadline is cancelled; one that does not end then is abandoned, and its module is restarted.</summary>
internal sealed class DeadlineTests
{
    private SteppedAgent _agent = null!;

    private Hasty Hasty => _agent.Module<Hasty>();

    private ModuleStatus Status => _agent.Status<Slow>();

    [SetUp]
    public void Start() => _agent = new SteppedAgent(SlowAgent.Build).Start();

    [Test]
    public void A_turn_that_ends_in_time_is_not_late()
    {
        Hasty.Ping(1);
        _agent.Advance(1_900);
        Hasty.Life.Gate.SetResult();
        _agent.Loop.RunUntilIdle();

        Assert.That((Status.Handled, Status.LateTurns), Is.EqualTo((1L, 0L)));
        Assert.That(_agent.Loop.NextDue, Is.Null, "nothing is watched between turns");
    }

    [Test]
    public void A_turn_past_its_deadline_is_cancelled_and_the_next_one_is_not()
    {
        Hasty.Ping(1);
        Hasty.Ping(2);
        _agent.Advance(2_000);
        Assert.That((Status.Failed, Status.LateTurns, Status.State), Is.EqualTo((1L, 1L, ModuleState.Running)));
        Assert.That(_agent.LogMessages, Has.One.EqualTo("level=warn module=Slow msg=\"Ping has not ended after 2000 ms: it is cancelled\""));

        Hasty.Life.Gate.SetResult();
        _agent.Loop.RunUntilIdle();

        Assert.That((Status.Handled, Status.LateTurns), Is.EqualTo((1L, 1L)));
        Assert.That(Hasty.Life.Events, Is.EqualTo(["ping 2"]));
    }

    [Test]
    public void One_that_does_not_obey_is_abandoned_and_the_next_instance_goes_on_with_what_waits()
    {
        var hung = Hasty.Life.Gate;
        Hasty.Pong(1);
        Hasty.Pong(2);
        _agent.Advance(2_000);
        Assert.That((Status.LateTurns, Status.State), Is.EqualTo((1L, ModuleState.Running)));
        Hasty.Life.Gate = new TaskCompletionSource();
        _agent.Advance(2_000);

        Assert.That((Status.State, Status.Fault, Status.Failed, Status.QueueDepth), Is.EqualTo((ModuleState.Faulted, "Pong does not end", 1L, 1)));
        Assert.That(_agent.Runtime.Status.DeadLetters[0].Error, Is.EqualTo("the turn did not end, and was abandoned"));
        Assert.That(Hasty.Life.Events, Is.EqualTo(["disposed"]), "[Stop] inside of a turn that hangs would enter the module twice");

        _agent.Advance(1_500);
        Hasty.Life.Gate.SetResult();
        _agent.Loop.RunUntilIdle();
        Assert.That((Status.State, Status.Handled, Status.QueueDepth), Is.EqualTo((ModuleState.Running, 1L, 0)));

        hung.SetResult();
        _agent.Loop.RunUntilIdle();

        Assert.That((Status.Handled, Status.Failed), Is.EqualTo((1L, 1L)), "what comes back to an instance that is gone is ignored");
        Assert.That(Hasty.Life.Events, Is.EqualTo(["disposed", "pong 2"]));
        Assert.That(Status.Leftovers, Is.EqualTo(1));
        Assert.That(_agent.LogMessages, Has.One.EqualTo(
            "level=warn module=Slow msg=\"code of an instance that has ended wants to go on after an await, and is ignored\""));
    }
}
