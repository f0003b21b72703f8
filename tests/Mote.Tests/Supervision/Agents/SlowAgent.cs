using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>What the slow module's turns do, and did.</summary>
public sealed class SlowLife
{
    /// <summary>What happened, in order.</summary>
    public IList<string> Events { get; } = [];

    /// <summary>Ends every turn that still waits.</summary>
    public TaskCompletionSource Gate { get; set; } = new();
}

/// <summary>Publishes what the slow module handles.</summary>
[Module]
public sealed partial class Hasty(Publisher<Ping> ping, Publisher<Pong> pong)
{
    [Provides]
    public SlowLife Life { get; } = new();

    public void Ping(int number) => ping.Publish(new Ping(number));

    public void Pong(int number) => pong.Publish(new Pong(number));
}

/// <summary>Its turns wait: some obey their token, some do not.</summary>
[Module(TurnDeadline = "2s")]
public sealed partial class Slow(SlowLife life) : IDisposable
{
    public void Dispose() => life.Events.Add("disposed");

    [Handle]
    async ValueTask On(Ping ping, CancellationToken deadline)
    {
        await life.Gate.Task.WaitAsync(deadline);
        life.Events.Add($"ping {ping.Number}");
    }

    [Handle]
    async ValueTask On(Pong pong)
    {
        await life.Gate.Task;
        life.Events.Add($"pong {pong.Number}");
    }

    [Stop]
    void Stop() => life.Events.Add("stopped");
}

[Agent]
[Use<Hasty>]
[Use<Slow>]
public static partial class SlowAgent;
