using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Governing.Agents;

/// <summary>Is what the agent is there for.</summary>
[Module(Criticality = Criticality.Core)]
public sealed partial class Lighthouse(Journal journal)
{
    [Handle]
    void On(in Note note) => journal.Add($"light {note.Text}");
}

/// <summary>Is as any other.</summary>
[Module]
public sealed partial class Crane(Journal journal)
{
    [Handle]
    void On(in Note note) => journal.Add($"crane {note.Text}");
}

/// <summary>Is nice to have.</summary>
[Module(Criticality = Criticality.Optional)]
public sealed partial class Gulls(Journal journal)
{
    [Handle]
    void On(in Note note) => journal.Add($"gulls {note.Text}");

    [Every("1s")]
    void Cry() => journal.Add("cry");
}

[Agent]
[Use<Scribe>]
[Use<Prompter>]
[Use<Lighthouse>]
[Use<Crane>]
[Use<Gulls>]
public static partial class HarborAgent;
