using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;

namespace Mote.Build.Graphs;

/// <summary>Draws a graph: modules as boxes, round where they are on demand; timers as pills; messages as lines, services as thick ones.</summary>
internal sealed class GraphSvg
{
    private const double Margin = 16;
    private const double RowHeight = 56;
    private const double BoxHeight = 32;
    private const double Padding = 14;
    private const double Gap = 48;

    // Of a letter at 12 px, on the broad side: no font is there to ask.
    private const double LetterWidth = 7.2;

    private const string Head = """
        <style>
          text { font: 12px system-ui, sans-serif; fill: #1f2328; }
          .module { fill: #eef4ff; stroke: #4078c0; }
          .timer { fill: #fff8e5; stroke: #b08800; }
          .edge { fill: none; stroke: #57606a; }
          .service { stroke-width: 3; }
          .tick { stroke-dasharray: 3 3; }
          .label { font-size: 11px; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
          .name { text-anchor: middle; dominant-baseline: central; }
        </style>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
            <path d="M0 0 8 4 0 8z" fill="#57606a"/>
          </marker>
        </defs>
        """;

    private readonly GraphLayout _layout;
    private readonly Dictionary<int, (double Left, double Right, double Y)> _places = [];
    private readonly StringBuilder _svg = new();

    private GraphSvg(GraphLayout layout) => _layout = layout;

    public static string Draw(GraphLayout layout) => new GraphSvg(layout).Draw();

    private string Draw()
    {
        var width = Place() + Margin;
        var height = 2 * Margin + RowHeight * Math.Max(1, _layout.Columns.Select(column => column.Count).DefaultIfEmpty(0).Max());
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\">");
        Line(Head.Replace("\r\n", "\n"));
        for (var edge = 0; edge < _layout.Graph.Edges.Count; edge++) DrawEdge(edge);
        for (var node = 0; node < _layout.Graph.Nodes.Count; node++) DrawNode(node);
        Line("</svg>");
        return _svg.ToString();
    }

    // Returns the right end.
    private double Place()
    {
        var rows = _layout.Columns.Select(column => column.Count).DefaultIfEmpty(0).Max();
        var left = Margin;
        for (var column = 0; column < _layout.Columns.Count; column++)
        {
            var places = _layout.Columns[column];
            var width = places.Max(WidthOf);
            var top = Margin + (rows - places.Count) * RowHeight / 2;
            for (var row = 0; row < places.Count; row++)
            {
                var indent = (width - WidthOf(places[row])) / 2;
                _places[places[row]] = (left + indent, left + width - indent, top + RowHeight * (row + 0.5));
            }

            left += width + (column + 1 < _layout.Columns.Count ? Gap + LabelWidthAfter(places) : 0);
        }

        return left;
    }

    private double WidthOf(int place) =>
        place < _layout.Graph.Nodes.Count ? _layout.Graph.Nodes[place].Text.Length * LetterWidth + 2 * Padding : 0;

    // Labels stand after an edge's left end.
    private double LabelWidthAfter(List<int> places) =>
        _layout.Graph.Edges.Where((_, edge) => places.Contains(_layout.Routes[edge][0])).Select(edge => edge.Text.Length * LetterWidth).DefaultIfEmpty(0).Max();

    private void DrawEdge(int number)
    {
        var edge = _layout.Graph.Edges[number];
        var route = _layout.Routes[number].Select(place => _places[place]).ToList();
        var kind = edge.Kind switch { EdgeKind.Service => " service", EdgeKind.Timer => " tick", _ => "" };
        var arrow = _layout.IsBackward(number) && edge.From != edge.To ? "marker-start" : "marker-end";
        var path = edge.From == edge.To ? Loop(route[0]) : Curve(route);
        Line($"<path class=\"edge{kind}\" {arrow}=\"url(#arrow)\" d=\"{path}\"/>");
        if (edge.Text.Length == 0) return;

        var (x, y) = edge.From == edge.To
            ? ((route[0].Left + route[0].Right) / 2, route[0].Y - BoxHeight / 2 - 12)
            : ((route[0].Right + route[1].Left) / 2, (route[0].Y + route[1].Y) / 2 - 4);
        Line($"<text class=\"label\" x=\"{N(x)}\" y=\"{N(y)}\">{SecurityElement.Escape(edge.Text)}</text>");
    }

    private static string Curve(List<(double Left, double Right, double Y)> route)
    {
        var path = new StringBuilder($"M{N(route[0].Right)} {N(route[0].Y)}");
        for (var i = 1; i < route.Count; i++)
        {
            var (from, to) = (route[i - 1], route[i]);
            var middle = N((from.Right + to.Left) / 2);
            path.Append($" C{middle} {N(from.Y)} {middle} {N(to.Y)} {N(to.Left)} {N(to.Y)}");
        }

        return path.ToString();
    }

    private static string Loop((double Left, double Right, double Y) at)
    {
        var (middle, top) = ((at.Left + at.Right) / 2, at.Y - BoxHeight / 2);
        return $"M{N(middle + 10)} {N(top)} C{N(middle + 18)} {N(top - 14)} {N(middle - 18)} {N(top - 14)} {N(middle - 10)} {N(top)}";
    }

    private void DrawNode(int number)
    {
        var node = _layout.Graph.Nodes[number];
        var (left, right, y) = _places[number];
        var corner = node.IsTimer || node.IsOnDemand ? BoxHeight / 2 : 4;
        var kind = node.IsTimer ? "timer" : "module";
        Line($"<rect class=\"{kind}\" x=\"{N(left)}\" y=\"{N(y - BoxHeight / 2)}\" width=\"{N(right - left)}\" height=\"{N(BoxHeight)}\" rx=\"{N(corner)}\"/>");
        Line($"<text class=\"name\" x=\"{N((left + right) / 2)}\" y=\"{N(y)}\">{SecurityElement.Escape(node.Text)}</text>");
    }

    private void Line(string text) => _svg.Append(text).Append('\n');

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
