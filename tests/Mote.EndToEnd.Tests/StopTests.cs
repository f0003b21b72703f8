using System;
using System.Collections.Generic;
using System.IO;
using System.Net;

namespace Mote.EndToEnd.Tests;

/// <summary>
/// Stopping, on an executable with all of every shipped assembly in it, by real signals: an agent that misbehaves ends within its
/// deadline, and says of whom it had to despair.
/// </summary>
internal sealed class StopTests
{
    private static readonly Lazy<string> Published = new(() => Path.Combine(PublishedAgent.Publish("tests/Mote.Aot", "aot"), "Mote.Aot"));

    [Test]
    public void Every_shipped_assembly_compiles_whole_and_without_a_warning()
    {
        Assert.That(Commands.Run(Published.Value, ["check"]).ExitCode, Is.Zero);
    }

    [TestCase("none", "TERM", 0)]
    [TestCase("slowTimer", "TERM", 0)]
    [TestCase("slowTimer", "INT", 0)]
    [TestCase("throwingCallback", "TERM", 0)]
    [TestCase("throwingStop", "TERM", 70)]
    [TestCase("throwingDispose", "TERM", 70)]
    [TestCase("selfPublishing", "TERM", 70)]
    [TestCase("selfPublishing", "INT", 70)]
    public void One_modules_failure_does_not_keep_another_from_flushing(string trouble, string signal, int code)
    {
        using var agent = Start(trouble, stopDeadline: "2s");
        Assert.That(() => agent.Scrape().Values["mote_module_handled_total{module=\"Troublemaker\"}"], Is.Positive.After(5000, 20));

        Assert.That(agent.Signal(signal), Is.EqualTo(code), () => agent.Log);

        Assert.That(agent.Log, Does.Contain("ledger flushed").And.Contain("msg=\"TroubleAgent stopped\""));
        if (trouble == "throwingStop")
        {
            Assert.That(agent.Log, Does.Contain("module=Troublemaker msg=\"[Stop] failed\" error=\"System.InvalidOperationException: not now\""));
        }
        if (trouble == "throwingDispose")
        {
            Assert.That(agent.Log, Does.Contain("module=Troublemaker msg=\"Dispose failed\" error=\"System.InvalidOperationException: not disposable\""));
        }
        if (trouble == "throwingCallback") Assert.That(agent.Log, Does.Contain("inline").And.Contain("sent").And.Contain("troublemaker disposed"));
        if (trouble == "selfPublishing")
        {
            Assert.That(agent.Log, Does.Contain("module=Troublemaker msg=\"messages still waited when the module stopped, and are dropped: "));
        }
    }

    [TestCase("loop", "Troublemaker: Look")]
    [TestCase("wait", "Troublemaker: Again")]
    public void A_turn_that_does_not_end_is_named_by_health_and_after_the_deadline(string trouble, string turn)
    {
        using var agent = Start(trouble, stopDeadline: "1s");
        Assert.That(() => agent.Answer("/healthz").Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable).After(5000, 20));
        Assert.That(agent.Get("/healthz"), Does.Match($"^the event loop has not moved for [0-9]+ s: {turn}\n$"));

        agent.SendSignal("TERM");
        Assert.That(
            () => agent.Answer("/readyz"),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, "text/plain; charset=utf-8", "the agent is stopping\n")).After(900, 20));

        Assert.That(agent.WaitForExit(), Is.EqualTo(70));
        Assert.That(agent.Log, Does.Contain($"the stop deadline has passed: the agent ends without its modules; the turn that does not end is {turn}"));
    }

    [Test]
    public void A_second_signal_ends_the_agent_at_once()
    {
        using var agent = Start("loop", stopDeadline: "1h");
        Assert.That(() => agent.Answer("/healthz").Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable).After(5000, 20));
        agent.SendSignal("TERM");
        Assert.That(() => agent.Get("/readyz"), Is.EqualTo("the agent is stopping\n").After(5000, 20));

        Assert.That(agent.Signal("INT"), Is.EqualTo(70));
        Assert.That(
            agent.Log,
            Does.Contain("asked to stop a second time, by SIGINT: the agent ends without its modules; the turn that does not end is Troublemaker: Look"));
    }

    [Test]
    public void An_agent_whose_log_nobody_reads_still_ends()
    {
        using var agent = Start("chatter", stopDeadline: "1s", readsLog: false);
        Assert.That(() => agent.Answer("/healthz").Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable).After(5000, 20));

        Assert.That(agent.Signal("TERM"), Is.EqualTo(70));
    }

    [Test]
    public void A_start_that_polls_its_token_sees_the_signal_and_nothing_more_starts()
    {
        using var agent = Start("pollingStart", stopDeadline: "1m");
        Assert.That(agent.Get("/readyz"), Is.EqualTo("the agent is starting\n"));

        Assert.That(agent.Signal("TERM"), Is.Zero);
        Assert.That(agent.Log, Does.Contain("troublemaker disposed").And.Not.Contain(" modules\""));
    }

    [Test]
    public void A_hang_up_signal_reloads_the_configuration()
    {
        using var agent = Start("none", stopDeadline: "10s");

        agent.SendSignal("HUP");
        Assert.That(() => agent.Log, Does.Contain("the configuration is reloaded; modules with other options: 0").After(5000, 20));

        Assert.That(agent.Get("/readyz"), Is.EqualTo("ready\n"));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    [TestCase("loop", "Troublemaker: Look")]
    [TestCase("wait", "Troublemaker: Again")]
    public void A_turn_that_hangs_is_named_and_then_ends_the_agent_by_itself(string trouble, string turn)
    {
        using var agent = Start(trouble, stopDeadline: "1m", hangLimit: "2s");
        Assert.That(() => agent.Log, Does.Contain($"{turn} has not ended after ").After(5000, 20));

        Assert.That(agent.WaitForExit(), Is.EqualTo(70));
        Assert.That(agent.Log, Does.Match("the event loop hangs for [0-9]+ ms, and [0-9]+ messages that wait are lost: the agent ends without its modules"));
        Assert.That(agent.Log, Does.Contain($"; the turn that does not end is {turn}"));
    }

    private static RunningAgent Start(string trouble, string stopDeadline, bool readsLog = true, string hangLimit = "1m") => new(
        Published.Value,
        environment: new Dictionary<string, string>
        {
            ["MOTE_TROUBLE__KIND"] = trouble,
            ["MOTE_AGENT__STOPDEADLINE"] = stopDeadline,
            ["MOTE_AGENT__TURNDEADLINE"] = "300ms",
            ["MOTE_AGENT__HANGLIMIT"] = hangLimit,
        },
        readsLog: readsLog);
}
