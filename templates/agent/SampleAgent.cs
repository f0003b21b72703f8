using Mote;

namespace MoteAgent1;

/// <summary>The composition root: the only place that knows all modules.</summary>
[Agent]
[Use<DiskWatch>]
public static partial class SampleAgent;
