using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mote.Kernel;

/// <summary>
/// The pages of the program's code. Starting touches most of them, and the kernel maps their neighbours too; an agent at work needs few. Given back, they
/// stay in the kernel's cache, and those that are needed come back from there. See madvise(2) and proc_pid_maps(5).
/// </summary>
internal static class ProgramPages
{
    private const int DontNeed = 4;
    private const int TextMaxBytes = 4096;

    /// <summary>Gives back the code of a native agent. Nothing where the kernel is another, or a compiler writes to the code at run time.</summary>
    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux() || RuntimeFeature.IsDynamicCodeSupported) return;

        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        var text = KernelFile.ReadOnce("/proc/self/maps", buffer);
        while (text.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (TryReadCode(text[..end], out var from, out var to)) _ = NativeAdvise((nint)from, (nuint)(to - from), DontNeed);
            text = text[(end + 1)..];
        }
    }

    /// <summary>Where code lies that nobody can have written to: a line of <c>/proc/self/maps</c>.</summary>
    /// <returns>False where it is something else.</returns>
    internal static bool TryReadCode(ReadOnlySpan<byte> line, out ulong from, out ulong to)
    {
        to = 0;
        if (!Utf8Parser.TryParse(line, out from, out var length, 'x') || length >= line.Length) return false;

        var rest = line[(length + 1)..];
        return Utf8Parser.TryParse(rest, out to, out length, 'x') && rest[length..].StartsWith(" r-xp "u8) && rest.IndexOf(" /"u8) >= 0;
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeAdvise(nint from, nuint bytes, int advice);
}
