using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Publishes while it starts, and lets the event loop run before it has started.</summary>
[Module]
public sealed partial class Hasty(Publisher<Note> note, Journal journal)
{
    [Start]
    async ValueTask Start()
    {
        note.Publish(new Note("from the start"));
        await Task.Yield();
        await Task.Yield();
        journal.Add("hasty started");
    }
}

/// <summary>Is loaded by what is published during start-up.</summary>
[Module(Load = Loading.OnDemand)]
public sealed partial class Guest
{
    private readonly Journal _journal;

    public Guest(Journal journal)
    {
        _journal = journal;
        journal.Add("guest constructed");
    }

    [Handle]
    void On(in Note note) => _journal.Add($"guest heard {note.Text}");
}

[Agent]
[Use<Scribe>]
[Use<Hasty>]
[Use<Guest>]
public static partial class HasteAgent;
