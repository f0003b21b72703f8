using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Modules.Tests;

/// <summary>A module with a number.</summary>
[Module]
internal sealed partial class Thermometer
{
    [Metrics]
    private void Write(ref MetricWriter writer)
    {
        writer.Family("celsius"u8, MetricType.Gauge, "How warm it is."u8);
        writer.Value(21);
    }
}

/// <summary>A core module whose background task fails.</summary>
[Module(Criticality = Criticality.Core)]
internal sealed partial class Gateway
{
    [Run]
    private ValueTask Listen(CancellationToken stopping) => throw new InvalidOperationException("the line\nis cut");
}

/// <summary>Another whose background task fails.</summary>
[Module]
internal sealed partial class SideGateway
{
    [Run]
    private ValueTask Listen(CancellationToken stopping) => throw new InvalidOperationException("the \"side\" line\nis cut");
}

[Agent]
[Use<SideGateway>]
[Use<Prometheus>]
internal static partial class DegradedAgent;

[Agent]
[Use<Thermometer>]
[Use<Prometheus>]
internal static partial class WholeAgent;

[Agent]
[Use<Gateway>]
[Use<Prometheus>]
internal static partial class FaultedAgent;
