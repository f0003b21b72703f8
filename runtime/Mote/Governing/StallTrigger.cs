using System;
using System.IO;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace Mote.Governing;

/// <summary>
/// Has the kernel say when processes waited for memory for 300 ms of 2 s: a calm agent need not look for it. See the kernel's document on pressure stall
/// information; without the right to administer resources a window is a multiple of 2 s.
/// </summary>
internal sealed class StallTrigger
{
    /// <summary>How much of the window it takes, in percent.</summary>
    public const int Percent = 15;

    private readonly SafeFileHandle _file;
    private int _isFired;

    /// <summary>Watches a file that is open.</summary>
    public StallTrigger(SafeFileHandle file) => _file = file;

    /// <summary>The file that the kernel says it on; -1, which a poll passes over, where it says no more.</summary>
    public int Handle => _file.IsClosed ? -1 : (int)_file.DangerousGetHandle();

    /// <summary>Whether it was said since the last look. Any thread.</summary>
    public bool IsFired => Volatile.Read(ref _isFired) != 0;

    /// <summary>Sets it; null where the kernel has none, or does not allow it.</summary>
    /// <param name="path">The group's <c>memory.pressure</c>, or <c>/proc/pressure/memory</c>.</param>
    public static StallTrigger? TrySet(string path)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(path)) return null;

        try
        {
            var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.Write(file, "some 300000 2000000\0"u8, 0);
            return new StallTrigger(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The kernel has said it. The watchdog's thread.</summary>
    public void Fire() => Volatile.Write(ref _isFired, 1);

    /// <summary>The group is gone: the kernel would say so without end. The watchdog's thread.</summary>
    public void Close() => _file.Dispose();

    /// <summary>Whether it was said since the last look. The event loop.</summary>
    public bool TakeFired() => Interlocked.Exchange(ref _isFired, 0) != 0;
}
