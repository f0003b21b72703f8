using System;
using Mote.Options;

namespace Mote.Hosting;

/// <summary>What the command line asks for.</summary>
internal enum CliCommand
{
    Run,
    Check,
    Modules,
    Options,
    Help,
    Version,
}

/// <summary>
/// The commands and options of a compiled agent: a handful of words, so a switch. None, or a word that is not one of them, is an
/// error that names the nearest; nothing is guessed.
/// </summary>
internal sealed record CommandLine
{
    private static readonly string[] Commands = ["run", "check", "modules", "options"];
    private static readonly string[] Options = ["--config", "--state", "--respawn", "--help", "--version"];

    public CliCommand CliCommand { get; private init; } = CliCommand.Help;

    public string? ConfigPath { get; private init; }

    public string? StatePath { get; private init; }

    /// <summary>Whether a parent process starts the agent, and starts it again when it ends badly.</summary>
    public bool Respawns { get; private init; }

    /// <summary>The error; null if there is none.</summary>
    public string? Error { get; private init; }

    public static CommandLine Parse(ReadOnlySpan<string> args)
    {
        var line = new CommandLine();
        string? command = null;
        for (var i = 0; i < args.Length; i++)
        {
            var arg = args[i];
            if (arg is "--help" or "-h") return new CommandLine { CliCommand = CliCommand.Help };
            if (arg is "--version") return new CommandLine { CliCommand = CliCommand.Version };

            if (!arg.StartsWith('-'))
            {
                if (command is not null) return Wrong($"'{arg}' is unexpected: the command is '{command}'");
                command = arg;
                continue;
            }

            if (arg is "--respawn")
            {
                line = line with { Respawns = true };
                continue;
            }

            var equals = arg.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? arg : arg[..equals];
            if (name is "--help" or "--version" or "--respawn") return Wrong($"'{name}' takes no value");
            if (name is not ("--config" or "--state")) return Wrong($"unknown option '{name}'{Suggestions.Hint(name, Options)}");
            var value = equals >= 0 ? arg[(equals + 1)..] : i + 1 < args.Length ? args[++i] : "";
            if (value.Length == 0) return Wrong($"'{name}' needs a path");
            line = name == "--config" ? line with { ConfigPath = value } : line with { StatePath = value };
        }

        if (line.Respawns && command is not (null or "run")) return Wrong($"'--respawn' is for 'run', not for '{command}'");

        return command switch
        {
            "run" => line with { CliCommand = CliCommand.Run },
            "check" => line with { CliCommand = CliCommand.Check },
            "modules" => line with { CliCommand = CliCommand.Modules },
            "options" => line with { CliCommand = CliCommand.Options },
            null => Wrong("missing command"),
            _ => Wrong($"unknown command '{command}'{Suggestions.Hint(command, Commands)}"),
        };
    }

    public static string Help(string agent) => $"""
        {agent}: an agent made with Mote

        usage: {agent} COMMAND [options]

          run        run until SIGTERM or SIGINT
          check      check the configuration and exit
          modules    list the modules, in start order
          options    list the options: what each takes, and its default

          --config PATH   the configuration; else MOTE_CONFIG, else agent.json beside the executable
          --state PATH    the agent's own files; else MOTE_STATE, STATE_DIRECTORY, else state/ beside the executable
          --respawn       with run: start the agent as a child, and again when it ends badly; for containers without an init
          --version       print the version
          --help          print this

        environment: MOTE_<SECTION>__<KEY> sets an option, MOTE_<SECTION>__<KEY>_FILE names a file that holds it;
        MOTE_LOG is debug, info, warn or error
        exit codes: 0 stopped, 64 usage, 70 internal, 78 configuration

        """;

    private static CommandLine Wrong(string error) => new() { Error = error };
}
