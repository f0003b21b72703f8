using System;
using Mote.Options;

namespace Mote.Dispatch;

/// <summary>The agent's own options: section <c>agent</c> of its configuration.</summary>
public sealed class AgentLimits
{
    /// <summary>
    /// How long the modules have to stop, all together; 10 s unless set, from 100 ms to 1 h. One second later an agent that has not
    /// come to its end is ended with exit code 70.
    /// </summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a turn may take before the log, the metrics and <c>/healthz</c> name it, 10 s unless set, from 100 ms to 1 h. An async turn is
    /// cancelled then; one that does not end after that either is abandoned, and its module is restarted. A module may declare its own.
    /// </summary>
    public TimeSpan TurnDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one turn may keep the event loop before the agent ends with exit code 70; 1 min unless set, from 100 ms to 1 h.</summary>
    public TimeSpan HangLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A file that the event loop writes the time to, in seconds since 1970, for what supervises the agent from outside; none unless set.</summary>
    public string? HeartbeatFile { get; init; }

    /// <summary>How often <see cref="HeartbeatFile"/> is written; 10 s unless set, from 100 ms to 1 h.</summary>
    public TimeSpan HeartbeatPeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So many runs that ended badly within <see cref="CrashWindow"/> bring safe mode; 5 unless set, from 1 to 10.</summary>
    public int CrashLimit { get; init; } = AgentSection.CrashLimitDefault;

    /// <summary>How long a run that ended badly counts; 10 min unless set, from 100 ms to 1 h.</summary>
    public TimeSpan CrashWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether every turn is timed, for a histogram of each module; not unless set.</summary>
    public bool TurnTimes { get; init; }

    /// <summary>The memory that the agent may use; 0, which is what its control group allows, unless set, from 4 MiB.</summary>
    public ByteSize Memory { get; init; }

    /// <summary>The CPU that the agent may use, in percent of one processor; 0, which is what its control group allows, unless set.</summary>
    public int CpuPercent { get; init; }

    /// <summary>The power that the device may draw, in mW, where it has a meter; 0, no limit, unless set.</summary>
    public int PowerMilliwatts { get; init; }

    /// <summary>Whether the agent follows its device, where anything of it does; unless set, it does.</summary>
    public bool Governed { get; init; } = true;

    internal static OptionsSchema Schema => new(
        AgentSection.Name,
        Limit(AgentSection.StopDeadline, AgentSection.LimitDefault, AgentSection.StopDeadlineSummary),
        Limit(AgentSection.TurnDeadline, AgentSection.LimitDefault, AgentSection.TurnDeadlineSummary),
        Limit(AgentSection.HangLimit, AgentSection.HangLimitDefault, AgentSection.HangLimitSummary),
        new(AgentSection.HeartbeatFile, OptionType.Text) { Summary = AgentSection.HeartbeatFileSummary },
        Limit(AgentSection.HeartbeatPeriod, AgentSection.LimitDefault, AgentSection.HeartbeatPeriodSummary),
        new(AgentSection.CrashLimit, OptionType.Int32(AgentSection.CrashLimitMinimum, AgentSection.CrashLimitMaximum))
        {
            Default = "5",
            Summary = AgentSection.CrashLimitSummary,
        },
        Limit(AgentSection.CrashWindow, AgentSection.CrashWindowDefault, AgentSection.CrashWindowSummary),
        new(AgentSection.TurnTimes, OptionType.Boolean) { Default = "false", Summary = AgentSection.TurnTimesSummary },
        new(AgentSection.Memory, OptionType.Size(AgentSection.MemoryMinimum, AgentSection.MemoryMaximum)) { Summary = AgentSection.MemorySummary },
        new(AgentSection.CpuPercent, OptionType.Int32(AgentSection.CpuPercentMinimum, AgentSection.CpuPercentMaximum))
        {
            Summary = AgentSection.CpuPercentSummary,
        },
        new(AgentSection.PowerMilliwatts, OptionType.Int32(AgentSection.PowerMilliwattsMinimum, AgentSection.PowerMilliwattsMaximum))
        {
            Summary = AgentSection.PowerMilliwattsSummary,
        },
        new(AgentSection.Governed, OptionType.Boolean) { Default = "true", Summary = AgentSection.GovernedSummary });

    internal static AgentLimits Bind(AgentConfiguration configuration) => configuration.Bind(AgentSection.Name, static section =>
    {
        var unset = new AgentLimits();
        return new AgentLimits
        {
            StopDeadline = Read(section, AgentSection.StopDeadline, unset.StopDeadline),
            TurnDeadline = Read(section, AgentSection.TurnDeadline, unset.TurnDeadline),
            HangLimit = Read(section, AgentSection.HangLimit, unset.HangLimit),
            HeartbeatFile = section.Has(AgentSection.HeartbeatFile) ? section.Read<string>(AgentSection.HeartbeatFile) : null,
            HeartbeatPeriod = Read(section, AgentSection.HeartbeatPeriod, unset.HeartbeatPeriod),
            CrashLimit = section.Has(AgentSection.CrashLimit) ? section.Read<int>(AgentSection.CrashLimit) : unset.CrashLimit,
            CrashWindow = Read(section, AgentSection.CrashWindow, unset.CrashWindow),
            Memory = section.Has(AgentSection.Memory) ? section.Read<ByteSize>(AgentSection.Memory) : default,
            CpuPercent = section.Has(AgentSection.CpuPercent) ? section.Read<int>(AgentSection.CpuPercent) : 0,
            PowerMilliwatts = section.Has(AgentSection.PowerMilliwatts) ? section.Read<int>(AgentSection.PowerMilliwatts) : 0,
            Governed = !section.Has(AgentSection.Governed) || section.Read<bool>(AgentSection.Governed),
            TurnTimes = section.Has(AgentSection.TurnTimes) && section.Read<bool>(AgentSection.TurnTimes),
        };
    });

    private static TimeSpan Read(OptionsReader section, string key, TimeSpan unset) => section.Has(key) ? section.Read<TimeSpan>(key) : unset;

    private static OptionSchema Limit(string key, string otherwise, string summary) => new(
        key,
        OptionType.Duration(AgentSection.LimitMinimum, AgentSection.LimitMaximum))
    {
        Default = otherwise,
        Summary = summary,
    };
}
