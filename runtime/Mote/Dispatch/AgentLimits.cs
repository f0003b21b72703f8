using System;
using Mote.Options;

namespace Mote.Dispatch;

/// <summary>The agent's time limits: section <c>agent</c> of its configuration.</summary>
public sealed record AgentLimits
{
    /// <summary>The name of the section, which no module's options may have.</summary>
    internal const string Section = "agent";

    private const string Minimum = "100ms";
    private const string Maximum = "1h";

    /// <summary>
    /// How long the modules have to stop, all together; 10 s unless set, from 100 ms to 1 h. One second later an agent that has not
    /// come to its end is ended with exit code 70.
    /// </summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the event loop may be away in one turn before <c>/healthz</c> says so; 10 s unless set, from 100 ms to 1 h.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(10);

    internal static OptionsSchema Schema => new(
        Section,
        new OptionSchema("stopDeadline", OptionType.Duration(Minimum, Maximum))
        {
            Default = "10s",
            Summary = "How long the modules have to stop, all together.",
        },
        new OptionSchema("stallLimit", OptionType.Duration(Minimum, Maximum))
        {
            Default = "10s",
            Summary = "How long the event loop may be away in one turn before /healthz says so.",
        });

    internal static AgentLimits Bind(AgentConfiguration configuration) => configuration.Bind(Section, static section =>
    {
        var limits = new AgentLimits();
        if (section.Has("stopDeadline")) limits = limits with { StopDeadline = section.Read<TimeSpan>("stopDeadline") };
        if (section.Has("stallLimit")) limits = limits with { StallLimit = section.Read<TimeSpan>("stallLimit") };
        return limits;
    });
}
