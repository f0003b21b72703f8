using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Mote.Kernel;

/// <summary>A file of the kernel's that stays open: a read at 0 gives the present numbers, and allocates nothing.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Open as long as the agent lives.")]
internal sealed class KernelFile
{
    private readonly SafeFileHandle _file;

    private KernelFile(SafeFileHandle file) => _file = file;

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
