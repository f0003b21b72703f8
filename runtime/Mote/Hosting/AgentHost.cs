using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Mote.Dispatch;
using Mote.Governing;
using Mote.Kernel;
using Mote.Logging;
using Mote.Options;

namespace Mote.Hosting;

/// <summary>Runs an agent, from the command line to the exit code; called by the generated <c>Run</c>.</summary>
public sealed class AgentHost
{
    // Time for the loop to report late modules. After it, the process is ended.
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(1);

    private readonly string _name;
    private readonly string _version;
    private readonly Func<AgentSetup, AgentRuntime> _build;

    private AgentHost(string name, string version, Func<AgentSetup, AgentRuntime> build) => (_name, _version, _build) = (name, version, build);

    /// <summary>
    /// Does what the command line asks for, on the calling thread, which becomes event loop 0. Returns when the agent has stopped.
    /// </summary>
    /// <param name="name">The agent's name.</param>
    /// <param name="version">The agent's version.</param>
    /// <param name="build">Builds the runtime: checks the configuration, and binds the options where it is right.</param>
    /// <param name="args">The command line.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string name, string version, Func<AgentSetup, AgentRuntime> build, ReadOnlySpan<string> args) =>
        new AgentHost(name, version, build).Run(CommandLine.Parse(args), args);

    private int Run(CommandLine line, ReadOnlySpan<string> args)
    {
        if (line.Error is { } wrong)
        {
            StandardStreams.WriteError($"{_name}: {wrong}\n\n{CommandLine.Help(_name)}");
            return ExitCode.Usage;
        }

        switch (line.CliCommand)
        {
            case CliCommand.Help:
                StandardStreams.WriteOutput(CommandLine.Help(_name));
                return ExitCode.Stopped;
            case CliCommand.Version:
                StandardStreams.WriteOutput($"{_name} {_version}\n");
                return ExitCode.Stopped;
        }

        if (line.Respawns) return Respawn(args);

        var runtime = Build(line, out var isRight);
        if (line.CliCommand == CliCommand.Options)
        {
            // They do not depend on the configuration, which may be wrong: the user is about to correct it.
            StandardStreams.WriteOutput(OptionsHelp.Of(runtime.Setup.Configuration.Schemas));
            return ExitCode.Stopped;
        }

        if (!isRight) return ExitCode.Configuration;

        switch (line.CliCommand)
        {
            case CliCommand.Check:
                StandardStreams.WriteOutput("configuration OK\n");
                return ExitCode.Stopped;
            case CliCommand.Modules:
                for (var module = 0; module < runtime.Cells.Length; module++)
                {
                    StandardStreams.WriteOutput($"{runtime.ModuleName(module)} {(runtime.IsOnDemand(module) ? "on-demand" : "startup")}\n");
                }

                return ExitCode.Stopped;
            default:
                return RunAgent(runtime, line);
        }
    }

    private AgentRuntime Build(CommandLine line, out bool isRight)
    {
        var configuration = LoadConfiguration(line);
        var isLevel = TryReadLevel(Variable("MOTE_LOG"), out var level);
        var runtime = _build(new AgentSetup
        {
            Log = new StandardErrorSink(TimeProvider.System, level),
            Configuration = configuration,
            Pressure = DeviceUnder,
            State = StateDirectory.Find(line.StatePath, Variable, AppContext.BaseDirectory),
        });
        isRight = isLevel && configuration.Errors.Count == 0;
        if (line.CliCommand == CliCommand.Options) return runtime;
        if (!isLevel) StandardStreams.WriteError($"MOTE_LOG: must be one of debug, info, warn, error; found \"{Variable("MOTE_LOG")}\"\n");
        foreach (var error in configuration.Errors) StandardStreams.WriteError($"{error}\n");
        return runtime;
    }

    // The child has the same command line, without the word that made this process its parent.
    private int Respawn(ReadOnlySpan<string> args)
    {
        var own = new List<string>();
        foreach (var arg in args)
        {
            if (arg != "--respawn") own.Add(arg);
        }

        using var respawner = new Respawner(_name, TimeProvider.System, new Log(new StandardErrorSink(TimeProvider.System, LogLevel.Info), _name));
        return respawner.Run(own.ToArray());
    }

    private static AgentConfiguration LoadConfiguration(CommandLine line)
    {
        var path = line.ConfigPath ?? Variable("MOTE_CONFIG");
        return AgentConfiguration.Load(path ?? Path.Combine(AppContext.BaseDirectory, "agent.json"), mustExist: path is not null, Variables());
    }

