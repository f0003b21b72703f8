using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Mote.Governing;

/// <summary>A file of the kernel's that stays open: a read at 0 gives the present numbers, and allocates nothing.</summary>
internal sealed class KernelFile : IDisposable
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

    public void Dispose() => _file.Dispose();

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
