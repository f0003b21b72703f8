using System;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using Mote.Logging;

namespace Mote.Tests.Logging;

/// <summary>A fault that repeats does not fill the disk, and nothing is left out in silence.</summary>
internal sealed class RepeatLimitTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 19, 10, 52, TimeSpan.Zero));
    private readonly RecordingLogSink _kept;

    public RepeatLimitTests() => _kept = new RecordingLogSink(_time, LogLevel.Info);

    private Log Log => new(_kept, "Boiler");

    [Test]
    public void Repeated_warnings_are_limited_to_ten_a_minute_and_the_rest_is_counted()
    {
        for (var i = 0; i < 100_000; i++) Log.Error(new InvalidOperationException($"block {i} is bad"), $"turn {i} failed");
        Assert.That(_kept.Lines, Has.Count.EqualTo(RepeatLimit.LinesMax));
        Assert.That(_kept.Repeats.LeftOut, Is.EqualTo(99_990));

        _time.Advance(RepeatLimit.Window);
        Log.Error(new InvalidOperationException("block 7 is bad"), "turn 7 failed");
        Log.Error(new InvalidOperationException("block 8 is bad"), "turn 8 failed");

        Assert.That(_kept.Lines[10], Does.EndWith("error=\"System.InvalidOperationException: block 7 is bad\" repeated=99990"));
        Assert.That(_kept.Lines[11], Does.EndWith("block 8 is bad\""));
    }

    [Test]
    public void A_different_line_is_written()
    {
        for (var i = 0; i < 100; i++) Log.Warn("low pressure");
        Log.Warn("high pressure");
        Log.Error("low pressure");
        new Log(_kept, "Burner").Warn("low pressure");

        Assert.That(_kept.Lines, Has.Count.EqualTo(RepeatLimit.LinesMax + 3));
    }

    [Test]
    public void Info_and_debug_lines_are_never_left_out()
    {
        for (var i = 0; i < 100; i++) Log.Info("fan on");

        Assert.That(_kept.Lines, Has.Count.EqualTo(100));
    }

    [Test]
    public void Every_line_is_written_or_counted_even_if_texts_share_a_slot()
    {
        for (var round = 0; round < 50; round++)
        {
            foreach (var text in Enumerable.Range(0, 500).Select(number => new string('x', number))) Log.Warn(text);
        }

        Assert.That(_kept.Lines.Count + _kept.Repeats.LeftOut, Is.EqualTo(25_000));
        Assert.That(_kept.Lines, Has.Count.AtLeast(500 * RepeatLimit.LinesMax));
    }
}
