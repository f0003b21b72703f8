using Mote;

namespace MoteNamespace1;

/// <summary>What this module is for, in one sentence. Name it in the agent with <c>[Use&lt;MoteModule1&gt;]</c>.</summary>
[Module]
public sealed partial class MoteModule1(Log log)
{
    [Every("10s")]
    void Look() => log.Info($"ten more seconds have passed");
}
