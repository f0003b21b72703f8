using Mote.Hosting;

namespace Mote.Tests.Hosting;

/// <summary>The words of a compiled agent, and what each mistake is answered with.</summary>
internal sealed class CommandLineTests
{
    [TestCase("run", CliCommand.Run)]
    [TestCase("check", CliCommand.Check)]
    [TestCase("modules", CliCommand.Modules)]
    [TestCase("--help", CliCommand.Help)]
    [TestCase("-h", CliCommand.Help)]
    [TestCase("run --help", CliCommand.Help)]
    [TestCase("--version", CliCommand.Version)]
    [TestCase("run --version", CliCommand.Version)]
    public void A_command_is_one_word(string line, CliCommand command)
    {
        var parsed = Parse(line);

        Assert.That((parsed.CliCommand, parsed.Error), Is.EqualTo((command, (string?)null)));
    }

    [TestCase("run --config a.json --state /var/x", "a.json", "/var/x")]
    [TestCase("--config=a.json run --state=/var/x", "a.json", "/var/x")]
    [TestCase("run --config=a=b", "a=b", null)]
    [TestCase("run --config a --config b", "b", null)]
    [TestCase("run", null, null)]
    public void Options_stand_anywhere_with_their_values(string line, string? config, string? state)
    {
        var parsed = Parse(line);

        Assert.That((parsed.CliCommand, parsed.ConfigPath, parsed.StatePath, parsed.Error), Is.EqualTo((CliCommand.Run, config, state, (string?)null)));
    }

    [TestCase("", "missing command")]
    [TestCase("--config a", "missing command")]
    [TestCase("rnu", "unknown command 'rnu'; did you mean 'run'?")]
    [TestCase("runs", "unknown command 'runs'; did you mean 'run'?")]
    [TestCase("chekc", "unknown command 'chekc'; did you mean 'check'?")]
    [TestCase("run check", "'check' is unexpected: the command is 'run'")]
    [TestCase("run --confg a", "unknown option '--confg'; did you mean '--config'?")]
    [TestCase("run --zzzzzzzzzz", "unknown option '--zzzzzzzzzz'; there is: --config, --state, --respawn, --help, --version")]
    [TestCase("run -c a", "unknown option '-c'; there is: --config, --state, --respawn, --help, --version")]
    [TestCase("run --config", "'--config' needs a path")]
    [TestCase("run --config=", "'--config' needs a path")]
    [TestCase("--help=me", "'--help' takes no value")]
    [TestCase("--version=2", "'--version' takes no value")]
    [TestCase("run --respawn=yes", "'--respawn' takes no value")]
    [TestCase("check --respawn", "'--respawn' is for 'run', not for 'check'")]
    public void A_mistake_is_named_with_the_choices(string line, string error)
    {
        Assert.That(Parse(line).Error, Is.EqualTo(error));
    }

    [Test]
    public void The_help_names_every_command_option_and_exit_code()
    {
        var help = CommandLine.Help("sample");

        Assert.That(help, Does.StartWith("sample: ").And.EndWith("\n"));
        string[] words =
        [
            "run", "check", "modules", "options", "--config", "--state", "--version", "--help",
            "MOTE_CONFIG", "MOTE_STATE", "MOTE_LOG", "STATE_DIRECTORY", " 0 ", "64", "70", "78",
        ];
        foreach (var word in words)
        {
            Assert.That(help, Does.Contain(word));
        }
    }

    private static CommandLine Parse(string line) => CommandLine.Parse(line.Length == 0 ? [] : line.Split(' '));
}
