using System;

namespace Mote.Tests.Logging;

/// <summary>Logging allocates nothing, on or off.</summary>
internal sealed class LogAllocationTests
{
    [TestCase(LogLevel.Debug)]
    [TestCase(LogLevel.Error)]
    public void An_interpolated_line_allocates_nothing(LogLevel minimumLevel)
    {
        var sink = new SilentLog(minimumLevel);
        var log = new Log(sink, "Boiler");
        var name = "north";
        var number = 40;

        Assert.That(
            Allocations.Of(() => log.Info($"zone {name}: {number,4} %, {1.5:0.00} bar, {TimeSpan.FromSeconds(3)}, {'x'}, {name.AsSpan(1)}")),
            Is.Zero);
        Assert.That(sink.Bytes > 0, Is.EqualTo(minimumLevel == LogLevel.Debug));
    }

    [Test]
    public void A_plain_line_allocates_nothing()
    {
        var sink = new SilentLog(LogLevel.Debug);
        var log = new Log(sink, "Boiler");

        Assert.That(Allocations.Of(() => log.Warn("low \"pressure\"")), Is.Zero);
        Assert.That(Allocations.Of(() => log.Warn("rings \a")), Is.Zero);
        Assert.That(sink.Bytes, Is.Positive);
    }

    [Test]
    public void An_exceptions_line_allocates_nothing()
    {
        var sink = new SilentLog(LogLevel.Debug);
        var log = new Log(sink, "Boiler");
        var error = new InvalidOperationException("cold");

        Assert.That(Allocations.Of(() => log.Error(error, "it failed")), Is.Zero);
        Assert.That(sink.Bytes, Is.Positive);
    }
}
