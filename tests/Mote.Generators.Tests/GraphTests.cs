using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CsCheck;
using Mote.Build;
using Mote.Build.Graphs;

namespace Mote.Generators.Tests;

/// <summary>The graph of an agent, read from its assembly and drawn.</summary>
internal sealed class GraphTests
{
    [Test]
    public void The_graph_of_an_agent_is_what_its_flowchart_says()
    {
        using var assembly = new MemoryStream(Generation.Of(Sources.Agent).Emit());
        var documents = AgentDocuments.Read(assembly).Single();

        var graph = FlowchartReader.Read(documents.Graph);

        Assert.That(documents.Agent, Is.EqualTo("House"));
        Assert.That(graph.Nodes.Select(node => node.Text), Is.SupersetOf(new[] { "Fan", "every 10 s" }));
        Assert.That(graph.Edges.Where(edge => edge.Kind == EdgeKind.Message).Select(edge => edge.Text), Has.Member("Temperature"));
        Assert.That(graph.Edges.Select(edge => edge.To), Is.All.InRange(0, graph.Nodes.Count - 1));
    }

    [Test]
    public void A_line_that_the_reader_does_not_know_is_named() => Assert.That(
        () => FlowchartReader.Read("flowchart LR\n    A ==> B\n"),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains("A ==> B"));

    [Test]
    public void An_edge_goes_to_a_later_column_unless_it_closes_a_cycle()
    {
        string[] lines = ["flowchart LR", "A", "B", "C", "t{{every 1 s}} -.-> C", "A -- M --> B", "B -- M --> C", "C -- M --> A", "A -- M --> C"];
        var layout = GraphLayout.Of(FlowchartReader.Read(string.Join('\n', lines)));

        // A; B, the timer, and where the two messages between A and C pass; C.
        Assert.That(layout.Columns.Select(column => column.Count), Is.EqualTo(new[] { 1, 4, 1 }));
        Assert.That(Enumerable.Range(0, 5).Where(layout.IsBackward), Has.Exactly(1).Items);
    }

    [Test]
    public void No_graph_has_boxes_that_overlap_or_lines_that_end_elsewhere() => Graphs.Sample(
        graph =>
        {
            var svg = XDocument.Parse(GraphSvg.Draw(GraphLayout.Of(graph)));
            var boxes = svg.Descendants().Where(element => element.Name.LocalName == "rect").Select(Box.Of).ToList();
            var paths = svg.Descendants().Where(element => element.Attribute("class")?.Value.StartsWith("edge", StringComparison.Ordinal) == true).ToList();

            Assert.That(boxes, Has.Count.EqualTo(graph.Nodes.Count));
            Assert.That(paths, Has.Count.EqualTo(graph.Edges.Count));
            foreach (var (one, other) in boxes.SelectMany((one, place) => boxes.Skip(place + 1).Select(other => (one, other))))
            {
                Assert.That(one.Overlaps(other), Is.False, $"{one} and {other}");
            }

            foreach (var (edge, path) in graph.Edges.Zip(paths))
            {
                var numbers = path.Attribute("d")!.Value.Split([' ', 'M', 'C'], StringSplitOptions.RemoveEmptyEntries).Select(Box.Number).ToList();
                (double X, double Y)[] ends = [(numbers[0], numbers[1]), (numbers[^2], numbers[^1])];
                Assert.That(ends.Any(boxes[edge.From].Touches) && ends.Any(boxes[edge.To].Touches), Is.True, path.ToString());
            }
        },
        iter: 300);

    // Modules with messages between them at random, cycles and messages to oneself included; the last nodes are timers.
    private static readonly Gen<Graph> Graphs =
        from modules in Gen.Int[1, 12]
        from timers in Gen.Int[0, 4]
        from messages in Gen.Select(Gen.Int[0, modules - 1], Gen.Int[0, modules - 1]).List[0, 30]
        from ticks in Gen.Int[0, modules - 1].List[timers, timers]
        select new Graph(
            [.. Enumerable.Range(0, modules + timers).Select(node => new GraphNode($"n{node}", $"Node <{node}>", node >= modules, node % 3 == 0))],
            [
                .. messages.Select(ends => new GraphEdge(ends.Item1, ends.Item2, "A & B", ends.Item1 < ends.Item2 ? EdgeKind.Message : EdgeKind.Service)),
                .. ticks.Select((module, timer) => new GraphEdge(modules + timer, module, "", EdgeKind.Timer)),
            ]);

    /// <summary>A rectangle of the drawing.</summary>
    private sealed record Box(double X, double Y, double Width, double Height)
    {
        // The drawing is rounded to a tenth.
        private const double Tolerance = 0.11;

        public static Box Of(XElement rect) => new(Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"));

        public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

        public bool Overlaps(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

        public bool Touches((double X, double Y) point) =>
            point.X >= X - Tolerance && point.X <= X + Width + Tolerance && point.Y >= Y - Tolerance && point.Y <= Y + Height + Tolerance;

        private static double Number(XElement rect, string name) => Number(rect.Attribute(name)!.Value);
    }
}
