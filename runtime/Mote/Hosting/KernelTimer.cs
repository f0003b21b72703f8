using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mote.Hosting;

/// <summary>
/// A timer that one thread sets and another waits for. In Linux it is the kernel's (timerfd_create(2)): to set it costs a fifth of a microsecond and
/// wakes nobody, which no lock or event of the framework can do.
/// </summary>
internal abstract class KernelTimer
{
    public static KernelTimer Create() => OperatingSystem.IsLinux() ? new TimerFd() : new WaitingTimer();

    /// <summary>Sets it to expire after so long, once; 0 stops it.</summary>
    public abstract void Set(long delayMs);

    /// <summary>Waits until it expires.</summary>
    public abstract void Wait();

    private sealed unsafe class TimerFd : KernelTimer
    {
        private const int Monotonic = 1;
        private const int CloseOnExec = 0x80000;

        private readonly int _timer = NativeCreate(Monotonic, CloseOnExec);

        public override void Set(long delayMs)
        {
            // Interval seconds and nanoseconds, then value seconds and nanoseconds.
            var times = stackalloc nint[4] { 0, 0, (nint)(delayMs / 1000), (nint)(delayMs % 1000 * 1_000_000) };
            _ = NativeSet(_timer, 0, times, null);
        }

        public override void Wait()
        {
            ulong expirations;
            while (NativeRead(_timer, &expirations, sizeof(ulong)) < 0) Thread.Yield();
        }

        [DllImport("libc", EntryPoint = "timerfd_create")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int NativeCreate(int clock, int flags);

        [DllImport("libc", EntryPoint = "timerfd_settime")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int NativeSet(int timer, int flags, nint* times, void* old);

        [DllImport("libc", EntryPoint = "read")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern nint NativeRead(int timer, void* buffer, nuint size);
    }

    /// <summary>Where the kernel has no such timer, setting it wakes the waiting thread.</summary>
    private sealed class WaitingTimer : KernelTimer
    {
        private readonly object _gate = new();
        private int _delayMs = Timeout.Infinite;

        public override void Set(long delayMs)
        {
            lock (_gate)
            {
                _delayMs = delayMs == 0 ? Timeout.Infinite : (int)Math.Min(delayMs, int.MaxValue);
                Monitor.Pulse(_gate);
            }
        }

        public override void Wait()
        {
            lock (_gate)
            {
                while (Monitor.Wait(_gate, _delayMs))
                {
                }

                _delayMs = Timeout.Infinite;
            }
        }
    }
}
