using System;

namespace Mote.Testing.Tests;

/// <summary>Holds something that must be given back.</summary>
[Module]
public sealed partial class Lamp
{
    public static int Burning { get; private set; }

    [Provides]
    public Lamp Light => this;

    [Start]
    private void TurnOn() => Burning++;

    [Stop]
    private void TurnOff() => Burning--;
}

/// <summary>Starts after the lamp, and fails.</summary>
[Module]
public sealed partial class Fuse(Lamp lamp)
{
    [Start]
    private void Blow() => throw new InvalidOperationException($"{lamp.GetType().Name} is too strong");
}

[Agent]
[Use<Lamp>]
[Use<Fuse>]
public static partial class DarkAgent;
