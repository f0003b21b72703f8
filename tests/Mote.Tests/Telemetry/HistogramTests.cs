using System;
using System.Linq;
using System.Text;
using CsCheck;
using Mote.Telemetry;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Telemetry;

/// <summary>Histograms, to the byte, and the turn times that fill one for each module.</summary>
internal sealed class HistogramTests
{
    private readonly MetricBuffer _buffer = new();

    private string Text => Encoding.UTF8.GetString(_buffer.Written);

    [Test]
    public void Each_bucket_counts_what_is_not_larger_and_the_labels_stand_in_each_line()
    {
        var waits = new MetricHistogram([10, 1_000], decimals: 3);
        foreach (var wait in (int[])[10, 11, 1_000, 1_001, 5_000]) waits.Observe(wait);
        var writer = new MetricWriter(_buffer);
        writer.Family("wait_seconds"u8, MetricType.Histogram, "Waits."u8);
        writer.Label("zone"u8, "north");
        writer.Label("floor"u8, 1);
        writer.Value(waits);
        writer.Value(new MetricHistogram([]));

        Assert.That(Text, Is.EqualTo(
            """
            # HELP wait_seconds Waits.
            # TYPE wait_seconds histogram
            wait_seconds_bucket{zone="north",floor="1",le="0.01"} 1
            wait_seconds_bucket{zone="north",floor="1",le="1"} 3
            wait_seconds_bucket{zone="north",floor="1",le="+Inf"} 5
            wait_seconds_sum{zone="north",floor="1"} 7.022
            wait_seconds_count{zone="north",floor="1"} 5
            wait_seconds_bucket{le="+Inf"} 0
            wait_seconds_sum 0
            wait_seconds_count 0

            """));
    }

    [Test]
    public void A_histogram_that_does_not_fit_is_left_out_as_a_whole_and_the_next_series_is_not()
    {
        var buffer = new MetricBuffer(4096);
        var histogram = new MetricHistogram([.. Enumerable.Range(0, 200).Select(bound => (long)bound)]);
        var writer = new MetricWriter(buffer);
        writer.Family("before"u8, MetricType.Histogram, ""u8);
        writer.Value(histogram);
        writer.Family("after"u8, MetricType.Gauge, ""u8);
        writer.Value(1);

        Assert.That(
            Encoding.UTF8.GetString(buffer.Written),
            Is.EqualTo("# HELP before \n# TYPE before histogram\n# HELP after \n# TYPE after gauge\nafter 1\n"));
        Assert.That(buffer.IsTruncated, Is.True);
    }

    [Test]
    public void Labels_that_are_too_long_leave_the_series_out()
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("wait"u8, MetricType.Histogram, ""u8);
        writer.Label("zone"u8, new string('x', 600));
        writer.Value(new MetricHistogram([1]));

        Assert.That(Text, Is.EqualTo("# HELP wait \n# TYPE wait histogram\n"));
        Assert.That(_buffer.IsTruncated, Is.True);
    }

    [Test]
    public void Each_value_is_in_one_bucket_and_in_the_sum() => Gen.Select(Gen.Long[-1000, 1000].Array, Gen.Long[-1000, 1000].Array).Sample((values, some) =>
    {
        var bounds = some.Distinct().Order().ToArray();
        var histogram = new MetricHistogram(bounds);
        foreach (var value in values) histogram.Observe(value);

        for (var i = 0; i <= bounds.Length; i++)
        {
            var expected = values.Count(value => (i == 0 || value > bounds[i - 1]) && (i == bounds.Length || value <= bounds[i]));
            if (histogram.CountOf(i) != expected) return false;
        }

        return histogram.Sum == values.Sum();
    });

    [Test]
    public void Bounds_that_do_not_grow_are_refused() =>
        Assert.That(() => new MetricHistogram([1, 1]), Throws.ArgumentException.With.Message.Contains("larger than the one before"));

    [TestCase(-1)]
    [TestCase(19)]
    public void Decimals_that_no_number_has_are_refused(int decimals) =>
        Assert.That(() => new MetricHistogram([1], decimals), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void By_option_each_turn_is_timed()
    {
        var agent = new SteppedAgent(ClockAgent.Build, """{ "agent": { "turnTimes": true } }""").Start();
        for (var i = 0; i < 7; i++) agent.AdvanceToNextDue();
        var status = agent.Status<Clock>();

        Assert.That(status.TurnTimes, Is.Not.Null);
        Assert.That(Enumerable.Range(0, 8).Sum(status.TurnTimes!.CountOf), Is.EqualTo(status.Handled));
        Assert.That(Scraped(agent), Does.Contain("# TYPE mote_module_turn_seconds histogram\n").And.Contain($"_count{{module=\"Clock\"}} {status.Handled}\n"));
    }

    [Test]
    public void Without_it_there_is_no_histogram()
    {
        var agent = new SteppedAgent(ClockAgent.Build).Start();
        for (var i = 0; i < 7; i++) agent.AdvanceToNextDue();

        Assert.That(agent.Status<Clock>().TurnTimes, Is.Null);
        Assert.That(Scraped(agent), Does.Not.Contain("mote_module_turn_seconds"));
    }

    private static string Scraped(SteppedAgent agent)
    {
        var ticket = agent.Runtime.Status.Metrics.Ask();
        agent.Loop.RunUntilIdle();
        return Encoding.UTF8.GetString(agent.Runtime.Status.Metrics.Part(ticket, 0));
    }
}
