using System;
using System.Linq;
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
            CpuPercent = Percent(),
            BytesPerSecond = Bytes(),
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

        // Unset is no limit; 0 that is set is a mistake.
        int Percent()
        {
            var percent = attribute.Named("CpuPercent", 0);
            if (!IsSet("CpuPercent") || percent is >= RestartLimits.CpuPercentMin and <= RestartLimits.CpuPercentMax) return percent;

            Report(SupervisionPolicyTexts.CountOutside("CpuPercent", RestartLimits.CpuPercentMin, RestartLimits.CpuPercentMax, percent));
            return 0;
        }

        long Bytes()
        {
            if (!IsSet("AllocatedPerSecond")) return 0;

            var text = attribute.Named("AllocatedPerSecond", "");
            var isInside = QuantityParser.TryReadSize(text, out var bytes)
                && bytes is >= RestartLimits.AllocatedMinBytes and <= RestartLimits.AllocatedMaxBytes;
            if (!isInside) Report(SupervisionPolicyTexts.SizeOutside("AllocatedPerSecond", RestartLimits.AllocatedMin, RestartLimits.AllocatedMax, text));
            return isInside ? bytes : 0;
        }

        bool IsSet(string name) => attribute.NamedArguments.Any(argument => argument.Key == name);

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
