using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

[Message]
public readonly record struct Red;

[Message]
public readonly record struct Green;

[Message]
public readonly record struct Blue;

/// <summary>Nobody answers to it: the modules that hear it cannot be re-entered.</summary>
[Message]
public readonly record struct Gray;

/// <summary>What a reload changes.</summary>
[Options("alpha")]
public sealed record AlphaOptions
{
    [Range(0, 9)]
    public int Shade { get; init; }
}

/// <summary>What a reload changes.</summary>
[Options("beta")]
public sealed record BetaOptions
{
    [Range(0, 9)]
    public int Shade { get; init; }
}

/// <summary>Hands out what the test decided.</summary>
[Module]
public sealed partial class Fate
{
    [Provides]
    public Chance Chance { get; } = Chance.Current!;
}

/// <summary>The way of the messages out of a module.</summary>
public sealed class Palette(Publisher<Red> red, Publisher<Green> green, Publisher<Blue> blue)
{
    public void Publish(int kind)
    {
        if (kind == 0) red.Publish(default);
        else if (kind == 1) green.Publish(default);
        else blue.Publish(default);
    }
}

/// <summary>Publishes what the test asks it to.</summary>
[Module]
public sealed partial class Herald(Publisher<Red> red, Publisher<Green> green, Publisher<Blue> blue, Publisher<Gray> gray)
{
    private readonly Palette _palette = new(red, green, blue);

    public void Say(int kind)
    {
        if (kind < 3) _palette.Publish(kind);
        else gray.Publish(default);
    }
}

/// <summary>Plain handlers beside an async one, a timer and a background task.</summary>
[Module(Failures = 2, Restarts = 2, TurnDeadline = "200ms", CpuPercent = 10, AllocatedPerSecond = "64KiB")]
public sealed partial class Alpha(AlphaOptions options, Chance chance, Publisher<Red> red, Publisher<Green> green, Publisher<Blue> blue) : IDisposable
{
    private readonly Actor _actor = new(chance, nameof(Alpha), new Palette(red, green, blue).Publish) { Shade = options.Shade };

    public void Dispose() => _actor.Dispose();

    [Start]
    void Start() => _actor.Start();

    [Run]
    async ValueTask Run(CancellationToken stopping) => await _actor.RunAsync(stopping);

    [Handle(Capacity = 3)]
    void On(in Red message) => _actor.Turn();

    [Handle]
    async ValueTask On(Green message, CancellationToken deadline) => await _actor.TurnAsync(deadline);

    [Every("100ms")]
    void Tick() => _actor.Tick();

    [Stop]
    void Stop() => _actor.Stop();
}

/// <summary>Rings, and whoever listens is called on the ringer's own turn.</summary>
public sealed class Gong
{
    public event EventHandler? Rung;

    public void Ring() => Rung?.Invoke(this, EventArgs.Empty);
}

/// <summary>Waits in every phase, and calls the clients of its service back.</summary>
[Module(Failures = 2, Restarts = 2, TurnDeadline = "200ms")]
public sealed partial class Beta(BetaOptions options, Chance chance, Publisher<Red> red, Publisher<Green> green, Publisher<Blue> blue) : IAsyncDisposable
{
    private readonly Actor _actor = new(chance, nameof(Beta), new Palette(red, green, blue).Publish) { Shade = options.Shade };

    [Provides]
    public Gong Gong { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        _actor.Dispose();
    }

    [Start]
    async ValueTask Start(CancellationToken stopping) => await _actor.StartAsync(isOnDemand: false, stopping);

    [Handle]
    void On(in Green message)
    {
        Gong.Ring();
        _actor.Turn();
    }

    [Handle(Capacity = 2)]
    async ValueTask On(Blue message, CancellationToken deadline) => await _actor.TurnAsync(deadline);

    [Every("150ms")]
    async ValueTask Tick(CancellationToken deadline) => await _actor.TickAsync(deadline);

    [Stop]
    async ValueTask Stop(CancellationToken deadline) => await _actor.StopAsync(deadline);
}

/// <summary>Loads when something arrives for it.</summary>
[Module(Load = Loading.OnDemand, Failures = 2, Restarts = 2, TurnDeadline = "200ms")]
public sealed partial class Gamma(Chance chance, Publisher<Red> red, Publisher<Green> green, Publisher<Blue> blue)
{
    private readonly Actor _actor = new(chance, nameof(Gamma), new Palette(red, green, blue).Publish);

    [Start]
    async ValueTask Start(CancellationToken stopping) => await _actor.StartAsync(isOnDemand: true, stopping);

    [Handle]
    void On(in Blue message) => _actor.Turn();

    [Handle(Capacity = 4)]
    async ValueTask On(Red message, CancellationToken deadline) => await _actor.TurnAsync(deadline);

    [Every("400ms")]
    void Tick() => _actor.Tick();

    [Stop]
    async ValueTask Stop(CancellationToken deadline) => await _actor.StopAsync(deadline);
}

/// <summary>Is called back by the service that it uses, and has neither start nor stop.</summary>
[Module(Failures = 2, Restarts = 0, TurnDeadline = "200ms")]
public sealed partial class Delta
{
    private readonly Actor _actor;

    public Delta(Chance chance, Gong gong, Publisher<Red> red, Publisher<Green> green, Publisher<Blue> blue)
    {
        _actor = new Actor(chance, nameof(Delta), new Palette(red, green, blue).Publish);
        gong.Rung += (_, _) => _actor.CalledBack();
    }

    [Handle]
    void On(in Blue message) => _actor.Turn();
}

/// <summary>Hears what is called directly: it can never be entered twice, and the generator proves it.</summary>
[Module(Failures = 2, Restarts = 0, TurnDeadline = "200ms")]
public sealed partial class Epsilon(Chance chance)
{
    private readonly Actor _actor = new(chance, nameof(Epsilon), publish: null);

    [Handle]
    void On(in Gray message) => _actor.Turn();
}

[Agent]
[Use<Fate>]
[Use<Herald>]
[Use<Alpha>]
[Use<Beta>]
[Use<Gamma>]
[Use<Delta>]
[Use<Epsilon>]
public static partial class ModelAgent;
