using System.Globalization;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;
using Mote.Governing;
using Mote.Options;

namespace Mote.Model.Discovery;

/// <summary>Reads a handler's <c>[Limit]</c> and <c>[Breaker]</c>.</summary>
internal static class AdmissionDiscovery
{
    private const long TicksPerMs = 10_000;

    public static AdmissionModel Discover(IMethodSymbol method, DiagnosticBag diagnostics)
    {
        var (limit, breaker) = (method.Attribute(Names.Limit), method.Attribute(Names.Breaker));
        if (limit is null && breaker is null) return AdmissionModel.None;

        if (method.Attribute(Names.Handle) is null)
        {
            Report(diagnostics, method, limit ?? breaker!, HandlerAdmissionTexts.NoHandler);
            return AdmissionModel.None;
        }

        var admission = AdmissionModel.None;
        if (limit is not null) admission = OfLimit(admission, method, limit, diagnostics);
        return breaker is null ? admission : OfBreaker(admission, method, breaker, diagnostics);
    }

    private static AdmissionModel OfLimit(AdmissionModel admission, IMethodSymbol method, AttributeData attribute, DiagnosticBag diagnostics)
    {
        var text = attribute.ConstructorArguments is [{ Value: string literal }] ? literal : "";
        var slash = text.IndexOf('/');
        if (slash > 0
            && int.TryParse(text.Substring(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var rate)
            && rate is > 0 and <= AdmissionLimits.RateMax
            && TryTime(Period(text.Substring(slash + 1)), out var periodMs))
        {
            return admission with { Rate = rate, PeriodMs = periodMs };
        }

        Report(diagnostics, method, attribute, HandlerAdmissionTexts.RateOutside(text));
        return admission;
    }

    private static AdmissionModel OfBreaker(AdmissionModel admission, IMethodSymbol method, AttributeData attribute, DiagnosticBag diagnostics)
    {
        var failures = attribute.Named("Failures", AdmissionLimits.FailuresDefault);
        if (failures is < 1 or > AdmissionLimits.FailuresMax) Report(diagnostics, method, attribute, HandlerAdmissionTexts.FailuresOutside(failures));
        return admission with
        {
            Failures = failures,
            WindowMs = Time("Window", AdmissionLimits.WindowDefault),
            OpenMs = Time("Open", AdmissionLimits.OpenDefault),
        };

        long Time(string name, string otherwise)
        {
            var text = attribute.Named(name, otherwise);
            if (!TryTime(text, out var ms)) Report(diagnostics, method, attribute, HandlerAdmissionTexts.TimeOutside(name, text));
            return ms;
        }
    }

    // "100/s" is a hundred in one second.
    private static string Period(string text) => text.Length > 0 && char.IsDigit(text[0]) ? text : "1" + text;

    private static bool TryTime(string text, out long ms)
    {
        var ok = QuantityParser.TryReadDuration(text, out var ticks);
        ms = ticks / TicksPerMs;
        return ok && ms is >= AdmissionLimits.TimeMinMs and <= AdmissionLimits.TimeMaxMs;
    }

    private static void Report(DiagnosticBag diagnostics, IMethodSymbol method, AttributeData attribute, string why) =>
        diagnostics.Add(DiagnosticKind.HandlerAdmission, attribute.Where(), method.Name, why);
}
