using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Mote.Dispatch;
using Mote.Testing;

namespace Mote.Modules.Tests;

/// <summary>An agent on a free port, whose event loop only moves when the test moves it.</summary>
internal sealed class ServedAgent : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly HttpClient _client = new() { Timeout = Limit };
    private readonly TestAgent _agent;

    public ServedAgent(Func<AgentSetup, AgentRuntime> build, string options = "")
    {
        _agent = TestAgent.Start(build, $$"""{ "prometheus": { "listen": "127.0.0.1:0"{{options}} } }""");
        var line = _agent.Log.Single(line => line.Contains("serves http://", StringComparison.Ordinal));
        Address = line[line.IndexOf("http://", StringComparison.Ordinal)..line.IndexOf("/metrics", StringComparison.Ordinal)];
    }

    public string Address { get; }

    /// <summary>Asks while the event loop runs.</summary>
    public (HttpStatusCode Status, string Type, string Content) Get(string path)
    {
        var answer = AskAsync(path);
        while (!answer.IsCompleted) _agent.RunUntilIdle();
        return answer.GetAwaiter().GetResult();
    }

    /// <summary>Asks while the event loop hangs, and time passes.</summary>
    public (HttpStatusCode Status, string Type, string Content) GetWithoutLoop(string path)
    {
        var clock = (FakeTimeProvider)_agent.Time;
        var answer = AskAsync(path);
        while (!answer.Wait(Step)) clock.Advance(Step);
        return answer.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _agent.Dispose();
        _client.Dispose();
    }

    private async Task<(HttpStatusCode Status, string Type, string Content)> AskAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(Address + path));
        return (response.StatusCode, response.Content.Headers.ContentType!.ToString(), await response.Content.ReadAsStringAsync());
    }
}
