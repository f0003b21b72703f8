using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Starts what nobody awaits, in the ways that people do.</summary>
[Module]
public sealed partial class LooseEnds(Journal journal, Publisher<Ping> ping)
{
    [Handle]
    void On(in Note note)
    {
        switch (note.Text)
        {
            case "async void":
                FailLater();
                break;
            case "async void for ever":
                WaitForEver();
                break;
            case "post":
                SynchronizationContext.Current!.Post(_ => throw new InvalidOperationException("posted"), null);
                break;
            default:
                _ = AskLater();
                break;
        }
    }

    [Handle]
    void On(in Pong answer) => journal.Add($"hears {answer.Number}");

    private async void FailLater()
    {
        await Task.Yield();
        throw new InvalidOperationException("nobody awaits this");
    }

    private async void WaitForEver() => await new TaskCompletionSource().Task;

    private async Task AskLater()
    {
        await Task.Yield();
        journal.Add("asks");
        ping.Publish(new Ping(1));
        journal.Add("has asked");
    }
}

/// <summary>Says what a test tells it to.</summary>
[Module]
public sealed partial class Prompter(Publisher<Note> note)
{
    public void Say(string text) => note.Publish(new Note(text));
}

[Agent]
[Use<Scribe>]
[Use<Prompter>]
[Use<LooseEnds>]
[Use<Answering>]
public static partial class LooseEndsAgent;
