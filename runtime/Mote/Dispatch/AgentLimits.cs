using System;
using Mote.Options;

namespace Mote.Dispatch;

/// <summary>The agent's time limits: section <c>agent</c> of its configuration.</summary>
public sealed record AgentLimits
{
    /// <summary>
    /// How long the modules have to stop, all together; 10 s unless set, from 100 ms to 1 h. One second later an agent that has not
    /// come to its end is ended with exit code 70.
    /// </summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the event loop may be away in one turn before <c>/healthz</c> says so; 10 s unless set, from 100 ms to 1 h.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(10);

    internal static OptionsSchema Schema => new(
        AgentSection.Name,
        Limit(AgentSection.StopDeadline, AgentSection.StopDeadlineSummary),
        Limit(AgentSection.StallLimit, AgentSection.StallLimitSummary));

    internal static AgentLimits Bind(AgentConfiguration configuration) => configuration.Bind(AgentSection.Name, static section =>
    {
        var limits = new AgentLimits();
        if (section.Has(AgentSection.StopDeadline)) limits = limits with { StopDeadline = section.Read<TimeSpan>(AgentSection.StopDeadline) };
        if (section.Has(AgentSection.StallLimit)) limits = limits with { StallLimit = section.Read<TimeSpan>(AgentSection.StallLimit) };
        return limits;
    });

    private static OptionSchema Limit(string key, string summary) => new(key, OptionType.Duration(AgentSection.LimitMinimum, AgentSection.LimitMaximum))
    {
        Default = AgentSection.LimitDefault,
        Summary = summary,
    };
}
