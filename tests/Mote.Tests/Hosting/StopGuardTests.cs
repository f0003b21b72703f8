using System;
using System.Threading;
using Mote.Hosting;

namespace Mote.Tests.Hosting;

/// <summary>What ends an agent whose event loop never gets to it.</summary>
internal sealed class StopGuardTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Test]
    public void An_agent_that_does_not_stop_in_time_is_given_up_once()
    {
        var given = 0;
        using var gaveUp = new ManualResetEventSlim();
        using var guard = new StopGuard(TimeSpan.Zero, () =>
        {
            given++;
            gaveUp.Set();
        });

        guard.Begin();
        guard.Begin();

        Assert.That(gaveUp.Wait(Long), Is.True);
        Assert.That(given, Is.EqualTo(1));
    }

    [Test]
    public void An_agent_that_has_stopped_is_not_given_up()
    {
        var given = 0;
        var guard = new StopGuard(Long, () => given++);
        guard.Begin();

        guard.Dispose();

        Assert.That(given, Is.Zero);
    }
}
