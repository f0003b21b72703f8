using Mote.Governing;

namespace Mote.Analyzers;

/// <summary>The reasons of MOTE032, as they follow the method's name.</summary>
internal static class HandlerAdmissionTexts
{
    public const string NoHandler = "must be a [Handle] method: only a handler has messages that could be kept from it";

    public static string RateOutside(string found) =>
        $"has the rate \"{found}\": it must be messages in a time, as in \"100/s\", from 1 to {AdmissionLimits.RateMax} in " +
        $"{AdmissionLimits.TimeMin} to {AdmissionLimits.TimeMax}";

    public static string FailuresOutside(int found) => $"has 'Failures = {found}': it must be from 1 to {AdmissionLimits.FailuresMax}";

    public static string TimeOutside(string name, string found) =>
        $"has '{name} = \"{found}\"': it must be a number and a unit, as in \"30s\", from {AdmissionLimits.TimeMin} to {AdmissionLimits.TimeMax}";
}
