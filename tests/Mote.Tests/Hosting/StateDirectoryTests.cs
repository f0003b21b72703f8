using System;
using System.Collections.Generic;
using System.IO;

namespace Mote.Tests.Hosting;

/// <summary>Where the agent's own files are, and what happens where they cannot be.</summary>
internal sealed class StateDirectoryTests
{
    private string _directory = "";

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("mote-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [TestCase("option", "own", "systemd", "option")]
    [TestCase(null, "own", "systemd", "own")]
    [TestCase("", "own", "systemd", "own")]
    [TestCase(null, null, "systemd", "systemd")]
    [TestCase(null, "", "systemd:second", "systemd")]
    [TestCase(null, null, null, "beside/state")]
    [TestCase(null, null, "", "beside/state")]
    public void The_option_comes_before_the_variables_and_they_before_the_executables_place(string? option, string? own, string? systemd, string expected)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["MOTE_STATE"] = Under(own), ["STATE_DIRECTORY"] = Under(systemd) };

        var state = StateDirectory.Find(Under(option), name => variables[name], Path.Combine(_directory, "beside"));

        Assert.That(state.GetPath(), Is.EqualTo(Path.Combine(_directory, expected)));
        string? Under(string? name) => string.IsNullOrEmpty(name) ? name : Path.Combine(_directory, name);
    }

    [Test]
    public void It_is_created_when_it_is_first_asked_for()
    {
        var path = Path.Combine(_directory, "a", "b");
        var state = new StateDirectory(path);
        Assert.That(Directory.Exists(path), Is.False);

        state.GetPath();

        Assert.That(Directory.GetFileSystemEntries(path), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void It_is_accessible_to_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = new StateDirectory(Path.Combine(_directory, "s")).GetPath();

        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public void An_unwritable_directory_is_named_with_what_to_do()
    {
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, "");
        var path = Path.Combine(file, "state");

        var error = Assert.Throws<StateDirectoryException>(() => new StateDirectory(path).GetPath());

        Assert.That(
            error.Message,
            Does.StartWith($"The state directory {path} cannot be written: ").And.EndWith(" Name another one with --state or MOTE_STATE."));
    }
}
