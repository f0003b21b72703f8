using System.Collections.Generic;

namespace Mote.Build.Graphs;

/// <summary>How an edge is drawn.</summary>
internal enum EdgeKind
{
    /// <summary>A module publishes a message to another.</summary>
    Message,

    /// <summary>A module provides a service to another.</summary>
    Service,

    /// <summary>A timer ticks in a module.</summary>
    Timer,
}

/// <summary>A module or a timer.</summary>
internal sealed record GraphNode(string Id, string Text, bool IsTimer, bool IsOnDemand);

/// <summary>A message, a service or a timer's tick, from one node's place in the list to another's.</summary>
internal sealed record GraphEdge(int From, int To, string Text, EdgeKind Kind);

/// <summary>The nodes in the order they were named, and what runs between them.</summary>
internal sealed record Graph(List<GraphNode> Nodes, List<GraphEdge> Edges);
