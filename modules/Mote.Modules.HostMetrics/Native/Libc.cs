using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Mote.Modules.Native;

/// <summary>
/// The C library, as 64-bit Linux has it. Blittable throughout, so that a call costs what it costs in C; the reason of a
/// failure is <see cref="Marshal.GetLastSystemError"/>, asked right after the call.
/// </summary>
internal static unsafe class Libc
{
    public const int OpenReadOnly = 0;
    public const int OpenCloseOnExec = 0x80000;
    public const int Interrupted = 4;
    public const int NoEntry = 2;

    public const int FamilyNetLink = 16;
    public const int SocketRaw = 3;
    public const int SocketCloseOnExec = 0x80000;
    public const int NetLinkRoute = 0;

    /// <summary>Fail rather than wait.</summary>
    public const int MessageDontWait = 0x40;

    /// <summary>Answer the datagram's own length, even where the buffer is shorter.</summary>
    public const int MessageTruncate = 0x20;

    [DllImport("libc", EntryPoint = "open")]
    public static extern int Open(byte* path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "read")]
    public static extern nint Read(int descriptor, byte* buffer, nint length);

    [DllImport("libc", EntryPoint = "pread")]
    public static extern nint ReadAt(int descriptor, byte* buffer, nint length, nint offset);

    [DllImport("libc", EntryPoint = "socket")]
    public static extern int Socket(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "send")]
    public static extern nint Send(int socket, byte* buffer, nint length, int flags);

    [DllImport("libc", EntryPoint = "recv")]
    public static extern nint Receive(int socket, byte* buffer, nint length, int flags);

    [DllImport("libc", EntryPoint = "statfs")]
    public static extern int StatFs(byte* path, StatFsResult* result);

    [DllImport("libc", EntryPoint = "uname")]
    public static extern int Uname(byte* names);

    /// <summary><c>struct statfs</c>: 120 bytes.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 120)]
    public struct StatFsResult
    {
        public nint Type;
        public nint BlockBytes;
        public ulong Blocks;
        public ulong BlocksFree;
        public ulong BlocksAvailable;
        public ulong Files;
        public ulong FilesFree;
    }
}
