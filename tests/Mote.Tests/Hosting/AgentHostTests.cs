using System;
using System.IO;
using Mote.Dispatch;
using Mote.Hosting;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Hosting;

/// <summary>From the command line to the exit code.</summary>
internal sealed class AgentHostTests
{
    private string _directory = "";

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("mote-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [TestCase("--help", ExitCode.Stopped)]
    [TestCase("--version", ExitCode.Stopped)]
    [TestCase("modules", ExitCode.Stopped)]
    [TestCase("options", ExitCode.Stopped)]
    [TestCase("options --config /does/not/exist.json", ExitCode.Stopped)]
    [TestCase("check", ExitCode.Stopped)]
    [TestCase("", ExitCode.Usage)]
    [TestCase("start", ExitCode.Usage)]
    [TestCase("run --verbose", ExitCode.Usage)]
    [TestCase("check --config /does/not/exist.json", ExitCode.Configuration)]
    [TestCase("run --config /does/not/exist.json", ExitCode.Configuration)]
    public void A_command_line_ends_in_its_exit_code(string line, int code)
    {
        Assert.That(Run(LifecycleAgent.Build, line.Length == 0 ? [] : line.Split(' ')), Is.EqualTo(code));
    }

    [TestCase("{ \"uper\": { \"start\": \"plain\" } }", ExitCode.Configuration)]
    [TestCase("{ \"upper\": { \"start\": \"plane\" } }", ExitCode.Configuration)]
    [TestCase("{ \"upper\": { \"start\": \"plain\" } }", ExitCode.Stopped)]
    [TestCase("{", ExitCode.Configuration)]
    public void Checking_a_configuration_says_whether_it_is_right(string json, int code)
    {
        Assert.That(Run(LifecycleAgent.Build, ["check", "--config", Write(json)]), Is.EqualTo(code));
    }

    [Test]
    [NonParallelizable]
    public void An_empty_variable_counts_as_unset()
    {
        string[] names = ["MOTE_CONFIG", "MOTE_LOG", "MOTE_STATE"];
        foreach (var name in names) Environment.SetEnvironmentVariable(name, "");
        try
        {
            Assert.That(Environment.GetEnvironmentVariable(names[0]), Is.Empty);
            Assert.That(Run(LifecycleAgent.Build, ["check"]), Is.EqualTo(ExitCode.Stopped));
        }
        finally
        {
            foreach (var name in names) Environment.SetEnvironmentVariable(name, null);
        }
    }

    [TestCase("constructor")]
    [TestCase("start")]
    public void A_module_that_cannot_start_is_an_internal_error(string phase)
    {
        var path = Write($"{{ \"upper\": {{ \"{phase}\": \"throws\" }} }}");

        Assert.That(Run(LifecycleAgent.Build, ["run", "--config", path]), Is.EqualTo(ExitCode.Internal));
    }

    [Test]
    public void A_state_directory_that_cannot_be_written_is_a_configuration_error()
    {
        var file = Write("");

        Assert.That(Run(HoarderAgent.Build, ["run", "--state", Path.Combine(file, "state")]), Is.EqualTo(ExitCode.Configuration));
    }

    [Test]
    public void An_agent_that_is_told_to_stop_has_stopped()
    {
        AgentRuntime Build(AgentSetup setup)
        {
            var runtime = DispatchAgent.Build(setup);
            runtime.AskToStop();
            return runtime;
        }

        Assert.That(Run(Build, ["run"]), Is.EqualTo(ExitCode.Stopped));
    }

    [Test]
    public void A_callback_that_throws_neither_ends_the_agent_nor_prevents_its_stop()
    {
        Grudge? grudge = null;
        AgentRuntime Build(AgentSetup setup)
        {
            var runtime = GrudgeAgent.Build(setup);
            runtime.Loop.Post(_ => grudge = (Grudge)runtime.Cells[0].Module!, null);
            runtime.Loop.Post(_ => throw new InvalidOperationException("first"), null);
            runtime.Loop.Post(_ => throw new InvalidOperationException("second"), null);
            runtime.Loop.Post(_ => runtime.AskToStop(), null);
            return runtime;
        }

        Assert.That(Run(Build, ["run"]), Is.EqualTo(ExitCode.Stopped));
        Assert.That(grudge?.HasStopped, Is.True);
    }

    private static int Run(Func<AgentSetup, AgentRuntime> build, string[] args) => AgentHost.Run("sample", "1.2.3", build, args);

    private string Write(string text)
    {
        var path = Path.Combine(_directory, "agent.json");
        File.WriteAllText(path, text);
        return path;
    }
}
