using System;
using System.Linq;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>Nested records, lists, maps and nullable values, bound by generated code.</summary>
internal sealed class TreeBindingTests
{
    [Test]
    public void An_unset_property_keeps_its_default()
    {
        var options = Bind("{ \"checks\": { \"limits\": { \"share\": 1 } } }");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Limits, Is.EqualTo(new WatchLimits { Max = 7, Share = 1 }), "a nested record keeps what its owner set");
            Assert.That((options.Night, options.Mode, options.Gain, options.Names), Is.EqualTo(((WatchLimits?)null, BoilerMode.Off, 0.5f, (string[]?)null)));
            Assert.That(options.Targets, Is.Empty);
            Assert.That(options.Modes, Is.EqualTo([BoilerMode.Full]));
        }
    }

    [Test]
    public void Everything_is_set_by_the_file() => AssertAllAreSet(Bind("""
        {
          "checks": {
            "period": "2s", "targets": [{ "url": "https://a.example/x" }, { "url": "http://b.example", "timeout": "1s", "expected": [200, 204] }],
            "modes": ["off", "frostGuard"], "rooms": { "hall": { "max": 1 }, "Attic": {} }, "weights": { "a": 0.10 },
            "night": { "share": 2 }, "mode": null, "gain": null, "names": ["x"]
          }
        }
        """));

    [Test]
    public void Everything_is_set_by_the_environment() => AssertAllAreSet(Bind(
        "{}",
        ("MOTE_CHECKS__PERIOD", "2s"), ("MOTE_CHECKS__TARGETS__0__URL", "https://a.example/x"), ("MOTE_CHECKS__TARGETS__1__URL", "http://b.example"),
        (
            "MOTE_CHECKS__TARGETS__1__TIMEOUT",
            "1s"), ("MOTE_CHECKS__TARGETS__1__EXPECTED", "200, 204"), ("MOTE_CHECKS__MODES", "off,frostGuard"), ("MOTE_CHECKS__ROOMS__hall__MAX", "1"),
        ("MOTE_CHECKS__ROOMS__Attic__SHARE", "50"), ("MOTE_CHECKS__WEIGHTS__a", "0.10"), ("MOTE_CHECKS__NIGHT__SHARE", "2"),
        ("MOTE_CHECKS__MODE", ""), ("MOTE_CHECKS__GAIN", ""), ("MOTE_CHECKS__NAMES__0", "x")));

    [Test]
    public void A_timer_ticks_by_its_option()
    {
        var agent = new SteppedAgent(WatchAgent.Build, Configurations.OfEnvironment(("MOTE_CHECKS__PERIOD", "200ms"))).Start();

        agent.Advance(ms: 50);
        for (var i = 0; i < 5; i++) agent.Advance(ms: 200);

        Assert.That(((Watch)agent.Runtime.Cells[0].Module!).Ticks, Is.EqualTo(6), "the first tick falls on the offset");
    }

    [TestCase("9ms", "must be from 10ms to 30d; found \"9ms\"")]
    [TestCase("31d", "must be from 10ms to 30d; found \"31d\"")]
    [TestCase("50ms", "must be longer than the offset of its timer, 50 ms; it is 00:00:00.0500000")]
    [TestCase("often", "must be a duration such as \"10s\" (ms, s, m, h, d); found \"often\"")]
    public void A_period_that_no_timer_can_have_is_refused(string period, string error)
    {
        var configuration = Configurations.Parse($"{{ \"checks\": {{ \"period\": \"{period}\" }} }}");

        _ = Build(configuration);

        Assert.That(configuration.Errors(), Is.EqualTo([$"agent.json:1:15: checks.period: {error}"]));
    }

    [Test]
    public void An_agent_with_a_wrong_configuration_does_not_start()
    {
        var runtime = Build(Configurations.OfEnvironment(("MOTE_CHECKS__PERIOD", "x")));

        Assert.That(
            runtime.StartModules,
            Throws.InvalidOperationException.With.Message.StartsWith("The configuration is wrong: MOTE_CHECKS__PERIOD: must be a duration"));
    }

    private static void AssertAllAreSet(WatchOptions options)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Period, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(
                options.Targets.Select(target => $"{target.Url} {target.Timeout} {string.Join('|', target.Expected)}"),
                Is.EqualTo(["https://a.example/x 00:00:03 200", "http://b.example/ 00:00:01 200|204"]));
            Assert.That(options.Modes, Is.EqualTo([BoilerMode.Off, BoilerMode.FrostGuard]));
            Assert.That(options.Rooms["hall"], Is.EqualTo(new WatchLimits { Max = 1 }));
            Assert.That(options.Rooms["Attic"], Is.EqualTo(new WatchLimits()));
            Assert.That(options.Weights["a"], Is.EqualTo(0.1m));
            Assert.That(options.Night, Is.EqualTo(new WatchLimits { Share = 2 }));
            Assert.That((options.Mode, options.Gain), Is.EqualTo(((BoilerMode?)null, (float?)null)));
            Assert.That(options.Names, Is.EqualTo(["x"]));
        }
    }

    private static AgentRuntime Build(AgentConfiguration configuration) =>
        WatchAgent.Build(new AgentSetup { Log = new SilentLog(LogLevel.Error), Configuration = configuration, State = new StateDirectory("state") });

    private static WatchOptions Bind(string json, params (string Name, string Value)[] environment)
    {
        var configuration = Configurations.Parse(json, environment);
        var agent = new SteppedAgent(WatchAgent.Build, configuration).Start();
        return ((Watch)agent.Runtime.Cells[0].Module!).Options;
    }
}
