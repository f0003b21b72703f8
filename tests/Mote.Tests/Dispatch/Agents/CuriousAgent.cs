using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Asks from its source, and is answered at once.</summary>
[Module]
public sealed partial class Curious(Journal journal, Publisher<Ping> ping)
{
    [Run]
    async ValueTask Run(CancellationToken stopping)
    {
        Ask(1);
        await Task.Yield();
        Ask(2);
        await Task.Yield();
        Ask(3);
        await Task.Delay(Timeout.Infinite, stopping);
    }

    [Handle]
    void On(in Pong answer) => journal.Add($"hears {answer.Number}");

    private void Ask(int number)
    {
        journal.Add($"asks {number}");
        ping.Publish(new Ping(number));
        journal.Add($"has asked {number}");
    }
}

/// <summary>Answers each ping.</summary>
[Module]
public sealed partial class Answering(Publisher<Pong> pong)
{
    [Handle]
    void On(in Ping question) => pong.Publish(new Pong(question.Number));
}

[Agent]
[Use<Scribe>]
[Use<Curious>]
[Use<Answering>]
public static partial class CuriousAgent;
