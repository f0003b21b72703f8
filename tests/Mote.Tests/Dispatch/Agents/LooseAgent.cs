namespace Mote.Tests.Dispatch.Agents;

/// <summary>Publishes what nobody here handles, and asks for a service that nobody provides.</summary>
[Module]
public sealed partial class Loose([Optional] Publisher<Note> note, [Optional] Journal? journal)
{
    public bool HasJournal => journal is not null;

    public void Say(string text) => note.Publish(new Note(text));
}

[Agent]
[Use<Loose>]
public static partial class LooseAgent;
