using System;
using Mote.Options;

namespace Mote.Dispatch;

/// <summary>The agent's options and the timers that go by them: bound when it is built, and again for each reload.</summary>
public abstract unsafe partial class AgentRuntime
{
    // Timers are only checked, not set: a new configuration is whole before anything of it counts.
    private bool _checksTimers;

    /// <summary>The configuration whose options the modules have.</summary>
    internal AgentConfiguration Configuration { get; private set; }

    /// <summary>Checks a configuration against the sections of all modules.</summary>
    /// <param name="configuration">The configuration; keeps the errors.</param>
    protected abstract void CheckOptions(AgentConfiguration configuration);

    /// <summary>Binds the options of all modules.</summary>
    /// <param name="configuration">The configuration; keeps the errors.</param>
    protected virtual void BindOptions(AgentConfiguration configuration)
    {
    }

    /// <summary>The sections of a module's options.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>Their names.</returns>
    protected virtual string[] SectionsOf(int module) => [];

    /// <summary>Adds the timers of all modules, always in the same order.</summary>
    protected virtual void AddTimers()
    {
    }

    /// <summary>Checks and binds the configuration and adds the timers; called by the generated constructor.</summary>
    protected void Configure()
    {
        CheckOptions(Configuration);
        BindOptions(Configuration);

        // Nothing is bound where the configuration is wrong, and nothing starts.
        if (Configuration.Errors.Count == 0) AddTimers();
    }

    /// <summary>Adds a timer.</summary>
    /// <param name="turn">The dispatch method of the timer.</param>
    /// <param name="periodMs">The time from tick to tick.</param>
    /// <param name="offsetMs">The shift inside the period; 0 for none.</param>
    protected void AddTimer(delegate*<object, in TimerTick, void> turn, long periodMs, long offsetMs)
    {
        if (!_checksTimers) Loop.Timers.Set(turn, periodMs, offsetMs, Loop.NowMs);
    }

    /// <summary>Adds a timer whose period is an option. A period that no timer can have is an error of the configuration.</summary>
    /// <param name="turn">The dispatch method of the timer.</param>
    /// <param name="section">The section of the option.</param>
    /// <param name="key">Its key.</param>
    /// <param name="period">Its value.</param>
    /// <param name="offsetMs">The shift inside the period; 0 for none.</param>
    protected void AddTimer(delegate*<object, in TimerTick, void> turn, string section, string key, TimeSpan period, long offsetMs)
    {
        // What the configuration sets is checked already; the record's own default is not.
        var periodMs = period.Ticks / TimeSpan.TicksPerMillisecond;
        if (periodMs is < TimerLimits.PeriodMinMs or > TimerLimits.PeriodMaxMs)
        {
            var range = $"from {TimerLimits.PeriodMin} to {TimerLimits.PeriodMax}";
            Configuration.Refuse(section, key, $"must be {range}, because a timer ticks by it; it is {period}");
        }
        else if (offsetMs >= periodMs) Configuration.Refuse(section, key, $"must be longer than the offset of its timer, {offsetMs} ms; it is {period}");
        else AddTimer(turn, periodMs, offsetMs);
    }

    /// <summary>Takes a configuration, if all of it is right; else everything stays as it is. The event loop only.</summary>
    /// <returns>False where it has errors.</returns>
    private bool TryConfigure(AgentConfiguration next)
    {
        CheckOptions(next);
        if (next.Errors.Count > 0) return false;

        var last = Configuration;
        Configuration = next;
        BindOptions(next);
        _checksTimers = true;
        if (next.Errors.Count == 0) AddTimers();
        _checksTimers = false;
        if (next.Errors.Count > 0)
        {
            Reconfigure(last);
            return false;
        }

        Reconfigure(next);
        return true;
    }

    // A timer whose period is the same keeps its ticks.
    private void Reconfigure(AgentConfiguration configuration)
    {
        Configuration = configuration;
        BindOptions(configuration);
        _limits = null;
        BeginTurnTimes();
        Loop.Timers.BeginAgain();
        AddTimers();
    }
}
