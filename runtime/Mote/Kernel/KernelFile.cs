using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Mote.Kernel;

/// <summary>A file of the kernel's that stays open: a read at 0 gives the present numbers, and allocates nothing.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Open as long as the agent lives.")]
internal sealed class KernelFile
{
    private const int NumberMaxBytes = 32;

    private readonly SafeFileHandle _file;

    private KernelFile(SafeFileHandle file) => _file = file;

    /// <summary>The directories of a class's devices, as in <c>/sys/class/thermal/thermal_zone0</c>; none where the kernel has no such class.</summary>
    /// <param name="root">Where the file system begins.</param>
    /// <param name="name">The class.</param>
    public static string[] DevicesOf(string root, string name)
    {
        var devices = $"{root}sys/class/{name}";
        return Directory.Exists(devices) ? Directory.GetDirectories(devices) : [];
    }

    /// <summary>Opens a file; null where it is not there or may not be read.</summary>
    public static KernelFile? TryOpen(string path)
    {
        try
        {
            return File.Exists(path) ? new KernelFile(File.OpenHandle(path)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The beginning of a file that is read once; empty where it cannot be.</summary>
    public static ReadOnlySpan<byte> ReadOnce(string path, Span<byte> buffer)
    {
        if (TryOpen(path) is not { } file) return [];

        var text = file.Read(buffer);
        file._file.Dispose();
        return text;
    }

    /// <summary>Reads the one number that it holds.</summary>
    /// <returns>False where it cannot be read now, or holds none.</returns>
    public bool TryReadNumber(out long number)
    {
        Span<byte> buffer = stackalloc byte[NumberMaxBytes];
        var text = Read(buffer);
        return KernelNumbers.TryTake(ref text, out number);
    }

    /// <summary>Reads its beginning; empty where it cannot be read now.</summary>
    public ReadOnlySpan<byte> Read(Span<byte> buffer)
    {
        try
        {
            return buffer[..RandomAccess.Read(_file, buffer, 0)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
