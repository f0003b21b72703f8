using System.Collections.Concurrent;
using System.Text;

namespace Mistakes;

public enum Color { Red, Green }

public struct Place
{
    public int Row;
    public int Column;
}

public sealed class Meter
{
    private readonly int _step = 2;
    private Func<int, int>? _read;

    public int Delegate()
    {
        _read = Next;
        return _read(1);
    }

    private int Next(int x) => x + _step;
}

/// <summary>What everybody writes, and what it costs: each of these has a fix that leaves nothing of it.</summary>
public static class Mistakes
{
    private static readonly ConcurrentDictionary<int, int> Known = new([new(1, 2)]);
    private static readonly string Line = "id=42";
    private static Func<int, int> _kept = Twice;
    private static int[] _none = [];
    private static readonly Dictionary<Place, int> Places = new() { [new Place { Row = 1 }] = 2 };
    private static readonly StringBuilder Text = new(64);
    private static readonly List<int> Values = [1, 2, 3];
    private static readonly Meter OneMeter = new();

    public static int EnumParse() => (int)(Color)Enum.Parse(typeof(Color), "Green");

    public static int Closure(int x) => Known.GetOrAdd(1, key => key + x);

    public static int Delegate()
    {
        _kept = new Func<int, int>(Twice);
        return _kept(2);
    }

    public static int EmptyArray()
    {
        _none = new int[0];
        return _none.Length;
    }

    public static int Substring() => int.Parse(Line.Substring(3));

    public static int Key() => Places[new Place { Row = 1 }];

    public static int InstanceDelegate() => OneMeter.Delegate();

    public static int Append()
    {
        Text.Clear();
        Text.Append(Line + ',');
        return Text.Length;
    }

    public static int Enumerate()
    {
        IEnumerable<int> values = Values;
        var sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }

    private static int Twice(int x) => 2 * x;
}
