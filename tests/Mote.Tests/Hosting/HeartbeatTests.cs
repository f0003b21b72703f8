using System;
using System.IO;
using Microsoft.Extensions.Time.Testing;
using Mote.Dispatch;
using Mote.Hosting;

namespace Mote.Tests.Hosting;

/// <summary>The heartbeat file, and what makes it beat.</summary>
internal sealed class HeartbeatTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_764_000_000);

    private readonly FakeTimeProvider _time = new(Now);
    private string _directory = "";

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("mote-heartbeat-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void The_file_holds_the_time_of_the_last_beat_and_no_other_is_left()
    {
        var file = Path.Combine(_directory, "beat");
        var heartbeat = new Heartbeat(file, _time, new Log(new SilentLog(LogLevel.Info), "Agent"));
        heartbeat.Beat();
        _time.Advance(TimeSpan.FromSeconds(10));
        heartbeat.Beat();

        Assert.That(File.ReadAllText(file), Is.EqualTo("1764000010\n"));
        Assert.That(Directory.GetFiles(_directory), Is.EqualTo([file]));
    }

    [Test]
    public void A_file_that_cannot_be_written_is_logged_with_its_path()
    {
        var log = new RecordingLogSink(_time, LogLevel.Info);
        new Heartbeat(Path.Combine(_directory, "missing", "beat"), _time, new Log(log, "Agent")).Beat();

        Assert.That(log.Lines, Has.One.Contains("the heartbeat file ").And.Contains("cannot be written: "));
    }

    [Test]
    public void It_beats_at_multiples_of_its_period_and_leaves_out_what_it_missed()
    {
        var beats = 0;
        var pulse = new LoopPulse(100, () => beats++);

        Assert.That((pulse.Beat(5), pulse.DueMs), Is.EqualTo((true, 100L)));
        Assert.That((pulse.Beat(99), pulse.Beat(100), pulse.Beat(777)), Is.EqualTo((false, true, true)));
        Assert.That((pulse.DueMs, beats), Is.EqualTo((800L, 3)));
    }
}