    private int RunAgent(AgentRuntime runtime, CommandLine line)
    {
        var log = new Log(runtime.Setup.Log, _name);
        using var record = RunRecord.Begin(runtime, log, Variable("RUNTIME_DIRECTORY")?.Split(':')[0]);
        using var guard = new StopGuard(runtime.Limits.StopDeadline + StopGrace, () => GiveUp(runtime, "the stop deadline has passed"));
        var notifier = new ServiceNotifier(Variable);
        var reloader = new Reloader(runtime, notifier, log, () => LoadConfiguration(line));
        var signals = 0;
        void Stop(PosixSignalContext signal)
        {
            // Otherwise the runtime ends the process; with this an agent that is PID 1 obeys the signal too.
            signal.Cancel = true;
            guard.Begin();
            if (Interlocked.Increment(ref signals) > 1)
            {
                GiveUp(runtime, signal.Signal == PosixSignal.SIGINT ? "asked to stop a second time, by SIGINT" : "asked to stop a second time, by SIGTERM");
            }
            runtime.AskToStop();
        }

        void Reload(PosixSignalContext signal)
        {
            signal.Cancel = true;
            runtime.Loop.Post(_ => reloader.Begin(), null);
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Reload);
        runtime.Loop.Pulses = Pulses(runtime, notifier);
        void GiveUpHanging(string why)
        {
            record.GiveUp(runtime.Waiting);
            GiveUp(runtime, why);
        }

        new Watchdog(runtime, late => Say(runtime, LogLevel.Warn, late), GiveUpHanging).Start();
        var code = RunUntilAskedToStop(runtime, notifier, record, log);
        var isInOrder = code is ExitCode.Stopped or ExitCode.Configuration;
        notifier.Stopping();
        guard.Begin();
        if (!runtime.StopModules(runtime.Limits.StopDeadline) && code == ExitCode.Stopped) code = ExitCode.Internal;
        if (runtime.Setup.Log.Repeats.LeftOut is > 0 and var leftOut) log.Info($"{leftOut} log lines repeated others and were left out");
        if (isInOrder) record.End();
        log.Info($"{_name} stopped");
        return code;
    }

    // One that has no budget, and follows nothing, is not looked at.
    private static Device? DeviceUnder(AgentLimits limits, bool isGoverned)
    {
        var group = ControlGroup.Find("/");
        var budgets = Budgets.Of(limits, group);
        if (!isGoverned && !budgets.Exist) return null;

        var stalls = group?.MemoryPressurePath ?? "/proc/pressure/memory";
        return new Device(
            new MachineCpu("/proc/stat"),
            new OwnUse("/", budgets, group, HeapLimit.TrySet),
            new GroupThrottling(group?.CpuStatisticsPath ?? ""),
            new MemoryStall(stalls, StallTrigger.TrySet(stalls)),
            new Heat("/"),
            new PowerUse("/", budgets.PowerMilliwatts),
            new PowerSupply("/"));
    }

    // A loop that hangs lets both go by: whoever waits for them restarts the agent.
    private LoopPulse[] Pulses(AgentRuntime runtime, ServiceNotifier notifier)
    {
        LoopPulse[] pulses = notifier.WatchdogPeriodMs > 0 ? [new LoopPulse(notifier.WatchdogPeriodMs, notifier.Alive)] : [];
        if (runtime.Limits.HeartbeatFile is not { Length: > 0 } file) return pulses;

        var heartbeat = new Heartbeat(file, runtime.Time, new Log(runtime.Setup.Log, _name));
        return [.. pulses, new LoopPulse((long)runtime.Limits.HeartbeatPeriod.TotalMilliseconds, heartbeat.Beat)];
    }

    private int RunUntilAskedToStop(AgentRuntime runtime, ServiceNotifier notifier, RunRecord record, Log log)
    {
        try
        {
            runtime.StartModules();
            if (runtime.IsStarted)
            {
                log.Info($"{_name} {_version} runs {runtime.Cells.Length} modules");
                record.Started();
                notifier.Ready($"runs {runtime.Cells.Length} modules");
                ProgramPages.GiveBack();
            }

            runtime.Loop.RunUntil(() => runtime.IsAskedToStop);
            return ExitCode.Stopped;
        }
        catch (StartupException error)
        {
            log.Error(error.InnerException, $"module {error.Module} could not start");
            return error.InnerException is StateDirectoryException ? ExitCode.Configuration : ExitCode.Internal;
        }
    }

    // The loop may hold any lock, and stderr may be a full pipe: this must not wait.
    private void GiveUp(AgentRuntime runtime, string why)
    {
        var turn = runtime.DescribeTurn();
        Say(runtime, LogLevel.Error, $"{why}: the agent ends without its modules" + (turn.Length > 0 ? $"; the turn that does not end is {turn}" : ""));
        StandardStreams.Exit(ExitCode.Internal);
    }

    private void Say(AgentRuntime runtime, LogLevel level, string message) =>
        StandardStreams.TryWriteError(LogLine.Format(runtime.Time, level, _name, message));

    private static bool TryReadLevel(string? text, out LogLevel level)
    {
        level = text switch { "debug" => LogLevel.Debug, "warn" => LogLevel.Warn, "error" => LogLevel.Error, _ => LogLevel.Info };
        return text is null or "debug" or "info" or "warn" or "error";
    }

    // An empty variable counts as unset: a unit file or a shell unsets a variable in this way.
    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The environment of this process.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Variables()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            yield return new KeyValuePair<string, string>((string)variable.Key, (string?)variable.Value ?? "");
        }
    }
}
