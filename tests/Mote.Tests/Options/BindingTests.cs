using System;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>A record bound by its generated code: defaults, every type, and the errors with their keys.</summary>
internal sealed class BindingTests
{
    [TestCase("{ \"picky\": {\n \"pattern\": \"x\" } }", "agent.json:2:2: picky.pattern: is refused by the options: a pattern ends in *")]
    [TestCase("{ \"picky\": { \"level\": 11 } }", "agent.json:1:14: picky.level: must be from 1 to 10; found 11")]
    [TestCase("{ \"picky\": { \"pattern\": \"x*\", \"level\": 10 } }", "")]
    public void An_exception_of_a_record_is_an_error_with_place_and_key(string json, string expected)
    {
        var configuration = AgentConfiguration.Parse(System.Text.Encoding.UTF8.GetBytes(json), "agent.json", []);

        _ = Dispatch.Agents.PickyAgent.Build(new AgentSetup
        {
            Log = new SilentLog(LogLevel.Error),
            Configuration = configuration,
            State = new StateDirectory("state"),
        });

        Assert.That(string.Join("\n", configuration.Errors), Is.EqualTo(expected));
    }

    [Test]
    public void An_unset_option_keeps_its_default()
    {
        var options = Bind("{ \"boiler\": { \"zone\": \"north\", \"mode\": \"off\" } }");

        Assert.That((options.IsOn, options.Percent, options.Serial, options.Bar), Is.EqualTo((true, 40, 5_000_000_000, 1.5)));
        Assert.That(
            (options.Wait, options.Buffer, options.Listen),
            Is.EqualTo((TimeSpan.FromMinutes(1), new ByteSize(8192), new IPEndPoint(IPAddress.Loopback, 9464))));
        Assert.That(options.Rooms, Is.EqualTo(["hall"]));
        Assert.That(options.Valves, Is.EqualTo([1]));
    }

    [Test]
    public void Every_type_of_option_is_set_by_the_file()
    {
        var options = Bind("""
            { "boiler": {
                "zone": "north", "mode": "frostGuard", "isOn": false, "percent": 100, "serial": -7, "bar": 0.5, "wait": "1h",
                "buffer": "4KiB", "listen": "0.0.0.0:80", "rooms": [], "valves": [2, 3] } }
            """);

        AssertAllAreSet(options);
    }

    [Test]
    public void Every_type_of_option_is_set_by_the_environment()
    {
        var options = Bind(
            "{}",
            ("MOTE_BOILER__ZONE", "north"), ("MOTE_BOILER__MODE", "FrostGuard"), ("MOTE_BOILER__IS_ON", "false"), ("MOTE_BOILER__PERCENT", "100"),
            ("MOTE_BOILER__SERIAL", "-7"), ("MOTE_BOILER__BAR", "0.5"), ("MOTE_BOILER__WAIT", "1h"), ("MOTE_BOILER__BUFFER", "4KiB"),
            ("MOTE_BOILER__LISTEN", "0.0.0.0:80"), ("MOTE_BOILER__ROOMS", ""), ("MOTE_BOILER__VALVES", "2,3"));

        AssertAllAreSet(options);
    }

    [Test]
    public void Every_wrong_option_is_named_in_one_go()
    {
        var configuration = Configurations.Parse("""
            { "boiler": {
              "mode": "frostGard",
              "percent": 101,
              "bar": 0.4,
              "wait": "1ms",
              "buffer": "2MiB",
              "room": [] } }
            """);

        Build(configuration);

        Assert.That(configuration.Errors(), Is.EquivalentTo(
        [
            "configuration: boiler.zone: is required; set it in agent.json or as MOTE_BOILER__ZONE",
            "agent.json:2:3: boiler.mode: must be one of off, frostGuard, full; found \"frostGard\"; did you mean 'frostGuard'?",
            "agent.json:3:3: boiler.percent: must be from 1 to 100; found 101",
            "agent.json:4:3: boiler.bar: must be from 0.5 to 3; found 0.4",
            "agent.json:5:3: boiler.wait: must be from 1s to 1h; found \"1ms\"",
            "agent.json:6:3: boiler.buffer: must be from 4KiB to 1MiB; found \"2MiB\"",
            "agent.json:7:3: boiler.room: unknown key; did you mean 'rooms'?",
        ]));
    }

    private static void AssertAllAreSet(BoilerOptions options)
    {
        Assert.That(
            (options.Zone, options.Mode, options.IsOn, options.Percent, options.Serial, options.Bar),
            Is.EqualTo(("north", BoilerMode.FrostGuard, false, 100, -7L, 0.5)));
        Assert.That((options.Wait, options.Buffer, options.Listen), Is.EqualTo((TimeSpan.FromHours(1), new ByteSize(4096), new IPEndPoint(IPAddress.Any, 80))));
        Assert.That(options.Rooms, Is.Empty);
        Assert.That(options.Valves, Is.EqualTo([2, 3]));
    }

    private static BoilerOptions Bind(string json, params (string Name, string Value)[] environment)
    {
        var configuration = Configurations.Parse(json, environment);
        var runtime = Build(configuration);
        Assert.That(configuration.Errors(), Is.Empty);
        runtime.StartModules();
        return ((Boiler)runtime.Cells[0].Module!).Options;
    }

    private static Mote.Dispatch.AgentRuntime Build(AgentConfiguration configuration)
    {
        var time = new FakeTimeProvider();
        return BoundAgent.Build(new AgentSetup
        {
            Time = time,
            Log = new RecordingLogSink(time),
            Configuration = configuration,
            State = new StateDirectory("state"),
        });
    }
}
