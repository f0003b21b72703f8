using System;
using System.IO;
using System.Net;

namespace Mote.EndToEnd.Tests;

/// <summary>
/// The proof that every shipped assembly survives trimming and native compilation: all of each, not what one agent uses. What
/// comes of it is an agent with a turn that never ends.
/// </summary>
internal sealed class AotTests
{
    private static readonly Lazy<string> Published = new(() => Path.Combine(PublishedAgent.Publish("tests/Mote.Aot", "aot"), "Mote.Aot"));

    [Test]
    public void Every_shipped_assembly_compiles_whole_and_without_a_warning()
    {
        Assert.That(Commands.Run(Published.Value, ["check"]).ExitCode, Is.Zero);
    }

    [Test]
    public void An_agent_with_a_turn_that_never_ends_is_not_ready_once_told_to_stop_and_ends_after_the_deadline()
    {
        using var agent = new RunningAgent(Published.Value);

        agent.SendSignal("TERM");
        Assert.That(() => agent.Answer("/readyz"), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "text/plain; charset=utf-8", "the agent is stopping\n")).After(5000, 20));

        Assert.That(agent.WaitForExit(), Is.EqualTo(70));
        Assert.That(agent.Log, Does.Contain("a turn does not end: the agent ends without it"));
    }
}
