using System;
using System.Threading;
using Mote.Dispatch;

namespace Mote.Telemetry;

/// <summary>
/// One event loop's part of a scrape. The scraping thread asks for a collection by number; the event loop answers when it gets to it, into
/// its own buffer, which the scraping thread reads only while no collection is asked for.
/// </summary>
internal sealed class LoopMetrics(AgentRuntime runtime, EventLoop loop)
{
    private readonly MetricBuffer _buffer = new();
    private long _asked;
    private long _collected;

    /// <summary>Asks for a collection that begins after this call. The scraping thread only.</summary>
    public long Ask()
    {
        var ticket = Interlocked.Increment(ref _asked);
        loop.Wake();
        return ticket;
    }

    /// <summary>Whether the collection is over and no later one is asked for: the buffer may be read.</summary>
    public bool IsCollected(long ticket) =>
        Volatile.Read(ref _collected) >= ticket && Volatile.Read(ref _collected) == Volatile.Read(ref _asked);

    /// <summary>What the event loop wrote; to be read only while <see cref="IsCollected"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.Written;

    /// <summary>Names of families and labels that were not legal. Any thread.</summary>
    public long RejectedNames => _buffer.RejectedNames;

    /// <summary>Whether the last collection did not fit its buffer; to be read only while <see cref="IsCollected"/>.</summary>
    public bool IsTruncated => _buffer.IsTruncated;

    /// <summary>Writes the modules' metrics if the scraping thread waits for them. The event loop only.</summary>
    public bool CollectIfAsked()
    {
        var asked = Volatile.Read(ref _asked);
        if (asked == _collected) return false;

        _buffer.Clear();
        var cells = runtime.Cells;
        for (var module = 0; module < cells.Length; module++)
        {
            if (cells[module].IsLoaded) WriteModule(module);
        }

        Volatile.Write(ref _collected, asked);
        runtime.Status.Metrics.RaiseCollected();
        return true;
    }

    private void WriteModule(int module)
    {
        var writer = new MetricWriter(_buffer);
        var mark = _buffer.Mark();
        try
        {
            runtime.WriteModuleMetrics(module, ref writer);
            writer.DropUnfinished();
            if (_buffer.TakeRejectedName() is { Length: > 0 } name)
            {
                runtime.LogOf(module).Warn($"a metric's or label's name is not legal, and its series are left out: '{name}'; said once, see " +
                    $"mote_metrics_rejected_names_total");
            }
        }
        catch (Exception error)
        {
            // Half a family would make the whole scrape invalid; a module that throws loses only its own numbers.
            _buffer.RollBack(mark);
            runtime.ContainOutside(module, error, "[Metrics]");
        }
    }
}
