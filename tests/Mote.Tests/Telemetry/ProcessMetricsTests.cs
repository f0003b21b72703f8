using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using Mote.Telemetry;

namespace Mote.Tests.Telemetry;

/// <summary>The process's own numbers are those that others see of it.</summary>
[Platform("Linux")]
internal sealed class ProcessMetricsTests
{
    private readonly MetricBuffer _buffer = new();
    private readonly ProcessMetrics _metrics = new(TimeProvider.System);

    [Test]
    public void The_numbers_are_those_of_the_process()
    {
        using var process = Process.GetCurrentProcess();

        Assert.That(Value("process_resident_memory_bytes"), Is.EqualTo(process.WorkingSet64).Within(20).Percent);
        Assert.That(Value("process_virtual_memory_bytes"), Is.EqualTo(process.VirtualMemorySize64).Within(20).Percent);
        Assert.That(Value("process_cpu_seconds_total"), Is.EqualTo(process.TotalProcessorTime.TotalSeconds).Within(1));
        Assert.That(
            Value("process_start_time_seconds"),
            Is.EqualTo(new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()).Within(2));
        Assert.That(Value("process_open_fds"), Is.EqualTo(process.HandleCount).Within(10));
        Assert.That(Value("process_max_fds"), Is.Positive);
        Assert.That(Value("dotnet_gc_heap_size_bytes"), Is.Positive);
        Assert.That(Value("dotnet_gc_heap_total_allocated_bytes_total"), Is.Positive);
    }

    [Test]
    public void Each_collection_is_counted_once()
    {
        var before = Collections();
        GC.Collect(1);

        Assert.That(Collections(), Is.GreaterThan(before));
        Assert.That(Collections(), Is.EqualTo(GC.CollectionCount(0)).Within(1));
    }

    [Test]
    public void Writing_them_allocates_nothing() => Assert.That(Allocations.Of(Fill), Is.Zero);

    private double Collections() => Write().Split('\n').Where(line => line.StartsWith("dotnet_gc_collections_total{", StringComparison.Ordinal)).Sum(Number);

    private double Value(string name) => Number(Write().Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal)));

    private static double Number(string line) => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);

    private string Write()
    {
        Fill();
        return Encoding.UTF8.GetString(_buffer.Written);
    }

    private void Fill()
    {
        _buffer.Clear();
        var writer = new MetricWriter(_buffer);
        _metrics.Write(ref writer);
    }
}
