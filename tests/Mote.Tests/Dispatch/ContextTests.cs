using System;
using System.Threading;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>What a module starts and does not await belongs to it all the same.</summary>
internal sealed class ContextTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(LooseEndsAgent.Build).Start();

    [TestCase("async void", "nobody awaits this")]
    [TestCase("post", "posted")]
    public void An_exception_after_a_turn_is_contained_and_counted_by_its_module(string how, string reason)
    {
        _agent.Module<Prompter>().Say(how);
        _agent.Loop.RunUntilIdle();

        var status = _agent.Status<LooseEnds>();
        Assert.That((status.State, status.Handled, status.Failed, status.Errors), Is.EqualTo((ModuleState.Running, 1L, 0L, 1L)));
        Assert.That(
            _agent.LogMessages,
            Is.EqualTo([$"level=error module=LooseEnds msg=\"a callback failed\" error=\"System.InvalidOperationException: {reason}\""]));
    }

    [Test]
    public void Async_code_after_a_turn_is_a_turn_and_an_answer_to_it_waits()
    {
        _agent.Module<Prompter>().Say("ask");
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Module<Scribe>().Journal.Entries, Is.EqualTo(["asks", "has asked", "hears 1"]));
    }

    [Test]
    public void An_exception_on_the_loop_without_module_is_counted_by_the_loop()
    {
        _agent.Loop.Post(_ => throw new InvalidOperationException("whose?"), null);
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Loop.Errors, Is.EqualTo(1));
        Assert.That(
            _agent.LogMessages,
            Is.EqualTo(["level=error module=LooseEndsAgent msg=\"a callback on the event loop failed\" error=\"System.InvalidOperationException: whose?\""]));
    }

    [Test]
    public void A_callback_that_another_thread_sends_has_run_on_the_loop_when_that_returns()
    {
        SynchronizationContext? context = null;
        _agent.Loop.Post(_ => context = SynchronizationContext.Current, null);
        _agent.Loop.RunUntilIdle();
        var (ranOn, hasReturned) = (0, false);
        var thread = new Thread(() =>
        {
            context!.Send(_ => ranOn = Environment.CurrentManagedThreadId, null);
            hasReturned = ranOn != 0;
            _agent.Loop.Wake();
        });

        thread.Start();
        _agent.Loop.RunUntil(() => ranOn != 0);
        thread.Join();

        Assert.That((ranOn, hasReturned), Is.EqualTo((Environment.CurrentManagedThreadId, true)));
    }
}
