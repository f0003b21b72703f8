using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Mote.BadDays;

/// <summary>A control group with little memory and little CPU, of version 1 or 2. Where the machine allows none, agents run without, and it says so.</summary>
internal sealed class LimitedGroup : IDisposable
{
    private const string Root = "/sys/fs/cgroup";
    private const long PeriodUs = 100_000;

    private readonly List<string> _places = [];
    private readonly bool _isVersion1 = Directory.Exists($"{Root}/memory");

    public LimitedGroup(int memoryMiB, int cpuPercent)
    {
        var name = $"mote-{Guid.NewGuid():N}";
        try
        {
            if (_isVersion1)
            {
                var (memory, cpu) = (Create($"{Root}/memory/{name}"), Create($"{Root}/cpu/{name}"));
                File.WriteAllText($"{memory}/memory.limit_in_bytes", Bytes(memoryMiB));
                File.WriteAllText($"{cpu}/cpu.cfs_period_us", $"{PeriodUs}");
                File.WriteAllText($"{cpu}/cpu.cfs_quota_us", $"{PeriodUs * cpuPercent / 100}");
            }
            else
            {
                var both = Create($"{Root}/{name}");
                File.WriteAllText($"{both}/memory.max", Bytes(memoryMiB));
                File.WriteAllText($"{both}/cpu.max", $"{PeriodUs * cpuPercent / 100} {PeriodUs}");
            }

            IsLimited = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TestContext.Out.WriteLine($"no control group here, the agent runs without: {error.Message}");
            Dispose();
        }
    }

    /// <summary>Whether there is a group.</summary>
    public bool IsLimited { get; }

    /// <summary>What stands before a command that is to run in the group.</summary>
    public string[] Before => !IsLimited ? [] : ["/bin/sh", "-c", $"{Enter}exec \"$@\"", "sh"];

    /// <summary>The most memory that was ever in use.</summary>
    public long PeakBytes => Number(_isVersion1 ? "memory.max_usage_in_bytes" : "memory.peak");

    /// <summary>Processes that the kernel killed for want of memory.</summary>
    public long Killed
    {
        get
        {
            var events = File.ReadAllText($"{_places[0]}/{(_isVersion1 ? "memory.oom_control" : "memory.events")}").Split('\n');
            return long.Parse(Array.Find(events, line => line.StartsWith("oom_kill ", StringComparison.Ordinal))?[9..] ?? "0", CultureInfo.InvariantCulture);
        }
    }

    private string Enter => string.Concat(_places.ConvertAll(place => $"echo $$ > {place}/cgroup.procs; "));

    /// <summary>Sets the memory that may be used, while it is in use.</summary>
    public void Squeeze(int memoryMiB) =>
        File.WriteAllText($"{_places[0]}/{(_isVersion1 ? "memory.limit_in_bytes" : "memory.max")}", Bytes(memoryMiB));

    public void Dispose()
    {
        foreach (var place in _places)
        {
            // The kernel needs a moment after the last process has ended.
            Assert.That(() => TryDelete(place), Is.True.After(5_000, 20));
        }

        _places.Clear();
    }

    private static bool TryDelete(string place)
    {
        try
        {
            Directory.Delete(place);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Bytes(int mebibytes) => ((long)mebibytes << 20).ToString(CultureInfo.InvariantCulture);

    private long Number(string file) => long.Parse(File.ReadAllText($"{_places[0]}/{file}"), CultureInfo.InvariantCulture);

    private string Create(string place)
    {
        Directory.CreateDirectory(place);
        _places.Add(place);
        return place;
    }
}
