using System.Collections.Generic;
using System.IO;

namespace Mote.EndToEnd.Tests;

/// <summary>The published executable's words, texts and exit codes.</summary>
internal sealed class CommandLineTests
{
    private string _directory = "";

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("mote-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [TestCase("", 64, "usage: DeviceAgent COMMAND")]
    [TestCase("ruin", 64, "unknown command 'ruin'; did you mean 'run'?")]
    [TestCase("run --confg x", 64, "'--config'")]
    [TestCase("run stray", 64, "stray")]
    [TestCase("run --config", 64, "--config")]
    public void A_wrong_command_line_ends_with_64_and_says_so_on_stderr(string arguments, int exitCode, string text)
    {
        var result = Commands.Run(PublishedAgent.Static, arguments.Split(' ', System.StringSplitOptions.RemoveEmptyEntries));
        Assert.That(result.ExitCode, Is.EqualTo(exitCode));
        Assert.That(result.Error, Does.Contain(text));
        Assert.That(result.Output, Is.Empty);
    }

    [TestCase("--help", "usage: DeviceAgent COMMAND")]
    [TestCase("--version", "DeviceAgent 1.0.0\n")]
    [TestCase("check", "configuration OK\n")]
    [TestCase("modules", "HostMetrics startup\n")]
    public void Requested_output_goes_to_stdout(string arguments, string text)
    {
        var result = Commands.Run(PublishedAgent.Static, [arguments]);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain(text));
        Assert.That(result.Error, Is.Empty);
    }

    [Test]
    public void A_wrong_configuration_ends_with_78_and_names_every_place()
    {
        var file = Path.Combine(_directory, "agent.json");
        File.WriteAllText(
            file,
            "{\n  \"prometheus\": { \"listn\": \"127.0.0.1:1\" },\n  \"diskWatch\": { \"warnAtPercent\": 101 },\n  \"hostMetrics\": { \"cpu\": \"yes\" }\n}\n");

        var result = Commands.Run(PublishedAgent.Static, ["check", "--config", file]);

        Assert.That(result.ExitCode, Is.EqualTo(78));
        Assert.That(result.Error, Does.Contain($"{file}:2:19: ").And.Contain("did you mean 'listen'?"));
        Assert.That(result.Error, Does.Contain($"{file}:3:").And.Contain("from 1 to 100"));
        Assert.That(result.Error, Does.Contain($"{file}:4:").And.Contain("true or false"));
    }

    [Test]
    public void A_configuration_that_is_asked_for_and_missing_ends_with_78()
    {
        var result = Commands.Run(PublishedAgent.Static, ["run", "--config", Path.Combine(_directory, "none.json")]);
        Assert.That(result.ExitCode, Is.EqualTo(78));
        Assert.That(result.Error, Does.Contain("none.json"));
    }

    [TestCase("MOTE_PROMETHEUS__LISTEN", "localhost:9464", "names are not resolved")]
    [TestCase("MOTE_PROMETHEUS__LISTN", "127.0.0.1:1", "LISTEN")]
    [TestCase("MOTE_LOG", "loud", "debug, info, warn, error")]
    public void A_wrong_variable_ends_with_78_and_is_named(string name, string value, string text)
    {
        var result = Commands.Run(PublishedAgent.Static, ["run"], new Dictionary<string, string> { [name] = value });
        Assert.That(result.ExitCode, Is.EqualTo(78));
        Assert.That(result.Error, Does.Contain(name).And.Contain(text));
    }

    [Test]
    public void An_address_that_is_taken_ends_with_70_and_names_module_and_address()
    {
        using var first = new RunningAgent(PublishedAgent.Static);
        var result = Commands.Run(PublishedAgent.Static, ["run"], new Dictionary<string, string> { ["MOTE_PROMETHEUS__LISTEN"] = first.Address });
        Assert.That(result.ExitCode, Is.EqualTo(70));
        Assert.That(result.Error, Does.Contain("Prometheus").And.Contain(first.Address));
    }

    [Test]
    public void An_option_can_come_from_a_file_of_its_own()
    {
        var port = RunningAgent.FreePort();
        var file = Path.Combine(_directory, "listen");
        File.WriteAllText(file, $"127.0.0.1:{port}x\n");
        var result = Commands.Run(PublishedAgent.Static, ["check"], new Dictionary<string, string> { ["MOTE_PROMETHEUS__LISTEN_FILE"] = file });
        Assert.That(result.ExitCode, Is.EqualTo(78));
        Assert.That(result.Error, Does.Contain("LISTEN").And.Not.Contain($"{port}x"), "what is in such a file is a secret");
    }
}
