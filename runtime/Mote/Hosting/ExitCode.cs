namespace Mote.Hosting;

/// <summary>How an agent ends, in the numbers of BSD's <c>sysexits.h</c>.</summary>
public static class ExitCode
{
    /// <summary>The agent was asked to stop, and stopped in order.</summary>
    public const int Stopped = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 64;

    /// <summary>A module could not start, or the agent could not stop in time.</summary>
    public const int Internal = 70;

    /// <summary>The configuration is wrong.</summary>
    public const int Configuration = 78;
}
