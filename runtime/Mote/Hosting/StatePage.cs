using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Mote.Dispatch;
using Mote.Supervision;

namespace Mote.Hosting;

/// <summary>
/// One page of 4 KiB that outlives the process: a file that is mapped, so that a word of it costs a store and survives any death but that of the
/// machine. It holds which turn is on the loop, how far the run came, and the bad ends of earlier runs. It lies in <c>$RUNTIME_DIRECTORY</c> where
/// there is one, in memory and not on flash, else in the agent's state directory. Nobody else can open it meanwhile.
/// </summary>
internal sealed unsafe class StatePage : IDisposable
{
    public const string FileName = "agent.page";

    private const int Bytes = 4096;
    private const ulong Magic = 0x3145474150544F4D;
    private const int BuildAt = 8;
    private const int PhaseAt = 16;
    private const int TurnAt = 64;
    private const int ConstructedAt = 68;
    private const int LostAt = 72;
    private const int FirstSlotAt = 512;
    private const int SecondSlotAt = 2304;
    private const int SlotBytes = 1792;

    private const int EndsMax = 10;
    private const int ReadWrite = 3;
    private const int Shared = 1;

    private readonly SafeFileHandle _file;
    private readonly byte* _page;

    private StatePage(SafeFileHandle file, byte* page)
    {
        _file = file;
        _page = page;
    }

    /// <summary>How far the run came.</summary>
    public RunPhase Phase
    {
        get => (RunPhase)(*(int*)(_page + PhaseAt));
        set => *(int*)(_page + PhaseAt) = (int)value;
    }

    /// <summary>The messages that waited when the last run gave up.</summary>
    public long Lost
    {
        get => *(long*)(_page + LostAt);
        set => *(long*)(_page + LostAt) = value;
    }

    /// <summary>The bad ends of earlier runs, oldest first.</summary>
    public List<BadEnd> ReadEnds()
    {
        var ends = new List<BadEnd>();
        foreach (var line in Encoding.UTF8.GetString(PageText.Read(Slot(FirstSlotAt), Slot(SecondSlotAt))).Split('\n'))
        {
            if (BadEnd.Parse(line) is { } end) ends.Add(end);
        }

        return ends;
    }

    /// <summary>Opens or creates the page.</summary>
    /// <param name="directory">Where it lies; must exist.</param>
    /// <exception cref="IOException">It cannot be created, or another process has it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    /// <returns>The page; what is not a page of this format is begun anew.</returns>
    public static StatePage Open(string directory)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

            // Written, not only made longer: a store into a hole of a full disk would kill the process.
            if (RandomAccess.GetLength(file) != Bytes) RandomAccess.Write(file, new byte[Bytes], 0);
            var page = NativeMap(null, Bytes, ReadWrite, Shared, (int)file.DangerousGetHandle(), 0);
            if (page == (byte*)-1) throw new IOException($"mmap of {FileName} failed with error {Marshal.GetLastSystemError()}");

            if (BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(page, sizeof(ulong))) == Magic) return new StatePage(file, page);

            new Span<byte>(page, Bytes).Clear();
            *(ulong*)page = Magic;
            return new StatePage(file, page);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>How the last run ended, where it ended badly; null where it did not, or there was none.</summary>
    /// <param name="runtime">The agent: only one of the same build knows the names of the turns.</param>
    /// <param name="nowMs">Now, in ms since 1970.</param>
    public BadEnd? LastEnd(AgentRuntime runtime, long nowMs)
    {
        if (Phase is RunPhase.None or RunPhase.Stopped) return null;
        if (*(ulong*)(_page + BuildAt) != BuildOf(runtime)) return new BadEnd(nowMs, Phase == RunPhase.Starting, "", "a turn of another build");

        var (module, turn) = runtime.Describe(*(int*)(_page + TurnAt), *(int*)(_page + ConstructedAt), Phase == RunPhase.Starting);
        return new BadEnd(nowMs, Phase == RunPhase.Starting, module, turn);
    }

    /// <summary>Begins a run: the runtime notes its turns here from now on.</summary>
    public void Begin(AgentRuntime runtime, List<BadEnd> ends)
    {
        Remember(ends);
        *(ulong*)(_page + BuildAt) = BuildOf(runtime);
        *(int*)(_page + ConstructedAt) = 0;
        Lost = 0;
        Phase = RunPhase.Starting;
        runtime.NoteTurnsAt((int*)(_page + TurnAt), (int*)(_page + ConstructedAt));
    }

    /// <summary>The run ends in order: earlier ends are forgotten.</summary>
    public void End()
    {
        Remember([]);
        Phase = RunPhase.Stopped;
    }

    /// <summary>Releases the file; the page stays mapped, because the runtime notes its turns there.</summary>
    public void Dispose() => _file.Dispose();

    private void Remember(List<BadEnd> ends)
    {
        var text = "";
        for (var i = Math.Max(0, ends.Count - EndsMax); i < ends.Count; i++) text += ends[i].ToLine();
        PageText.Write(Slot(FirstSlotAt), Slot(SecondSlotAt), Encoding.UTF8.GetBytes(text));
    }

    private Span<byte> Slot(int at) => new(_page + at, SlotBytes);

    // The numbers of turns mean the same where the same names stand in the same order.
    private static ulong BuildOf(AgentRuntime runtime)
    {
        var hash = 14695981039346656037ul;
        for (var turn = 1; runtime.TurnName(turn) is var name && name != "?"; turn++)
        {
            hash = Mix(hash, name);
        }

        for (var module = 0; module < runtime.Cells.Length; module++) hash = Mix(hash, runtime.ModuleName(module));
        return hash;
    }

    // FNV-1a (Fowler, Noll, Vo).
    private static ulong Mix(ulong hash, string text)
    {
        foreach (var character in text) hash = (hash ^ character) * 1099511628211;
        return hash;
    }

    [DllImport("libc", EntryPoint = "mmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern byte* NativeMap(void* address, nuint length, int protection, int flags, int file, nint offset);
}
