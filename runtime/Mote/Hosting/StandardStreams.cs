using System;
using System.Runtime.InteropServices;

namespace Mote.Hosting;

/// <summary>
/// Writes to stdout and stderr without System.Console, which would cost a small agent a fifth of its size. A failing stream is
/// nobody's to mend: what it does not take is lost.
/// </summary>
internal static unsafe partial class StandardStreams
{
    private const int Output = 1;
    private const int Error = 2;
    private const int Interrupted = 4;
    private const int TriesMax = 16;

    public static void WriteOutput(ReadOnlySpan<byte> text) => Write(Output, text);

    public static void WriteError(ReadOnlySpan<byte> text) => Write(Error, text);

    public static void WriteOutput(string text) => Write(Output, System.Text.Encoding.UTF8.GetBytes(text));

    public static void WriteError(string text) => Write(Error, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Write(int stream, ReadOnlySpan<byte> text)
    {
        // The trimmer knows these for constants, and drops the branch of the other systems.
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS() && !OperatingSystem.IsFreeBSD())
        {
            using var console = stream == Output ? Console.OpenStandardOutput() : Console.OpenStandardError();
            console.Write(text);
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

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeWrite(int stream, byte* text, nuint length);
}
