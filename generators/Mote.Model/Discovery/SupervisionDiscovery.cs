using System;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;
using Mote.Options;
using Mote.Supervision;

namespace Mote.Model.Discovery;

/// <summary>Reads what <c>[Module]</c> declares of failures and restarts.</summary>
internal static class SupervisionDiscovery
{
    private const long TicksPerMs = 10_000;

    public static SupervisionModel Discover(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (type.Attribute(Names.Module) is not { NamedArguments.Length: > 0 } attribute) return SupervisionModel.Default;

        return new SupervisionModel
        {
            Failures = Count("Failures", least: 1, RestartLimits.FailuresDefault),
            WindowMs = Window("Window", RestartLimits.WindowDefault),
            Restarts = Count("Restarts", least: 0, RestartLimits.RestartsDefault),
            RestartWindowMs = Window("RestartWindow", RestartLimits.RestartWindowDefault),
            TurnDeadlineMs = attribute.Named("TurnDeadline", "").Length == 0 ? 0 : Window("TurnDeadline", ""),
            Criticality = Value<CriticalityValue>("Criticality"),
            StartFailure = Value<StartFailureValue>("OnStartFailure"),
        };

        int Count(string name, int least, int otherwise)
        {
            var count = attribute.Named(name, otherwise);
            if (count < least || count > RestartLimits.CountMax) Report(SupervisionPolicyTexts.CountOutside(name, least, RestartLimits.CountMax, count));
            return count;
        }

        long Window(string name, string otherwise)
        {
            var text = attribute.Named(name, otherwise);
            var isInside = QuantityParser.TryReadDuration(text, out var ticks)
                && ticks / TicksPerMs is >= RestartLimits.WindowMinMs and <= RestartLimits.WindowMaxMs;
            if (!isInside) Report(SupervisionPolicyTexts.WindowOutside(name, RestartLimits.WindowMin, RestartLimits.WindowMax, text));
            return ticks / TicksPerMs;
        }

        T Value<T>(string name)
            where T : struct, Enum
        {
            var value = (T)(object)attribute.Named(name, 0);
            if (!Enum.IsDefined(typeof(T), value)) Report(SupervisionPolicyTexts.NotDefined(name));
            return value;
        }

        void Report(string why) => diagnostics.Add(DiagnosticKind.SupervisionPolicy, attribute.Where(), type.Name, why);
    }
}
