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

    /// <summary>Whether the agent has started, is not stopping, has no Faulted module, and none whose <c>[Run]</c> has returned.</summary>
    public bool IsReady
    {
        get
        {
            if (!_graph.IsStarted || _graph.IsAskedToStop) return false;
            foreach (var cell in _graph.Cells)
            {
                if (cell.AnnexOrNone is { Fault: not null } or { HasRunReturned: true }) return false;
            }

            return true;
        }
    }

    /// <summary>Whether every start-up module has started.</summary>
    public bool IsStarted => _graph.IsStarted;

    /// <summary>Whether the agent is stopping, or will as soon as the turn that is under way has ended.</summary>
    public bool IsStopping => _graph.IsAskedToStop;

    /// <summary>
    /// For how long the event loop has been away in one turn, where that is longer than <see cref="AgentLimits.StallLimit"/>; else
    /// zero.
    /// </summary>
    public TimeSpan StalledFor => _graph.Lane.StuckFor is var stuck && stuck > _graph.Limits.StallLimit ? stuck : TimeSpan.Zero;

    /// <summary>What is on the stack of the event loop, as in <c>Thermostat: Temperature</c>; empty between turns.</summary>
    public string CurrentTurn => _graph.DescribeTurn();

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
