using Mote.Dispatch;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>What <c>agent options</c> prints.</summary>
internal sealed class OptionsHelpTests
{
    [Test]
    public void Every_option_is_listed_with_its_path_type_default_and_summary()
    {
        var configuration = AgentConfiguration.Empty();
        _ = WatchAgent.Build(new AgentSetup { Log = new SilentLog(LogLevel.Error), Configuration = configuration, State = new StateDirectory("state") });

        Assert.That(OptionsHelp.Of(configuration.Schemas), Is.EqualTo("""
            agent.stopDeadline: a duration from 100ms to 1h; default 10s
                How long the modules have to stop, all together.
            agent.turnDeadline: a duration from 100ms to 1h; default 10s
                How long a turn may take before the log and /healthz name it; an async one is cancelled. A module may declare its own.
            agent.hangLimit: a duration from 100ms to 1h; default 1m
                How long one turn may keep the event loop before the agent ends with exit code 70.
            agent.heartbeatFile: a text
                A file that the event loop writes the time to, in seconds since 1970; none unless set.
            agent.heartbeatPeriod: a duration from 100ms to 1h; default 10s
                How often the heartbeat file is written.
            agent.crashLimit: a whole number from 1 to 10; default 5
                So many runs that ended badly within crashWindow bring safe mode: only core modules start.
            agent.crashWindow: a duration from 100ms to 1h; default 10m
                How long a run that ended badly counts.
            agent.turnTimes: true or false; default false
                Whether every turn is timed, for the histogram mote_module_turn_seconds; costs each turn about 50 ns.
            agent.memory: a size from 4MiB to 1024GiB
                The memory that the agent may use; what its control group allows unless set. Near it, modules are shed and the heap is kept small.
            agent.cpuPercent: a whole number from 1 to 100000
                The CPU that the agent may use, in percent of one processor; what its control group allows unless set.
            agent.powerMilliwatts: a whole number from 1 to 1000000
                The power that the device may draw, in mW, where it has a meter; no limit unless set.
            agent.governed: true or false; default true
                Whether the agent follows its device: slower timers, shed modules. To switch off for a comparison only.
            checks.period: a duration from 10ms to 30d; default 10s
                How often the targets are looked at.
            checks.targets: a list, each an object; default []
            checks.targets[0].url: an absolute URI; required
            checks.targets[0].timeout: a duration; default 3s
            checks.targets[0].expected: a list, each a whole number from -2147483648 to 2147483647; default [200]
            checks.modes: a list, each one of off, frostGuard, full; default [BoilerMode.Full]
            checks.rooms: names and values, each an object; default new Dictionary<string, WatchLimits>()
            checks.rooms.NAME.max: a whole number from -2147483648 to 2147483647; default 10
            checks.rooms.NAME.share: a whole number from 0 to 255; default 50
            checks.weights: names and values, each a decimal number; default []
            checks.limits: an object; default new() { Max = 7 }
            checks.limits.max: a whole number from -2147483648 to 2147483647; default 10
            checks.limits.share: a whole number from 0 to 255; default 50
            checks.night: an object, or null
            checks.night.max: a whole number from -2147483648 to 2147483647; default 10
            checks.night.share: a whole number from 0 to 255; default 50
            checks.mode: one of off, frostGuard, full, or null; default off
            checks.gain: a number, or null; default 0.5
            checks.names: a list, each a text, or null

            """));
    }
}
