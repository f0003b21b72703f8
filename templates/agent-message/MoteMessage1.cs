using Mote;

namespace MoteNamespace1;

/// <summary>What has happened, in one sentence. A <c>Publisher&lt;MoteMessage1&gt;</c> publishes it, a <c>[Handle]</c> method takes it.</summary>
[Message]
public readonly record struct MoteMessage1(int Value);
