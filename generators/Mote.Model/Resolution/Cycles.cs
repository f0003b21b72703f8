using System;
using System.Collections.Generic;

namespace Mote.Model.Resolution;

/// <summary>
/// Which modules can be reached from themselves. Tarjan's strongly connected components, in time that grows with modules and
/// edges; without recursion, because a chain of modules may be longer than the compiler's stack is deep.
/// </summary>
internal sealed class Cycles
{
    private readonly List<List<int>> _next;
    private readonly int[] _order;
    private readonly int[] _lowest;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly HashSet<int> _found = [];
    private int _visited;

    private Cycles(List<List<int>> next)
    {
        _next = next;
        _order = new int[next.Count];
        _lowest = new int[next.Count];
        _isOpen = new bool[next.Count];
    }

    /// <param name="next">For each place, the places that follow it.</param>
    /// <returns>The places that lie on a cycle.</returns>
    public static HashSet<int> Find(List<List<int>> next)
    {
        var cycles = new Cycles(next);
        for (var place = 0; place < next.Count; place++)
        {
            if (cycles._order[place] == 0) cycles.Visit(place);
        }

        return cycles._found;
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Place, int Edge)>();
        Enter(root);
        path.Push((root, 0));
        while (path.Count > 0)
        {
            var (place, edge) = path.Pop();
            if (edge == _next[place].Count)
            {
                Leave(place);
                if (path.Count > 0) Lower(path.Peek().Place, _lowest[place]);
                continue;
            }

            path.Push((place, edge + 1));
            var to = _next[place][edge];
            if (to == place) _found.Add(place);
            if (_order[to] == 0)
            {
                Enter(to);
                path.Push((to, 0));
            }
            else if (_isOpen[to])
            {
                Lower(place, _order[to]);
            }
        }
    }

    private void Enter(int place)
    {
        _order[place] = _lowest[place] = ++_visited;
        _open.Push(place);
        _isOpen[place] = true;
    }

    private void Leave(int place)
    {
        if (_lowest[place] != _order[place]) return;

        // Everything opened since is in one cycle with this place; alone, it is in none.
        var isCycle = _open.Peek() != place;
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            if (isCycle) _found.Add(member);
        }
        while (member != place);
    }

    private void Lower(int place, int order) => _lowest[place] = Math.Min(_lowest[place], order);
}
