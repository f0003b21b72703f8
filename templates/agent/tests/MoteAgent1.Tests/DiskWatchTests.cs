using Mote;
using Mote.Testing;
using NUnit.Framework;

namespace MoteAgent1.Tests;

/// <summary>An agent of the tested module alone.</summary>
[Agent]
[Use<DiskWatch>]
internal static partial class TestedAgent;

public sealed class DiskWatchTests
{
    [Test]
    public void It_warns_once_while_the_disk_is_nearly_full()
    {
        // The options come from the test, and time stands still until agent.Advance(...).
        using var agent = TestAgent.Start(TestedAgent.Build, """{ "diskWatch": { "warnAtPercent": 80 } }""");

        agent.Publish(new DiskUse(85));
        agent.Publish(new DiskUse(86));

        Assert.That(agent.Log, Has.One.Contains("85 % full"));
        Assert.That(agent.Log, Has.None.Contains("86 % full"));
        Assert.That(agent.Scrape().Value("disk_watch_used_percent"), Is.EqualTo(86));
    }
}
