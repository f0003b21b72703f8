using System;
using Mote.Governing;
using Mote.Logging;
using Mote.Options;

namespace Mote.Dispatch;

/// <summary>What an agent is given from outside. Tests give it a clock and a log of their own.</summary>
public sealed record AgentSetup
{
    /// <summary>The clock that timers, logs and modules go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the log lines go.</summary>
    public required LogSink Log { get; init; }

    /// <summary>The agent's options; bound, and complained about, before the runtime is built.</summary>
    public required AgentConfiguration Configuration { get; init; }

    /// <summary>The agent's own directory; created when a module first asks for its path.</summary>
    public required StateDirectory State { get; init; }

    /// <summary>
    /// Makes what the governor looks at, for an agent with these limits, whose modules follow the level or do not: null where nothing is to be followed.
    /// Null itself where nothing presses on the agent, as in a test.
    /// </summary>
    internal Func<AgentLimits, bool, PressureSource?>? Pressure { get; init; }

    /// <summary>Sees what modules publish; null outside of tests.</summary>
    internal MessageTap? Tap { get; init; }
}
