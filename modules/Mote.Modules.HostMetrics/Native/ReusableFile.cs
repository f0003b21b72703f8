using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Mote.Modules.Native;

/// <summary>
/// A small file that stays open and is read whole, from its beginning, at every call: procfs and sysfs make its content
/// anew each time. The buffer grows to what was needed once and is used again.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="fallback">Another path, taken where the first cannot be opened.</param>
/// <param name="firstBytes">What the buffer holds at first.</param>
internal sealed unsafe class ReusableFile(string path, string? fallback = null, int firstBytes = ReusableFile.FirstBytes) : IDisposable
{
    /// <summary>The most that is read of a file; <c>/proc/stat</c> of a host of 1,024 CPUs and 10,000 interrupts has 120 KiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int FirstBytes = 8 * 1024;
    private const int Closed = -1;

    private readonly byte[] _path = ZeroTerminated(path);
    private readonly byte[]? _fallback = fallback is null ? null : ZeroTerminated(fallback);
    private byte[] _buffer = new byte[firstBytes];
    private int _descriptor = Closed;
    private int _length;

    public string Path => path;

    /// <summary>What the last <see cref="Read"/> read.</summary>
    public Span<byte> Text => _buffer.AsSpan(0, _length);

    /// <summary>Reads the file.</summary>
    /// <param name="endsShort">
    /// True for files that the kernel makes in one piece (<c>single_open</c>, and all of sysfs): there a short read is the
    /// last, and asking once more would cost a call each time.
    /// </param>
    public Outcome Read(bool endsShort)
    {
        _length = 0;
        if (_descriptor == Closed && !TryOpen(out var errno)) return Outcome.Failure("cannot be opened", path, errno);

        while (true)
        {
            var read = ReadMore();
            if (read < 0)
            {
                // A file that was removed and created again (a CPU that went offline and came back) must be opened again.
                errno = Marshal.GetLastSystemError();
                if (errno == Libc.Interrupted) continue;
                Close();
                return Outcome.Failure("cannot be read", path, errno);
            }

            _length += (int)read;
            if (_length < _buffer.Length)
            {
                if (read == 0 || endsShort) return Outcome.Success;
                continue;
            }

            if (_buffer.Length >= MaxBytes) return TooLarge();

            Grow();
        }
    }

    public void Dispose() => Close();

    internal static byte[] ZeroTerminated(string path)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, bytes);
        return bytes;
    }

    // From the beginning again, into a buffer that holds all of it: bytes read at different times cannot be joined.
    [ColdPath]
    private void Grow()
    {
        _buffer = new byte[Math.Min(MaxBytes, _buffer.Length * 2)];
        _length = 0;
    }

    private Outcome TooLarge()
    {
        _length = 0;
        return Outcome.Failure("is larger than 1 MiB", path);
    }

    private nint ReadMore()
    {
        fixed (byte* buffer = _buffer)
        {
            return Libc.ReadAt(_descriptor, buffer + _length, _buffer.Length - _length, _length);
        }
    }

    private bool TryOpen(out int errno)
    {
        if (TryOpen(_path, out errno)) return true;
        return _fallback is not null && TryOpen(_fallback, out errno);
    }

    private bool TryOpen(byte[] name, out int errno)
    {
        fixed (byte* pointer = name) _descriptor = Libc.Open(pointer, Libc.OpenReadOnly | Libc.OpenCloseOnExec);
        errno = _descriptor < 0 ? Marshal.GetLastSystemError() : 0;
        return _descriptor >= 0;
    }

    private void Close()
    {
        if (_descriptor != Closed) _ = Libc.Close(_descriptor);
        _descriptor = Closed;
    }
}
