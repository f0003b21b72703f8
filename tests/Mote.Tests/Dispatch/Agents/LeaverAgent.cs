using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Sends itself a message while it stops.</summary>
[Module]
public sealed partial class Leaver(Publisher<Ping> ping)
{
    [Stop]
    async ValueTask Stop()
    {
        ping.Publish(default);
        await Task.Yield();
        ping.Publish(default);
        await Task.Yield();
    }

    [Handle]
    void On(in Ping tooLate)
    {
    }
}

[Agent]
[Use<Leaver>]
public static partial class LeaverAgent;
