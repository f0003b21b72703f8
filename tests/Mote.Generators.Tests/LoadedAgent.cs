using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mote.Dispatch;
using Mote.Logging;
using Mote.Options;

namespace Mote.Generators.Tests;

/// <summary>An agent that was generated, compiled, loaded and built; its event loop and its time are the test's.</summary>
internal sealed class LoadedAgent : IDisposable
{
    private readonly AssemblyLoadContext _context = new("agent", isCollectible: true);
    private readonly FakeTimeProvider _time = new();
    private readonly AgentRuntime _runtime;

    /// <param name="agent">The project with the one agent.</param>
    /// <param name="json">Its configuration.</param>
    /// <param name="libraries">The projects that it references.</param>
    public LoadedAgent(Generation agent, string json = "{}", params Generation[] libraries)
    {
        foreach (var library in libraries) Load(library);
        (_runtime, var configuration) = Build(Load(agent), json, _time);
        Assert.That(configuration.Errors, Is.Empty);
        _runtime.StartModules();
        _runtime.Loop.RunUntilIdle();
    }

    public void Advance(int seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        _runtime.Loop.RunUntilIdle();
    }

    /// <summary>The value of a public static property or field of a class of the agent or its libraries.</summary>
    public object? Value(string type, string member)
    {
        var found = _context.Assemblies.Select(assembly => assembly.GetType(type)).OfType<Type>().Single();
        return found.GetProperty(member)?.GetValue(null) ?? found.GetField(member)!.GetValue(null);
    }

    public void Dispose()
    {
        Assert.That(_runtime.StopModules(TimeSpan.FromSeconds(1)), Is.True);
        _context.Unload();
    }

    /// <summary>What is wrong with this configuration of the agent, by the agent itself.</summary>
    public static string[] ErrorsOf(Generation agent, string json)
    {
        var context = new AssemblyLoadContext("checked agent", isCollectible: true);
        using var stream = new MemoryStream(agent.Emit());
        var (_, configuration) = Build(context.LoadFromStream(stream), json, new FakeTimeProvider());
        context.Unload();
        return [.. configuration.Errors.Select(error => error.ToString())];
    }

    private static (AgentRuntime Runtime, AgentConfiguration Configuration) Build(Assembly assembly, string json, TimeProvider time)
    {
        var type = assembly.GetTypes().Single(type => type.GetCustomAttribute<AgentAttribute>() is not null);
        var configuration = AgentConfiguration.Parse(Encoding.UTF8.GetBytes(json), "agent.json", []);
        var setup = new AgentSetup { Time = time, Log = new NoLog(time), Configuration = configuration, State = new StateDirectory("state") };
        return ((AgentRuntime)type.GetMethod("Build")!.Invoke(null, [setup])!, configuration);
    }

    private Assembly Load(Generation generation)
    {
        using var stream = new MemoryStream(generation.Emit());
        return _context.LoadFromStream(stream);
    }

    private sealed class NoLog(TimeProvider time) : LogSink(time, LogLevel.Error)
    {
        public override void Write(LogLevel level, ReadOnlySpan<byte> line) => Assert.Fail(Encoding.UTF8.GetString(line));
    }
}
