namespace Mote.Options;

/// <summary>The section of the configuration that the runtime itself reads. The generators compile this file too, for the JSON schema.</summary>
internal static class AgentSection
{
    /// <summary>The section's name, which no module's options may have.</summary>
    public const string Name = "agent";

    /// <summary>The one key that may stand beside the sections: it tells an editor what may stand in the file.</summary>
    public const string SchemaKey = "$schema";

    public const string StopDeadline = "stopDeadline";
    public const string StopDeadlineSummary = "How long the modules have to stop, all together.";

    public const string TurnDeadline = "turnDeadline";
    public const string TurnDeadlineSummary =
        "How long a turn may take before the log and /healthz name it; an async one is cancelled. A module may declare its own.";

    public const string HangLimit = "hangLimit";
    public const string HangLimitSummary = "How long one turn may keep the event loop before the agent ends with exit code 70.";
    public const string HangLimitDefault = "1m";

    public const string HeartbeatFile = "heartbeatFile";
    public const string HeartbeatFileSummary = "A file that the event loop writes the time to, in seconds since 1970; none unless set.";

    public const string HeartbeatPeriod = "heartbeatPeriod";
    public const string HeartbeatPeriodSummary = "How often the heartbeat file is written.";

    public const string CrashLimit = "crashLimit";
    public const string CrashLimitSummary = "So many runs that ended badly within crashWindow bring safe mode: only core modules start.";
    public const int CrashLimitMinimum = 1;
    public const int CrashLimitMaximum = 10;
    public const int CrashLimitDefault = 5;

    public const string CrashWindow = "crashWindow";
    public const string CrashWindowSummary = "How long a run that ended badly counts.";
    public const string CrashWindowDefault = "10m";

    public const string TurnTimes = "turnTimes";
    public const string TurnTimesSummary = "Whether every turn is timed, for the histogram mote_module_turn_seconds; costs each turn about 50 ns.";

    public const string Memory = "memory";
    public const string MemorySummary =
        "The memory that the agent may use; what its control group allows unless set. Near it, modules are shed and the heap is kept small.";
    public const string MemoryMinimum = "4MiB";
    public const string MemoryMaximum = "1024GiB";

    public const string CpuPercent = "cpuPercent";
    public const string CpuPercentSummary = "The CPU that the agent may use, in percent of one processor; what its control group allows unless set.";
    public const int CpuPercentMinimum = 1;
    public const int CpuPercentMaximum = 100_000;

    public const string PowerMilliwatts = "powerMilliwatts";
    public const string PowerMilliwattsSummary = "The power that the device may draw, in mW, where it has a meter; no limit unless set.";
    public const int PowerMilliwattsMinimum = 1;
    public const int PowerMilliwattsMaximum = 1_000_000;

    public const string Governed = "governed";
    public const string GovernedSummary = "Whether the agent follows its device: slower timers, shed modules. To switch off for a comparison only.";

    // Of each of its limits.
    public const string LimitMinimum = "100ms";
    public const string LimitMaximum = "1h";
    public const string LimitDefault = "10s";
}
