using Mote.Options;

namespace Mote.Model;

/// <summary>The section that the runtime itself reads, as if it were a module's.</summary>
internal static class RuntimeSection
{
    public static readonly OptionsModel Options = new()
    {
        Section = AgentSection.Name,
        Records = new([new OptionsRecordModel("", new([
            Limit(AgentSection.StopDeadline, AgentSection.LimitDefault, AgentSection.StopDeadlineSummary),
            Limit(AgentSection.TurnDeadline, AgentSection.LimitDefault, AgentSection.TurnDeadlineSummary),
            Limit(AgentSection.HangLimit, AgentSection.HangLimitDefault, AgentSection.HangLimitSummary),
            new OptionModel
            {
                Property = DisplayNames.PascalCase(AgentSection.HeartbeatFile),
                Key = AgentSection.HeartbeatFile,
                Type = "string",
                Summary = AgentSection.HeartbeatFileSummary,
            },
            Limit(AgentSection.HeartbeatPeriod, AgentSection.LimitDefault, AgentSection.HeartbeatPeriodSummary),
            Whole(AgentSection.CrashLimit, AgentSection.CrashLimitMinimum, AgentSection.CrashLimitMaximum, AgentSection.CrashLimitSummary) with
            {
                Default = $"{AgentSection.CrashLimitDefault}",
            },
            Limit(AgentSection.CrashWindow, AgentSection.CrashWindowDefault, AgentSection.CrashWindowSummary),
            new OptionModel
            {
                Property = DisplayNames.PascalCase(AgentSection.TurnTimes),
                Key = AgentSection.TurnTimes,
                Type = "bool",
                Default = "false",
                Summary = AgentSection.TurnTimesSummary,
            },
            new OptionModel
            {
                Property = DisplayNames.PascalCase(AgentSection.Memory),
                Key = AgentSection.Memory,
                Type = "global::Mote.ByteSize",
                Minimum = $"\"{AgentSection.MemoryMinimum}\"",
                Maximum = $"\"{AgentSection.MemoryMaximum}\"",
                Summary = AgentSection.MemorySummary,
            },
            Whole(AgentSection.CpuPercent, AgentSection.CpuPercentMinimum, AgentSection.CpuPercentMaximum, AgentSection.CpuPercentSummary),
            Whole(AgentSection.PowerMilliwatts, AgentSection.PowerMilliwattsMinimum, AgentSection.PowerMilliwattsMaximum, AgentSection.PowerMilliwattsSummary),
            new OptionModel
            {
                Property = DisplayNames.PascalCase(AgentSection.Governed),
                Key = AgentSection.Governed,
                Type = "bool",
                Default = "true",
                Summary = AgentSection.GovernedSummary,
            }]))]),
    };

    private static OptionModel Whole(string key, int minimum, int maximum, string summary) => new()
    {
        Property = DisplayNames.PascalCase(key),
        Key = key,
        Type = "int",
        Minimum = $"{minimum}",
        Maximum = $"{maximum}",
        Summary = summary,
    };

    private static OptionModel Limit(string key, string otherwise, string summary) => new()
    {
        Property = DisplayNames.PascalCase(key),
        Key = key,
        Type = "global::System.TimeSpan",
        Minimum = $"\"{AgentSection.LimitMinimum}\"",
        Maximum = $"\"{AgentSection.LimitMaximum}\"",
        Default = $"\"{otherwise}\"",
        Summary = summary,
    };
}
