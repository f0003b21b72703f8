using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mote.Build.Graphs;

/// <summary>Reads the flowchart that the agent generator writes: the lines that it knows of Mermaid, not Mermaid.</summary>
internal static class FlowchartReader
{
    private static readonly Regex Timer = Line(@"^(?<from>\w+)\{\{(?<text>.+)\}\} -\.-> (?<to>\w+)$");
    private static readonly Regex Message = Line(@"^(?<from>\w+) -- (?<text>.+) --> (?<to>\w+)$");
    private static readonly Regex Service = Line(@"^(?<from>\w+) == (?<text>.+) ==> (?<to>\w+)$");
    private static readonly Regex Module = Line(@"^(?<from>\w+)(?<onDemand>\(\[\w+\]\))?$");

    private static Regex Line(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static Graph Read(string flowchart)
    {
        var graph = new Graph([], []);
        var edges = new List<(Match Line, EdgeKind Kind)>();
        foreach (var line in flowchart.Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (Module.Match(line) is { Success: true } module) AddNode(graph, module, module.Groups["from"].Value, isTimer: false);
            else if (Timer.Match(line) is { Success: true } timer) edges.Add((timer, EdgeKind.Timer));
            else if (Message.Match(line) is { Success: true } message) edges.Add((message, EdgeKind.Message));
            else if (Service.Match(line) is { Success: true } service) edges.Add((service, EdgeKind.Service));
            else throw new InvalidDataException($"a line of the agent's flowchart is not known: {line}");
        }

        foreach (var (line, kind) in edges)
        {
            if (kind == EdgeKind.Timer) AddNode(graph, line, line.Groups["text"].Value, isTimer: true);
            graph.Edges.Add(new GraphEdge(
                PlaceOf(graph, line.Groups["from"].Value),
                PlaceOf(graph, line.Groups["to"].Value),
                kind == EdgeKind.Timer ? "" : line.Groups["text"].Value,
                kind));
        }

        return graph;
    }

    private static void AddNode(Graph graph, Match line, string text, bool isTimer)
    {
        var id = line.Groups["from"].Value;
        if (graph.Nodes.All(node => node.Id != id)) graph.Nodes.Add(new GraphNode(id, text, isTimer, line.Groups["onDemand"].Success));
    }

    private static int PlaceOf(Graph graph, string id) => graph.Nodes.FindIndex(node => node.Id == id);
}
