using System.Diagnostics;
using System.IO;
using System.Linq;
using Mote.Options;
using static Mote.Tests.Options.Configurations;

namespace Mote.Tests.Options;

/// <summary>The environment: what it overrides, how its names are read, and the files that hold secrets.</summary>
internal sealed class EnvironmentTests
{
    private string _directory = "";

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("mote-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_variable_wins_over_the_file()
    {
        var configuration = Configurations.Parse("{ \"prometheus\": { \"tries\": 3 } }", ("MOTE_PROMETHEUS__TRIES", "5"));

        var tries = configuration.Section("prometheus", Int("tries")).Read<int>("tries");

        Assert.That(tries, Is.EqualTo(5));
        Assert.That(configuration.Errors(), Is.Empty);
    }

    [TestCase("MOTE_DISKWATCH__WARNAT")]
    [TestCase("MOTE_DISK_WATCH__WARN_AT")]
    [TestCase("mote_diskWatch__warnAt")]
    public void Case_and_single_underscores_do_not_matter(string name)
    {
        var configuration = Configurations.OfEnvironment((name, "7"));

        Assert.That(configuration.Section("diskWatch", Int("warnAt")).Read<int>("warnAt"), Is.EqualTo(7));
    }

    [Test]
    public void Lists_are_separated_by_commas()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_S__TEXTS", "a, b,,c "), ("MOTE_S__NUMBERS", "1,2"), ("MOTE_S__NONE", ""));

        var section = configuration.Section(
            "s",
            new("texts", OptionType.List(OptionType.Text)),
            new("numbers", OptionType.List(OptionType.Int32())),
            new("none", OptionType.List(OptionType.Text)));

        Assert.That(section.ReadList<string>("texts"), Is.EqualTo(["a", "b", "c"]));
        Assert.That(section.ReadList<int>("numbers"), Is.EqualTo([1, 2]));
        Assert.That(section.Has("none"), Is.True);
        Assert.That(section.ReadList<string>("none"), Is.Empty);
    }

    [Test]
    public void A_wrong_value_names_its_variable()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_S__TRIES", "many"), ("MOTE_S__ON", "yes"), ("MOTE_S__WAIT", "2h"));

        configuration.Section("s", Int("tries"), new("on", OptionType.Boolean), new("wait", OptionType.Duration("1s", "1h")));

