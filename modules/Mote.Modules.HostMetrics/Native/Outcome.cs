namespace Mote.Modules.Native;

/// <summary>
/// How one read of the kernel, or one collector with all its reads, went in a scrape. The texts are constants, so that an outcome costs
/// nothing.
/// </summary>
/// <param name="Problem">What is wrong, as an operator reads it; null when nothing is.</param>
/// <param name="Subject">The file or source it is wrong with.</param>
/// <param name="Errno">The kernel's reason; 0 when it gave none.</param>
/// <param name="Failed">True when the collector has no series to show; false when it shows some but not all.</param>
internal readonly record struct Outcome(string? Problem, string Subject, int Errno, bool Failed)
{
    public static Outcome Success => default;

    public static Outcome Failure(string problem, string subject, int errno = 0) => new(problem, subject, errno, Failed: true);

    /// <summary>A named bound was met: what lies past it is left out.</summary>
    public static Outcome Partial(string problem, string subject) => new(problem, subject, Errno: 0, Failed: false);
}
