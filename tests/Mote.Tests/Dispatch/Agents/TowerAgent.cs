using System;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>A service that calls its clients back.</summary>
public sealed class Bell
{
    private Action<int>? _rang;

    public void WhenRung(Action<int> callback) => _rang += callback;

    public void Ring(int number) => _rang?.Invoke(number);
}

/// <summary>Provides the bell, and rings it for each pong.</summary>
[Module]
public sealed partial class Tower
{
    [Provides]
    public Bell Bell { get; } = new();

    [Handle]
    void On(in Pong pong) => Bell.Ring(pong.Number);
}

/// <summary>Hears the bell, and publishes while whoever rang it is on the stack.</summary>
[Module]
public sealed partial class Watchman
{
    private readonly Publisher<Ping> _ping;

    public Watchman(Bell bell, Publisher<Ping> ping)
    {
        ArgumentNullException.ThrowIfNull(bell);
        _ping = ping;
        bell.WhenRung(Call);
    }

    public void Call(int number)
    {
        if (number > 0) _ping.Publish(new Ping(number - 1));
    }
}

/// <summary>No message that it publishes leads back to it, but the bell does.</summary>
[Module]
public sealed partial class Ringer(Publisher<Pong> pong)
{
    private int _depth;

    public int Deepest { get; private set; }

    public int Handled { get; private set; }

    [Handle]
    void On(in Ping ping)
    {
        Deepest = Math.Max(Deepest, ++_depth);
        Handled++;
        pong.Publish(new Pong(ping.Number));
        _depth--;
    }
}

[Agent]
[Use<Tower>]
[Use<Watchman>]
[Use<Ringer>]
public static partial class TowerAgent;
