using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Model.Discovery;

/// <summary>Reads a module's timers: a period is a literal, or an option of the module.</summary>
internal static class TimerDiscovery
{
    private const string Duration = "global::System.TimeSpan";
    private const long TicksPerMs = 10_000;

    /// <summary>The timers. An option that is a period and has no range gets that of periods.</summary>
    public static List<TimerModel> Discover(IReadOnlyList<IMethodSymbol> methods, List<OptionsModel> options, DiagnosticBag diagnostics)
    {
        var timers = new List<TimerModel>();
        foreach (var method in methods)
        {
            if (method.Attribute(Names.Every) is not { } attribute) continue;
            var timer = new TimerModel { Method = method.Identifier(), PeriodMs = 0, OffsetMs = 0, Shape = MethodDiscovery.TimerShape(method, diagnostics) };
            var period = attribute.ConstructorArguments is [var literal] ? literal.Value as string ?? "" : null;
            var option = attribute.Named("Option", "");
            if (option.Length == 0 && period is not null) timer = timer with { PeriodMs = Literal(period, attribute, diagnostics) };
            else if (period is null && option.Length > 0) timer = OfOption(timer, option, options, attribute, diagnostics);
            else diagnostics.Add(DiagnosticKind.TimerOption, attribute.Where(), method.Name, TimerOptionTexts.PeriodOrOption);

            timer = timer with { OffsetMs = Offset(attribute, timer.PeriodMs, diagnostics) };
            timers.Add(OfLevels(timer, attribute, diagnostics));
        }

        return timers;
    }

    private static TimerModel OfLevels(TimerModel timer, AttributeData attribute, DiagnosticBag diagnostics)
    {
        var (high, critical) = (attribute.Named("High", ""), attribute.Named("Critical", ""));
        var highMs = high.Length > 0 ? Literal(high, attribute, diagnostics) : 0;
        var criticalMs = critical.Length > 0 ? Literal(critical, attribute, diagnostics) : 0;

        // Against a period that the configuration sets, the longer one counts.
        var isFaster = (highMs > 0 && highMs < timer.PeriodMs) || (criticalMs > 0 && criticalMs < Math.Max(highMs, timer.PeriodMs));
        if (isFaster)
        {
            diagnostics.Add(DiagnosticKind.TimerOption, attribute.Where(), DisplayNames.Unescaped(timer.Method), TimerOptionTexts.FasterUnderPressure);
        }
        return timer with { HighMs = highMs, CriticalMs = criticalMs };
    }

    private static long Literal(string period, AttributeData attribute, DiagnosticBag diagnostics)
    {
        if (!TryMs(period, out var periodMs) || periodMs is < TimerLimits.PeriodMinMs or > TimerLimits.PeriodMaxMs)
        {
            diagnostics.Add(DiagnosticKind.TimeLiteral, attribute.Where(), period);
        }
        return periodMs;
    }

    private static long Offset(AttributeData attribute, long periodMs, DiagnosticBag diagnostics)
    {
        var offset = attribute.Named("Offset", "");
        if (offset.Length == 0) return 0;

        // Against a period that the configuration sets, the offset is checked when the agent starts.
        var max = periodMs > 0 ? periodMs : TimerLimits.PeriodMaxMs;
        if (!TryMs(offset, out var offsetMs) || offsetMs >= max) diagnostics.Add(DiagnosticKind.TimeLiteral, attribute.Where(), offset);
        return offsetMs;
    }

    private static TimerModel OfOption(TimerModel timer, string name, List<OptionsModel> options, AttributeData attribute, DiagnosticBag diagnostics)
    {
        var found = options
            .SelectMany(section => section.Options.Where(option => DisplayNames.Unescaped(option.Property) == name), (section, option) => (section, option))
            .ToList();
        if (WhyNot(name, found.ConvertAll(place => place.option)) is { } why)
        {
            diagnostics.Add(DiagnosticKind.TimerOption, attribute.Where(), DisplayNames.Unescaped(timer.Method), why);
            return timer;
        }

        var (holder, period) = found[0];
        if (period.Minimum.Length == 0) options[options.IndexOf(holder)] = WithRange(holder, period);
        return timer with { PeriodOptions = holder.Type, PeriodProperty = period.Property };
    }

    private static string? WhyNot(string name, List<OptionModel> found)
    {
        if (found.Count > 1) return TimerOptionTexts.Ambiguous(name);
        if (found is not [{ Type: Duration, Collection: OptionCollection.None } option])
        {
            return TimerOptionTexts.NoTimeSpan(name);
        }
        if (option.IsNullable) return TimerOptionTexts.MayBeNull(name);
        if (option.Minimum.Length == 0) return null;
        var isInside = TryMs(option.Minimum.Trim('"'), out var least)
            && TryMs(option.Maximum.Trim('"'), out var most)
            && least >= TimerLimits.PeriodMinMs
            && most <= TimerLimits.PeriodMaxMs;
        return isInside ? null : TimerOptionTexts.RangeTooWide(name, TimerLimits.PeriodMin, TimerLimits.PeriodMax);
    }

    private static OptionsModel WithRange(OptionsModel section, OptionModel period)
    {
        var ranged = period with { Minimum = $"\"{TimerLimits.PeriodMin}\"", Maximum = $"\"{TimerLimits.PeriodMax}\"" };
        var first = section.Records[0] with { Options = new(section.Options.Select(option => option == period ? ranged : option)) };
        return section with { Records = new([first, .. section.Records.Skip(1)]) };
    }

    private static bool TryMs(string text, out long milliseconds)
    {
        var ok = QuantityParser.TryReadDuration(text, out var ticks);
        milliseconds = ticks / TicksPerMs;
        return ok;
    }
}
