using System.Threading;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>What an async turn allocates.</summary>
internal sealed class AsyncAllocationTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(PooledAgent.Build).Start();

    [Test]
    public void A_turn_that_does_not_suspend_allocates_nothing()
    {
        var source = _agent.Module<PooledSource>();

        Assert.That(Allocations.Of(() => source.Publish(0)), Is.Zero);
        Assert.That(_agent.Module<Pooled>().Done, Is.EqualTo(320));
    }

    [Test]
    public void A_turn_that_suspends_allocates_its_continuation_delegate_only()
    {
        const int DelegateBytes = 64;
        var (source, pooled) = (_agent.Module<PooledSource>(), _agent.Module<Pooled>());
        SendOrPostCallback turn = _ => source.Publish(1);

        var bytes = Allocations.Of(() =>
        {
            _agent.Loop.Post(turn, null);
            _agent.Loop.RunUntilIdle();
            pooled.LetGo();
            _agent.Loop.RunUntilIdle();
        });

        Assert.That(bytes / Allocations.Calls, Is.LessThanOrEqualTo(DelegateBytes));
        Assert.That(pooled.Done, Is.EqualTo(320));
    }
}