        Assert.That(configuration.Errors(), Is.EqualTo(
        [
            "MOTE_S__TRIES: must be a whole number; found \"many\"",
            "MOTE_S__ON: must be true or false; found \"yes\"",
            "MOTE_S__WAIT: must be from 1s to 1h; found \"2h\"",
        ]));
    }

    [Test]
    public void A_variable_that_sets_nothing_is_named_with_the_nearest()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_PROMETHEUS__LISTN", "x"), ("MOTE_LOG", "debug"), ("PATH", "/bin"), ("MOTE_CONFIG", "a"));

        configuration.Section("prometheus", Text("listen"));

        Assert.That(configuration.Errors(), Is.EqualTo(["MOTE_PROMETHEUS__LISTN: sets no option of this agent; did you mean 'MOTE_PROMETHEUS__LISTEN'?"]));
    }

    [Test]
    public void A_secret_is_read_from_its_file_without_the_last_line_ends()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_MAIL__PASSWORD_FILE", Write("secret", "hunter 2\r\n\n")));

        var password = configuration.Section("mail", Text("password")).Read<string>("password");

        Assert.That(password, Is.EqualTo("hunter 2"));
    }

    [Test]
    public void A_secret_is_never_printed()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_MAIL__PORT_FILE", Write("secret", "hunter2")));

        configuration.Section("mail", Int("port"));

        Assert.That(configuration.Errors(), Is.EqualTo(["MOTE_MAIL__PORT_FILE: must be a whole number; found (secret)"]));
    }

    [Test]
    public void A_secret_file_past_the_bound_is_refused()
    {
        var path = Write("secret", new string('x', EnvironmentVariable.SecretMaxBytes + 1));
        var configuration = Configurations.OfEnvironment(("MOTE_MAIL__PASSWORD_FILE", path));

        configuration.Section("mail", Text("password"));

        Assert.That(configuration.Errors(), Is.EqualTo([$"MOTE_MAIL__PASSWORD_FILE: names '{path}', which is larger than 64KiB"]));
    }

    [Test]
    [Platform("Linux")]
    public void A_secret_that_is_no_regular_file_is_refused_before_it_is_opened()
    {
        // To open a pipe that nobody writes to would wait for ever.
        var pipe = Path.Combine(_directory, "pipe");
        using (var mkfifo = Process.Start("mkfifo", [pipe])) mkfifo.WaitForExit();
        var link = File.CreateSymbolicLink(Path.Combine(_directory, "link"), pipe).FullName;

        var errors = new[] { pipe, link, "/dev/zero", "/dev/null", Write("empty", "") }
            .Select(path => Configurations.OfEnvironment(("MOTE_MAIL__PASSWORD_FILE", path)))
            .Select(configuration =>
        {
            configuration.Section("mail", Text("password"));
            return string.Join('\n', configuration.Errors());
        });

        Assert.That(
            errors,
            Has.All.Match("^MOTE_MAIL__PASSWORD_FILE: names '.*', which is empty, or not a regular file: nothing is read from a pipe, a socket or a device$"));
    }

    [Test]
    [Platform("Linux")]
    public void A_secret_is_read_through_links_as_they_are_mounted()
    {
        var version = Directory.CreateDirectory(Path.Combine(_directory, "..2026")).FullName;
        File.WriteAllText(Path.Combine(version, "secret"), "hunter2");
        Directory.CreateSymbolicLink(Path.Combine(_directory, "..data"), "..2026");
        var secret = File.CreateSymbolicLink(Path.Combine(_directory, "secret"), "..data/secret").FullName;
        var configuration = Configurations.OfEnvironment(("MOTE_MAIL__PASSWORD_FILE", secret));

        Assert.That(configuration.Section("mail", Text("password")).Read<string>("password"), Is.EqualTo("hunter2"));
        Assert.That(configuration.Errors(), Is.Empty);
    }

    [Test]
    public void A_secret_file_that_cannot_be_read_is_named()
    {
        var missing = Path.Combine(_directory, "none");
        var configuration = Configurations.OfEnvironment(
            ("MOTE_MAIL__PASSWORD_FILE", missing),
            ("MOTE_MAIL__USER_FILE", _directory),
            ("MOTE_MAIL__HOST_FILE", ""));

        configuration.Section("mail", Text("password"), Text("user"), Text("host"));

        Assert.That(configuration.Errors(), Has.Length.EqualTo(3));
        Assert.That(
            configuration.Errors(),
            Has.One.EqualTo($"MOTE_MAIL__PASSWORD_FILE: names '{missing}', which cannot be read: Could not find file '{missing}'."));
        Assert.That(configuration.Errors(), Has.One.EqualTo($"MOTE_MAIL__USER_FILE: names '{_directory}', which cannot be read: It is a directory."));
        Assert.That(configuration.Errors(), Has.One.StartsWith("MOTE_MAIL__HOST_FILE: names '', which cannot be read: "));
    }

    [Test]
    public void A_key_that_ends_in_file_is_that_key_and_not_a_secret_of_another()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_S__LOG_FILE", "/var/log/x"));
        var section = configuration.Section("s", Text("log"), Text("logFile"));

        Assert.That(section.Read<string>("logFile"), Is.EqualTo("/var/log/x"));
        Assert.That(configuration.Errors(), Is.Empty);
    }

    [Test]
    public void Two_variables_for_one_key_are_an_error()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_S__KEY", "a"), ("MOTE_S__KEY_FILE", Write("k", "b")));

        configuration.Section("s", Text("key"));

        Assert.That(configuration.Errors(), Is.EqualTo(["MOTE_S__KEY_FILE: sets what MOTE_S__KEY sets already; remove one of the two"]));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }
}
