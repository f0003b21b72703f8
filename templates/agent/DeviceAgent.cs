using Mote;
using Mote.Modules;

namespace MoteAgent1;

/// <summary>The composition root: the only place that knows all modules.</summary>
[Agent]
[Use<HostMetrics>]
[Use<Prometheus>]
[Use<DiskWatch>]
public static partial class DeviceAgent;
