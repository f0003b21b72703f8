namespace Mote.Tests.Dispatch.Agents;

/// <summary>Needs a place for its files.</summary>
[Module]
public sealed partial class Hoarder(StateDirectory state)
{
    public string Place { get; private set; } = "";

    [Start]
    void Start() => Place = state.GetPath();
}

[Agent]
[Use<Hoarder>]
public static partial class HoarderAgent;
