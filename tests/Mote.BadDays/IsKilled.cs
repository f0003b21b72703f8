using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Mote.BadDays;

/// <summary>
/// The agent is killed 200 times at random instants, as by the kernel when memory is short. Every next run reads its state and is ready within a
/// second; one that was killed inside a handler is named.
/// </summary>
internal sealed class IsKilled : BadDay
{
    private const int Kills = 200;

    [Test]
    public void Every_restart_is_ready_within_a_second_and_its_state_is_readable()
    {
        // So many deaths at once would bring safe mode, and leave out the module that is to be killed in its handler.
        var noSafeMode = new Dictionary<string, string> { ["MOTE_AGENT__CRASHWINDOW"] = "100ms", ["MOTE_AGENT__CRASHLIMIT"] = "10" };
        var (times, named) = (new List<double>(), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var watch = Stopwatch.StartNew();
            using var agent = Start("slowTimer", noSafeMode);
            while (!agent.Get("/readyz").StartsWith("ready", StringComparison.Ordinal)) Thread.Yield();
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (kill > 0) Assert.That(agent.Log, Does.Contain("the last run ended badly, "));
            Assert.That(agent.Log, Does.Not.Contain("is not recorded"));
            if (agent.Log.Contains("while Troublemaker: Look was on the loop", StringComparison.Ordinal)) named++;

            // At another instant each time: the sleep is the scenario.
            Thread.Sleep(kill * 7 % 20);
            agent.SendSignal("KILL");
            agent.WaitForExit();
        }

        times.Sort();
        TestContext.Out.WriteLine($"ready after {times[Kills / 2]:F0} ms (median), {times[^1]:F0} ms (worst); {named} killed inside of the handler were named");
        Assert.That(times[^1], Is.LessThan(1_000));
        Assert.That(named, Is.GreaterThan(Kills / 4));
    }
}
