namespace Mote.Governing;

/// <summary>The bounds of a rate and of a circuit breaker. The generators check literals against them, which is why they compile this file too.</summary>
internal static class AdmissionLimits
{
    public const int RateMax = 1_000_000;

    public const int FailuresDefault = 5;
    public const int FailuresMax = 100;
    public const string WindowDefault = "10s";
    public const string OpenDefault = "30s";

    public const string TimeMin = "10ms";
    public const string TimeMax = "1d";
    public const long TimeMinMs = 10;
    public const long TimeMaxMs = 24L * 60 * 60 * 1000;
}
