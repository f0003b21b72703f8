using System;
using Mote.Options;

namespace Mote.Hosting;

/// <summary>What the command line asks for.</summary>
internal enum Verb
{
    Run,
    Check,
    Modules,
    Help,
    Version,
}

/// <summary>
/// The verbs and options of a compiled agent: a handful of words, so a switch. None, or a word that is not one of them, is an
/// error that names the nearest; nothing is ever guessed.
/// </summary>
internal sealed record CommandLine
{
    private static readonly string[] Verbs = ["run", "check", "modules"];
    private static readonly string[] Options = ["--config", "--state", "--help", "--version"];

    public Verb Verb { get; private init; } = Verb.Help;

    public string? ConfigPath { get; private init; }

    public string? StatePath { get; private init; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Error { get; private init; }

    public static CommandLine Parse(ReadOnlySpan<string> args)
    {
        var line = new CommandLine();
        string? verb = null;
        for (var i = 0; i < args.Length; i++)
        {
            var arg = args[i];
            if (arg is "--help" or "-h") return new CommandLine { Verb = Verb.Help };
            if (arg is "--version") return new CommandLine { Verb = Verb.Version };

            if (!arg.StartsWith('-'))
            {
                if (verb is not null) return Wrong($"'{arg}' is one word too many: the verb is '{verb}'");
                verb = arg;
                continue;
            }

            var equals = arg.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? arg : arg[..equals];
            if (name is "--help" or "--version") return Wrong($"'{name}' takes no value");
            if (name is not ("--config" or "--state")) return Wrong($"unknown option '{name}'{Nearest.Hint(name, Options)}");
            var value = equals >= 0 ? arg[(equals + 1)..] : i + 1 < args.Length ? args[++i] : "";
            if (value.Length == 0) return Wrong($"'{name}' wants a path");
            line = name == "--config" ? line with { ConfigPath = value } : line with { StatePath = value };
        }

        return verb switch
        {
            "run" => line with { Verb = Verb.Run },
            "check" => line with { Verb = Verb.Check },
            "modules" => line with { Verb = Verb.Modules },
            null => Wrong("a verb is wanted"),
            _ => Wrong($"unknown verb '{verb}'{Nearest.Hint(verb, Verbs)}"),
        };
    }

    public static string Help(string agent) => $"""
        {agent}: an agent made with Mote

        usage: {agent} VERB [options]

          run        run until SIGTERM or SIGINT
          check      read the configuration, say what is wrong, and end
          modules    list the modules, in start order

          --config PATH   the configuration; else MOTE_CONFIG, else agent.json beside the executable
          --state PATH    the agent's own files; else MOTE_STATE, STATE_DIRECTORY, else state/ beside the executable
          --version       print the version
          --help          print this

        environment: MOTE_<SECTION>__<KEY> sets an option, MOTE_<SECTION>__<KEY>_FILE names a file that holds it;
        MOTE_LOG is debug, info, warn or error
        exit codes: 0 stopped, 64 usage, 70 internal, 78 configuration

        """;

    private static CommandLine Wrong(string error) => new() { Error = error };
}
