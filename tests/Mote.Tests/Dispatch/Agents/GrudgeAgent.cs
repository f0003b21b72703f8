using System;
using System.Threading;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Has its tokens call what throws.</summary>
[Module]
public sealed partial class Grudge
{
    public Grudge(CancellationToken stopping) => stopping.Register(() => throw new InvalidOperationException("not now"));

    public bool HasStopped { get; private set; }

    [Stop]
    void Stop() => HasStopped = true;
}

[Agent]
[Use<Grudge>]
public static partial class GrudgeAgent;
