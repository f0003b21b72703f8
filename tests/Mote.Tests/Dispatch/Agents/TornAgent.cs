using System;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Its source fails while a handler is suspended.</summary>
[Module]
public sealed partial class Torn(Journal journal, Publisher<Ping> ping) : IDisposable
{
    private readonly TaskCompletionSource _source = new();
    private readonly TaskCompletionSource _handler = new();

    public void FailSource() => _source.SetException(new InvalidOperationException("torn"));

    public void LetHandlerGo() => _handler.SetResult();

    public void Dispose() => journal.Add("disposed");

    [Run]
    async ValueTask Run()
    {
        ping.Publish(default);
        await _source.Task;
    }

    [Handle]
    async ValueTask On(Ping first)
    {
        journal.Add("handler begins");
        await _handler.Task;
        journal.Add("handler ends");
    }

    [Stop]
    void Stop() => journal.Add("stopped");
}

[Agent]
[Use<Scribe>]
[Use<Torn>]
public static partial class TornAgent;
