using System.Collections.Concurrent;

namespace Mistakes;

public enum Color { Red, Green }

/// <summary>What everybody writes, and what it costs: each of these has a fix that leaves nothing of it.</summary>
public static class Mistakes
{
    private static readonly ConcurrentDictionary<int, int> Known = new([new(1, 2)]);
    private static readonly string Line = "id=42";
    private static Func<int, int> _kept = Twice;
    private static int[] _none = [];

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

    private static int Twice(int x) => 2 * x;
}
