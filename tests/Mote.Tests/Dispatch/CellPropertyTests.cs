using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>For any sequence of messages, suspended turns and steps: nothing is lost uncounted, and nothing overtakes.</summary>
internal sealed class CellPropertyTests
{
    private enum Step
    {
        SayPing,
        SayNote,
        Run,
        LetGo,
        LetFail,
        Stop,
    }

    [Test]
    public void Each_offered_message_is_handled_waiting_or_counted_as_dropped_in_order()
    {
        Gen.Frequency(
            (6, Gen.Const(Step.SayPing)),
            (6, Gen.Const(Step.SayNote)),
            (3, Gen.Const(Step.Run)),
            (3, Gen.Const(Step.LetGo)),
            (1, Gen.Const(Step.LetFail)))
            .List[0, 120].Sample(Keeps, iter: 500);
    }

    [Test]
    public void Nothing_is_lost_uncounted_when_the_agent_stops_at_any_point()
    {
        Gen.Enum<Step>().List[0, 60].Sample(Keeps, iter: 500);
    }

    private static bool Keeps(List<Step> steps)
    {
        var agent = new SteppedAgent(AsyncAgent.Build).Start();
        var (speaker, waiter, journal) = (agent.Module<Speaker>(), agent.Module<Waiter>(), agent.Module<Scribe>().Journal);
        var offered = 0;
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.SayPing:
                    agent.Loop.Post(_ => speaker.Say(++offered), null);
                    break;
                case Step.SayNote:
                    agent.Loop.Post(_ => speaker.Say($"{++offered}"), null);
                    break;
                case Step.Run:
                    agent.Loop.RunUntilIdle();
                    break;
                case Step.Stop:
                    agent.StopInHaste();
                    break;
                default:
                    if (!waiter.IsWaiting) break;
                    if (step == Step.LetGo) waiter.LetGo();
                    else waiter.LetFail(new InvalidOperationException("let fail"));
                    break;
            }
        }

        agent.Loop.RunUntilIdle();
        var status = agent.Status<Waiter>();
        var begun = journal.Entries.Where(entry => !entry.StartsWith("waiter done", StringComparison.Ordinal))
            .Select(entry => int.Parse(entry.Split(' ')[^1], null))
            .ToList();
        return status.Handled + status.Failed + status.QueueDepth + status.DroppedFull + status.DroppedClosed == offered
            && status.Handled + status.Failed == begun.Count
            && begun.SequenceEqual(begun.Order())
            && status.QueueHighWater <= 16;
    }
}
