using System.Collections.Generic;
using System.Linq;

namespace Mote.Build.Graphs;

/// <summary>
/// Places a graph in columns, from left to right (K. Sugiyama, S. Tagawa, M. Toda, 1981): an edge goes to a later column, but for those
/// that close a cycle; one that passes columns takes a place of its own in each; in a column, order follows the neighbours' middle.
/// </summary>
internal sealed class GraphLayout
{
    private const int Sweeps = 8;

    // The places of the graph's nodes come first, in their order; then those where long edges pass.
    private readonly List<int> _columns = [];
    private readonly List<int[]> _routes = [];
    private readonly List<(int From, int To)> _links = [];
    private readonly HashSet<int> _backEdges = [];

    private GraphLayout(Graph graph)
    {
        Graph = graph;
        FindBackEdges();
        AssignColumns();
        RouteEdges();
        var places = _columns.Select((column, place) => (Column: column, Place: place)).GroupBy(at => at.Column, at => at.Place);
        Columns = [.. places.OrderBy(column => column.Key).Select(column => column.ToList())];
        for (var sweep = 0; sweep < Sweeps; sweep++) Sort(forward: sweep % 2 == 0);
    }

    public Graph Graph { get; }

    /// <summary>The places of each column, from top to bottom; one beyond the graph's nodes is where an edge passes.</summary>
    public List<List<int>> Columns { get; }

    /// <summary>For each edge the places it runs through, its ends included, from left to right.</summary>
    public IReadOnlyList<int[]> Routes => _routes;

    /// <summary>Whether the edge runs from right to left, because it closes a cycle.</summary>
    public bool IsBackward(int edge) => _backEdges.Contains(edge);

    public static GraphLayout Of(Graph graph) => new(graph);

    private void FindBackEdges()
    {
        var states = new int[Graph.Nodes.Count];
        for (var node = 0; node < states.Length; node++) Visit(node, states);
    }

    // 1 while its successors are visited, 2 when they have been.
    private void Visit(int node, int[] states)
    {
        if (states[node] != 0) return;
        states[node] = 1;
        for (var edge = 0; edge < Graph.Edges.Count; edge++)
        {
            if (Graph.Edges[edge].From != node) continue;
            if (states[Graph.Edges[edge].To] == 1) _backEdges.Add(edge);
            else Visit(Graph.Edges[edge].To, states);
        }

        states[node] = 2;
    }

    private void AssignColumns()
    {
        _columns.AddRange(Graph.Nodes.Select(_ => 0));
        for (var isMoved = true; isMoved;)
        {
            isMoved = false;
            for (var edge = 0; edge < Graph.Edges.Count; edge++)
            {
                var (from, to) = Ends(edge);
                if (from == to || _columns[to] > _columns[from]) continue;
                _columns[to] = _columns[from] + 1;
                isMoved = true;
            }
        }

        // A timer stands right before its module.
        for (var node = 0; node < Graph.Nodes.Count; node++)
        {
            if (Graph.Nodes[node].IsTimer) _columns[node] = Graph.Edges.Where(edge => edge.From == node).Min(edge => _columns[edge.To]) - 1;
        }
    }

    // From left to right.
    private (int From, int To) Ends(int edge) =>
        IsBackward(edge) ? (Graph.Edges[edge].To, Graph.Edges[edge].From) : (Graph.Edges[edge].From, Graph.Edges[edge].To);

    private void RouteEdges()
    {
        for (var edge = 0; edge < Graph.Edges.Count; edge++)
        {
            var (from, to) = Ends(edge);
            var route = new List<int> { from };
            for (var column = _columns[from] + 1; column < _columns[to]; column++)
            {
                route.Add(_columns.Count);
                _columns.Add(column);
            }

            route.Add(to);
            _links.AddRange(route.Zip(route.Skip(1), (left, right) => (left, right)));
            _routes.Add([.. route]);
        }
    }

    private void Sort(bool forward)
    {
        var ranks = new double[_columns.Count];
        foreach (var column in Columns) Rank(column, ranks);
        foreach (var column in forward ? Columns : Enumerable.Reverse(Columns))
        {
            var middles = column.ToDictionary(place => place, place => Middle(place, forward, ranks));
            var sorted = column.OrderBy(place => middles[place]).ToList();
            column.Clear();
            column.AddRange(sorted);
            Rank(column, ranks);
        }
    }

    private static void Rank(List<int> column, double[] ranks)
    {
        for (var i = 0; i < column.Count; i++) ranks[column[i]] = (i + 0.5) / column.Count;
    }

    private double Middle(int place, bool forward, double[] ranks)
    {
        var neighbours = _links
            .Where(link => (forward ? link.To : link.From) == place && link.From != link.To)
            .Select(link => ranks[forward ? link.From : link.To])
            .ToList();
        return neighbours.Count == 0 ? ranks[place] : neighbours.Average();
    }
}
