using System;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using Mote.Kernel;

namespace Mote.Telemetry;

/// <summary>
/// The process's own numbers, under the names that Prometheus' client libraries use, and the garbage collector's, under those of OpenTelemetry. Read
/// anew for each scrape from files that stay open: procfs answers a read at 0 with the present numbers, and nothing is allocated. The scraping
/// thread only. Where there is no procfs, only the collector's numbers are written.
/// </summary>
internal sealed unsafe class ProcessMetrics(TimeProvider time)
{
    // Fields of /proc/self/stat after the name, which may hold spaces, counted from the state; see proc_pid_stat(5).
    private const int UserTicksField = 11;
    private const int SystemTicksField = 12;
    private const int StartTicksField = 19;
    private const int VirtualBytesField = 20;
    private const int ResidentPagesField = 21;
    private const int FieldCount = 22;

    private const int TicksPerSecondName = 2;
    private const int ReadMaxBytes = 1024;
    private const int SecondsDecimals = 2;
    private const int PauseDecimals = 7;
    private const int OpenFilesLimit = 7;
    private const int CurrentDirectory = -100;
    private const uint SizeFact = 0x200;

    private readonly KernelFile? _stat = KernelFile.TryOpen("/proc/self/stat");
    private readonly long _bootedAtHundredths = ReadBootTime(time);
    private readonly long _ticksPerSecond = OperatingSystem.IsLinux() ? NativeConfiguration(TicksPerSecondName) : 0;

    public void Write(ref MetricWriter writer)
    {
        WriteCollector(ref writer);
        Span<byte> text = stackalloc byte[ReadMaxBytes];
        Span<long> fields = stackalloc long[FieldCount];
        if (_stat is null || _ticksPerSecond <= 0 || !TryRead(text, fields)) return;

        writer.Family("process_cpu_seconds_total"u8, MetricType.Counter, "Total user and system CPU time spent in seconds."u8);
        writer.Value((fields[UserTicksField] + fields[SystemTicksField]) * 100 / _ticksPerSecond, SecondsDecimals);
        writer.Family("process_resident_memory_bytes"u8, MetricType.Gauge, "Resident memory size in bytes."u8);
        writer.Value(fields[ResidentPagesField] * Environment.SystemPageSize);
        writer.Family("process_virtual_memory_bytes"u8, MetricType.Gauge, "Virtual memory size in bytes."u8);
        writer.Value(fields[VirtualBytesField]);
        writer.Family("process_start_time_seconds"u8, MetricType.Gauge, "Start time of the process since unix epoch in seconds."u8);
        writer.Value(_bootedAtHundredths + fields[StartTicksField] * 100 / _ticksPerSecond, SecondsDecimals);
        writer.Family("process_open_fds"u8, MetricType.Gauge, "Number of open file descriptors."u8);
        writer.Value(CountOpenFiles());
        ulong* limits = stackalloc ulong[2];
        if (NativeLimit(OpenFilesLimit, limits) != 0) return;

        writer.Family("process_max_fds"u8, MetricType.Gauge, "Maximum number of open file descriptors."u8);
        writer.Value((long)Math.Min(limits[0], long.MaxValue));
    }

    private static void WriteCollector(ref MetricWriter writer)
    {
        writer.Family("dotnet_gc_collections_total"u8, MetricType.Counter, "Garbage collections since the start, each in its oldest generation's series."u8);
        ReadOnlySpan<byte> names = "gen0gen1gen2"u8;
        for (var generation = 0; generation <= 2; generation++)
        {
            // A collection of a generation counts as one of each younger one too.
            var older = generation < 2 ? GC.CollectionCount(generation + 1) : 0;
            writer.Label("gc_heap_generation"u8, names.Slice(generation * 4, 4));
            writer.Value((long)GC.CollectionCount(generation) - older);
        }

        writer.Family("dotnet_gc_heap_total_allocated_bytes_total"u8, MetricType.Counter, "Bytes allocated on the managed heap since the start."u8);
        writer.Value(GC.GetTotalAllocatedBytes());
        writer.Family("dotnet_gc_heap_size_bytes"u8, MetricType.Gauge, "Bytes of the managed heap in use, unreachable objects too."u8);
        writer.Value(GC.GetTotalMemory(forceFullCollection: false));
        writer.Family("dotnet_gc_pause_time_seconds_total"u8, MetricType.Counter, "Time that the process was paused by the garbage collector."u8);
        writer.Value(GC.GetTotalPauseDuration().Ticks, PauseDecimals);
    }

    private bool TryRead(Span<byte> text, Span<long> fields)
    {
        var rest = _stat!.Read(text);
        if (rest.IsEmpty) return false;

        rest = rest[(rest.LastIndexOf((byte)')') + 2)..];
        for (var field = 0; field < FieldCount; field++)
        {
            var end = rest.IndexOf((byte)' ');
            if (end < 0) return false;

            _ = Utf8Parser.TryParse(rest[..end], out fields[field], out _);
            rest = rest[(end + 1)..];
        }

        return true;
    }

    // Since Linux 6.2 the directory's size is the number of its files. Before, they are counted by the C library: an enumeration of the
    // framework's would allocate for each file.
    private static long CountOpenFiles()
    {
        FileFacts facts;
        nint directory;
        fixed (byte* path = "/proc/self/fd\0"u8)
        {
            if (NativeFacts(CurrentDirectory, path, 0, SizeFact, &facts) == 0 && facts.Size > 0) return facts.Size;
            directory = NativeOpenDirectory(path);
        }

        if (directory == 0) return 0;

        // Without ".", ".." and the directory's own.
        var count = -3L;
        while (NativeReadDirectory(directory) != 0) count++;
        _ = NativeCloseDirectory(directory);
        return count;
    }

    private static long ReadBootTime(TimeProvider time)
    {
        Span<byte> buffer = stackalloc byte[ReadMaxBytes];
        var text = KernelFile.ReadOnce("/proc/uptime", buffer);
        if (text.IsEmpty) return 0;

        // "seconds.hundredths idle"; a floating-point parser would be the only one in a small agent.
        var isUptime = Utf8Parser.TryParse(text, out long seconds, out var point);
        isUptime &= Utf8Parser.TryParse(text[Math.Min(point + 1, text.Length)..], out long rest, out _);
        return isUptime ? time.GetUtcNow().ToUnixTimeMilliseconds() / 10 - seconds * 100 - rest : 0;
    }

    [DllImport("libc", EntryPoint = "sysconf")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeConfiguration(int name);

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeLimit(int resource, ulong* limits);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeFacts(int directory, byte* path, int flags, uint facts, FileFacts* found);

    [DllImport("libc", EntryPoint = "opendir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeOpenDirectory(byte* path);

    [DllImport("libc", EntryPoint = "readdir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeReadDirectory(nint directory);

    [DllImport("libc", EntryPoint = "closedir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeCloseDirectory(nint directory);

    // struct statx of linux/stat.h, the same on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileFacts
    {
        [FieldOffset(40)]
        public long Size;
    }
}
