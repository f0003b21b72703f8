using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.EndToEnd.Tests;

/// <summary>Somebody without Mote, with the package <c>Mote.Analyzers</c>: types mistakes, reads what is said, and has them fixed.</summary>
internal sealed class AllocationTests
{
    private static readonly string[] Rules = ["MOTE102", "MOTE103", "MOTE104", "MOTE106", "MOTE108", "MOTE109", "MOTE110"];

    private const int Mistakes = 9;

    private readonly NewUser _user = new();

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [Test]
    public void Each_mistake_is_a_message_and_after_the_fixes_nothing_is_allocated()
    {
        _user.Succeed("", "dotnet new console -n Mistakes");
        _user.Succeed("Mistakes", $"dotnet add package Mote.Analyzers --version {PackageFeed.Version}");
        foreach (var file in new[] { "Mistakes.cs", "Program.cs" })
        {
            _user.Write($"Mistakes/{file}", File.ReadAllText(Path.Combine(SourceTree.Root, "tests/Mote.Analyzers.Corpus/mistakes", file)));
        }

        _user.Write(
            "Mistakes/.editorconfig",
            "root = true\n\n[Mistakes.cs]\nmote_allocation_scope = all\ndotnet_analyzer_diagnostic.category-Mote.Allocation.severity = warning\n");

        var said = _user.Succeed("Mistakes", "dotnet build -c Release").Output.Split('\n')
            .Where(line => line.Contains("warning MOTE", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("MOTE", StringComparison.Ordinal)..].Split(':')[0]);
        Assert.That(said.Distinct(), Is.EquivalentTo(Rules));
        Assert.That(Measured().Values, Has.All.GreaterThan(0));

        foreach (var rule in Rules) _user.Succeed("Mistakes", $"dotnet format analyzers Mistakes.csproj --diagnostics {rule} --severity info");

        var built = _user.Succeed("Mistakes", "dotnet build -c Release");
        Assert.That(built.Output, Does.Contain("0 Warning(s)"));
        Assert.That(Measured().Values, Has.Count.EqualTo(Mistakes).And.All.Zero);
    }

    [Test]
    public void A_report_says_what_is_known_and_what_is_believed()
    {
        Create(
            "Report",
            """
            using Mote;

            Sensor.Keep(1);

            static class Sensor
            {
                private static object? s_last;

                [HotPath]
                public static void Keep(int value) => Store(value);

                private static void Store(int value) => s_last = value;

                [AssumeNoAlloc("measured")]
                public static object? Last() => s_last;
            }
            """);

        _user.Succeed("Report", "dotnet build -t:MoteEscapeReport");

        Assert.That(File.ReadAllText(_user.PathOf("Report/escapes.txt")), Is.EqualTo(
            """
            Sensor.Keep(int): NativeAOT 24 B, JIT 24 B a call
              Program.cs:12:54: MOTE101 boxing of int to object: NativeAOT 24 B, JIT 24 B, each call: 'value' is stored in 's_last' ← Store ← Keep(int)

            believed, not checked
              Program.cs:15:27: 'Sensor.Last()' is believed to allocate nothing: measured

            """.ReplaceLineEndings("\n")));
        Assert.That(File.Exists(_user.PathOf("Report/escapes.json")), Is.True);
    }

    [Test]
    public void A_broken_promise_is_an_error_that_names_the_way()
    {
        Create(
            "Promise",
            """
            using Mote;

            Sensor.Keep(1);

            static class Sensor
            {
                private static object? s_last;

                [NoAlloc]
                public static void Keep(int value) => Store(value);

                private static void Store(int value) => s_last = value;
            }
            """);

        var built = _user.Run("Promise", "dotnet build");

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("error MOTE190: 'Keep' promises to allocate nothing: boxing of int to object ← Store"));
    }

    private void Create(string name, string program)
    {
        _user.Succeed("", $"dotnet new console -n {name}");
        _user.Succeed(name, $"dotnet add package Mote.Analyzers --version {PackageFeed.Version}");
        _user.Write($"{name}/Program.cs", program);
    }

    private Dictionary<string, int> Measured()
    {
        var variables = new Dictionary<string, string>(_user.Variables) { ["DOTNET_TieredCompilation"] = "0" };
        var measured = Commands.Run("dotnet", ["bin/Release/net10.0/Mistakes.dll"], variables, _user.PathOf("Mistakes"));
        Assert.That(measured.ExitCode, Is.Zero, measured.Error);
        return measured.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
