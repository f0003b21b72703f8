using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Hosting;

/// <summary>From the command line to the exit code: what a generated <c>RunAsync</c> calls.</summary>
public sealed class AgentHost
{
    /// <summary>How long the modules have to stop, all together, before the agent ends without them.</summary>
    public static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(10);

    private readonly string _name;
    private readonly string _version;
    private readonly Func<AgentSetup, AgentGraph> _build;

    private AgentHost(string name, string version, Func<AgentSetup, AgentGraph> build) => (_name, _version, _build) = (name, version, build);

    /// <summary>
    /// Does what the command line asks for, on the calling thread, which becomes lane 0. Returns when the agent has stopped.
    /// </summary>
    /// <param name="name">The agent's name.</param>
    /// <param name="version">The agent's version.</param>
    /// <param name="build">Builds the graph, and binds its options.</param>
    /// <param name="args">The command line.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string name, string version, Func<AgentSetup, AgentGraph> build, ReadOnlySpan<string> args) =>
        new AgentHost(name, version, build).Run(CommandLine.Parse(args));

    private int Run(CommandLine line)
    {
        if (line.Error is { } wrong)
        {
            StandardStreams.WriteError($"{_name}: {wrong}\n\n{CommandLine.Help(_name)}");
            return ExitCode.Usage;
        }

        switch (line.Verb)
        {
            case Verb.Help:
                StandardStreams.WriteOutput(CommandLine.Help(_name));
                return ExitCode.Stopped;
            case Verb.Version:
                StandardStreams.WriteOutput($"{_name} {_version}\n");
                return ExitCode.Stopped;
        }

        if (!TryBuild(line, out var graph)) return ExitCode.Configuration;

        switch (line.Verb)
        {
            case Verb.Check:
                StandardStreams.WriteOutput("the configuration is right\n");
                return ExitCode.Stopped;
            case Verb.Modules:
                foreach (var cell in graph.Cells) StandardStreams.WriteOutput($"{cell.Name} {(graph.ModuleLoading(cell.Index) == Loading.Startup ? "startup" : "on-demand")}\n");
                return ExitCode.Stopped;
            default:
                return RunGraph(graph);
        }
    }

    private bool TryBuild(CommandLine line, out AgentGraph graph)
    {
        var beside = AppContext.BaseDirectory;
        var path = line.ConfigPath ?? Variable("MOTE_CONFIG");
        var configuration = AgentConfiguration.Load(path ?? Path.Combine(beside, "agent.json"), mustExist: path is not null, Variables());
        var isLevel = TryReadLevel(Variable("MOTE_LOG"), out var level);
        graph = _build(new AgentSetup
        {
            Log = new StandardErrorSink(TimeProvider.System, level),
            Configuration = configuration,
            State = StateDirectory.Find(line.StatePath, Variable, beside),
        });
        configuration.RejectUnknown();
        if (!isLevel) StandardStreams.WriteError($"MOTE_LOG: must be one of debug, info, warn, error; found \"{Variable("MOTE_LOG")}\"\n");
        foreach (var error in configuration.Errors) StandardStreams.WriteError($"{error}\n");
        return isLevel && configuration.Errors.Count == 0;
    }

    private int RunGraph(AgentGraph graph)
    {
        var log = new Log(graph.Setup.Log, _name);
        void AskToStop(PosixSignalContext context)
        {
            // Without this the runtime ends the process; with it an agent that is PID 1 obeys the signal too.
            context.Cancel = true;
            graph.AskToStop();
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, AskToStop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, AskToStop);
        try
        {
            graph.StartModules();
            if (graph.IsStarted) log.Info($"{_name} {_version} runs {graph.Cells.Length} modules");
            graph.Lane.RunUntil(() => graph.Stopping.IsCancellationRequested);
        }
        catch (StartupException error)
        {
            log.Error(error.InnerException, $"module {error.Module} could not start");
            graph.StopModules(StopDeadline);
            return error.InnerException is StateDirectoryException ? ExitCode.Configuration : ExitCode.Internal;
        }

        var inTime = graph.StopModules(StopDeadline);
        log.Info($"{_name} stopped");
        return inTime ? ExitCode.Stopped : ExitCode.Internal;
    }

    private static bool TryReadLevel(string? text, out LogLevel level)
    {
        level = text switch { "debug" => LogLevel.Debug, "warn" => LogLevel.Warn, "error" => LogLevel.Error, _ => LogLevel.Info };
        return text is null or "" or "debug" or "info" or "warn" or "error";
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private static IEnumerable<KeyValuePair<string, string>> Variables()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            yield return new KeyValuePair<string, string>((string)variable.Key, (string?)variable.Value ?? "");
        }
    }
}
