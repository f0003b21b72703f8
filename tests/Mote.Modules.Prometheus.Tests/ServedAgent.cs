using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Modules.Tests;

/// <summary>An agent on a free port, whose event loop only moves when the test moves it.</summary>
internal sealed class ServedAgent : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly HttpClient _client = new() { Timeout = Limit };
    private readonly RecordingLogSink _log = new(TimeProvider.System, LogLevel.Info);
    private readonly AgentRuntime _runtime;

    public ServedAgent(Func<AgentSetup, AgentRuntime> build, string options = "")
    {
        var configuration = AgentConfiguration.Parse(
            Encoding.UTF8.GetBytes($"{{ \"prometheus\": {{ \"listen\": \"127.0.0.1:0\"{options} }} }}"),
            "agent.json",
            []);
        _runtime = build(new AgentSetup { Log = _log, Configuration = configuration, State = new StateDirectory("state") });
        Assert.That(configuration.Errors, Is.Empty);
        _runtime.StartModules();
        var line = _log.Lines.Single(line => line.Contains("serves http://", StringComparison.Ordinal));
        Address = line[line.IndexOf("http://", StringComparison.Ordinal)..line.IndexOf("/metrics", StringComparison.Ordinal)];
    }

    public string Address { get; }

    /// <summary>Asks while the event loop runs.</summary>
    public (HttpStatusCode Status, string Type, string Content) Get(string path)
    {
        var answer = AskAsync(path);
        while (!answer.IsCompleted) _runtime.Loop.RunUntilIdle();
        return answer.GetAwaiter().GetResult();
    }

    /// <summary>Asks while the event loop hangs.</summary>
    public (HttpStatusCode Status, string Type, string Content) GetWithoutLoop(string path) => AskAsync(path).GetAwaiter().GetResult();

    public void Dispose()
    {
        _runtime.StopModules(Limit);
        _client.Dispose();
    }

    private async Task<(HttpStatusCode Status, string Type, string Content)> AskAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(Address + path));
        return (response.StatusCode, response.Content.Headers.ContentType!.ToString(), await response.Content.ReadAsStringAsync());
    }
}
