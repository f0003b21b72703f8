using System.Runtime.InteropServices;

namespace Mote.Benchmarks;

/// <summary>The CPU time of the calling thread: what other programs do meanwhile is not in it.</summary>
internal static unsafe class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Nanoseconds
    {
        get
        {
            TimeSpec time;
            _ = GetTime(ThreadCpuTime, &time);
            return ((double)time.Seconds * 1e9) + time.Nanoseconds;
        }
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, TimeSpec* time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
