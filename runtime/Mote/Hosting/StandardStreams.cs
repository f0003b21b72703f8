using System;
using System.Runtime.InteropServices;

namespace Mote.Hosting;

/// <summary>
/// Writes to stdout and stderr without System.Console, which would cost a small agent a fifth of its size. Write errors
/// are ignored; there is nowhere to report them.
/// </summary>
internal static unsafe partial class StandardStreams
{
    private const int Output = 1;
    private const int Error = 2;
    private const int Interrupted = 4;
    private const int TriesMax = 16;
    private const short PollWritable = 4;

    public static void WriteOutput(ReadOnlySpan<byte> text) => Write(Output, text);

    public static void WriteError(ReadOnlySpan<byte> text) => Write(Error, text);

    public static void WriteOutput(string text) => Write(Output, System.Text.Encoding.UTF8.GetBytes(text));

    public static void WriteError(string text) => Write(Error, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Writes to stderr unless that would block: a full pipe must not keep an agent from ending. Takes no lock.
    /// </summary>
    /// <param name="text">At most 4,096 bytes: what poll says a pipe has room for.</param>
    public static void TryWriteError(ReadOnlySpan<byte> text)
    {
        if (OperatingSystem.IsWindows())
        {
            WriteError(text);
            return;
        }

        var error = new PollEntry { Stream = Error, Wanted = PollWritable };
        if (NativePoll(&error, 1, timeoutMs: 0) == 1 && (error.Found & PollWritable) != 0) WriteError(text);
    }

    /// <summary>Ends the process at once, without handlers, finalizers or locks.</summary>
    public static void Exit(int code)
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(code);
        else NativeExit(code);
    }

    private static void Write(int stream, ReadOnlySpan<byte> text)
    {
        // The trimmer treats these as constants, and drops the branches of other systems.
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS() && !OperatingSystem.IsFreeBSD())
        {
            WriteToConsole(stream, text);
            return;
        }

        for (var tries = 0; !text.IsEmpty && tries < TriesMax; tries++)
        {
            nint written;
            fixed (byte* start = text) written = NativeWrite(stream, start, (nuint)text.Length);
            if (written >= 0) text = text[(int)written..];
            else if (Marshal.GetLastSystemError() != Interrupted) return;
        }
    }

    [ColdPath, AssumeNoAlloc("only where standard error cannot be written to by the system call")]
    private static void WriteToConsole(int stream, ReadOnlySpan<byte> text)
    {
        using var console = stream == Output ? Console.OpenStandardOutput() : Console.OpenStandardError();
        console.Write(text);
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativePoll(PollEntry* entries, nuint count, int timeoutMs);

    [DllImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void NativeExit(int code);

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeWrite(int stream, byte* text, nuint length);

    private struct PollEntry
    {
        public int Stream;
        public short Wanted;
        public short Found;
    }
}
