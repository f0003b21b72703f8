using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using Mote.Governing;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Governing.Agents;

namespace Mote.Tests.Governing;

/// <summary>Rate limits and circuit breakers, by themselves over random times, and before the handlers of an agent.</summary>
internal sealed class AdmissionTests
{
    private SteppedAgent _agent = null!;

    private Gate Gate => _agent.Module<Gate>();

    private Sender Sender => _agent.Module<Sender>();

    private ModuleStatus Status => _agent.Status<Gate>();

    [SetUp]
    public void Start() => _agent = new SteppedAgent(GateAgent.Build).Start();

    [Test]
    public void A_limit_lets_no_more_through_in_any_time_than_its_bucket_and_what_flows_in() =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[10, 2_000], Gen.Int[0, 300].Array[1, 300]).Sample((rate, periodMs, gaps) =>
        {
            var passed = Passed(new RateLimit(rate, periodMs), gaps);
            for (var from = 0; from < passed.Count; from++)
            {
                for (var to = from; to < passed.Count; to++)
                {
                    var most = rate + (passed[to] - passed[from]) * rate / periodMs;
                    if (to - from + 1 > most + 1) return false;
                }
            }

            return true;
        });

    [Test]
    public void A_limit_lets_all_through_that_come_more_slowly() => Gen.Select(Gen.Int[1, 50], Gen.Int[10, 2_000]).Sample((rate, periodMs) =>
        Passed(new RateLimit(rate, periodMs), [.. Enumerable.Repeat(periodMs / rate + 1, 200)]).Count == 200);

    [Test]
    public void A_breaker_is_open_for_its_time_after_its_failures_and_closes_by_one_that_goes_well() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[10, 500], Gen.Int[10, 500], Gen.Select(Gen.Int[0, 100], Gen.Bool).Array[1, 300]).Sample(
            (failures, windowMs, openMs, messages) =>
            {
                var (breaker, nowMs, openedAtMs, failed) = (new CircuitBreaker(failures, windowMs, openMs), 0L, -1L, new List<long>());
                foreach (var (gapMs, fails) in messages)
                {
                    nowMs += gapMs;
                    var mayPass = openedAtMs < 0 || nowMs - openedAtMs >= openMs;
                    if (breaker.TryPass(nowMs) != mayPass) return false;
                    if (!mayPass) continue;

                    // The first one after it was open decides.
                    var decides = openedAtMs >= 0;
                    openedAtMs = -1;
                    if (!fails) continue;

                    failed.Add(nowMs);
                    var opens = decides || failed.Count(at => nowMs - at < windowMs) >= failures;
                    if (breaker.Fail(nowMs) != opens) return false;
                    if (!opens) continue;

                    openedAtMs = nowMs;
                    failed.Clear();
                }

                return true;
            });

    [Test]
    public void Messages_beyond_the_rate_are_dropped_and_counted_and_the_next_second_has_room()
    {
        for (var i = 0; i < 25; i++) Sender.Send(i);
        Assert.That((Status.Handled, Status.DroppedLimited), Is.EqualTo((10L, 15L)));

        _agent.Advance(500);
        for (var i = 0; i < 25; i++) Sender.Send(i);

        Assert.That((Status.Handled, Status.DroppedLimited), Is.EqualTo((15L, 35L)));
        Assert.That(_agent.Module<Porter>().Seen, Is.EqualTo(50), "another receiver of the same message has no limit");
    }

    [Test]
    public void A_handler_that_fails_is_left_alone_for_a_while_and_then_tried_with_one_message()
    {
        Gate.Fails = true;
        for (var i = 0; i < 10; i++) Sender.Send(i);
        Assert.That((Status.Failed, Status.DroppedOpen), Is.EqualTo((3L, 7L)));
        Assert.That(_agent.LogMessages, Has.One.Contains("the breaker of Parcel opens"));

        _agent.Advance(5_000);
        for (var i = 0; i < 4; i++) Sender.Send(i);
        Assert.That((Status.Failed, Status.DroppedOpen), Is.EqualTo((4L, 10L)), "the one that was let through failed");

        Gate.Fails = false;
        _agent.Advance(5_000);
        for (var i = 0; i < 4; i++) Sender.Send(i);

        Assert.That((Status.Failed, Status.DroppedOpen, Status.Handled), Is.EqualTo((4L, 10L, 4L)));
    }

    [Test]
    public void An_async_handler_has_its_breaker_too_and_the_other_handlers_of_its_module_are_not_its()
    {
        Gate.Fails = true;
        for (var i = 0; i < 5; i++) Sender.Write(i);
        _agent.Loop.RunUntilIdle();
        Assert.That((Status.Failed, Status.DroppedOpen), Is.EqualTo((2L, 3L)));

        Gate.Fails = false;
        Sender.Send(1);

        Assert.That(_agent.Module<Scribe>().Journal.Entries, Is.EqualTo(new[] { "parcel 1" }));
    }

    [Test]
    public void What_they_do_is_to_be_seen()
    {
        Gate.Fails = true;
        for (var i = 0; i < 5; i++) Sender.Send(i);
        var collector = _agent.Runtime.Status.Metrics;
        var ticket = collector.Ask();
        _agent.Loop.RunUntilIdle();

        Assert.That(Encoding.UTF8.GetString(collector.Part(ticket, 0)), Does
            .Contain("\nmote_handler_refused_total{module=\"Gate\",message=\"Parcel\",reason=\"open\"} 2\n")
            .And.Contain("\nmote_handler_breaker_state{module=\"Gate\",message=\"Parcel\"} 2\n")
            .And.Contain("\nmote_handler_breaker_opened_total{module=\"Gate\",message=\"Parcel\"} 1\n")
            .And.Contain("\nmote_handler_breaker_state{module=\"Gate\",message=\"Letter\"} 0\n"));
    }

    private static List<long> Passed(RateLimit limit, int[] gaps)
    {
        var (nowMs, passed) = (1_000_000L, new List<long>());
        foreach (var gap in gaps)
        {
            nowMs += gap;
            if (limit.TryPass(nowMs)) passed.Add(nowMs);
        }

        return passed;
    }
}
