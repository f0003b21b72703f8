using System;
using Mote.Dispatch;

namespace Mote.Hosting;

/// <summary>
/// What an agent tells of itself: ask for it in a module's constructor to serve health, readiness or metrics. Readable from
/// any thread.
/// </summary>
public sealed class AgentStatus
{
    private readonly AgentGraph _graph;

    internal AgentStatus(AgentGraph graph)
    {
        _graph = graph;
        Metrics = new MetricsCollector(graph);
    }

    /// <summary>The agent's name.</summary>
    public string Name => _graph.Name;

    /// <summary>Collects the modules' metrics for a scrape.</summary>
    public MetricsCollector Metrics { get; }

    /// <summary>How many modules the agent has.</summary>
    public int ModuleCount => _graph.Cells.Length;

    /// <summary>Whether the agent has started, is not stopping, and has no Faulted module.</summary>
    public bool IsReady
    {
        get
        {
            if (!_graph.IsStarted || _graph.IsAskedToStop) return false;
            foreach (var cell in _graph.Cells)
            {
                if (cell.AnnexOrNone.Fault is not null) return false;
            }

            return true;
        }
    }

    /// <summary>Whether every start-up module has started.</summary>
    public bool IsStarted => _graph.IsStarted;

    /// <summary>Whether the agent is stopping, or will as soon as the turn that is under way has ended.</summary>
    public bool IsStopping => _graph.IsAskedToStop;

    /// <summary>One module's state and counters.</summary>
    /// <param name="index">Its place in the start order, from 0 up to <see cref="ModuleCount"/>.</param>
    /// <returns>The status, live.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such module.</exception>
    public ModuleStatus Module(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, ModuleCount);
        return new ModuleStatus(_graph, index);
    }
}
