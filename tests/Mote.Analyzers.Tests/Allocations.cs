using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mote.Analyzers.Tests;

/// <summary>Checks the allocation rules against the body of a hot method, whose parameter is <c>x</c>.</summary>
internal static class Allocations
{
    private const string Support = """

        public interface IShape { int Area(); }
        public struct Square : IShape { public int Width; public int Area() => Width * Width; }
        public enum Level { Low, High }
        public struct Bare { public int A; }
        public readonly record struct Key(int A);
        public sealed record Report(int A);
        public sealed record Printed(int A) { public override string ToString() => ""; }
        public sealed class Node(int value) { public int Value = value; }
        public sealed class Ended { public int Value; ~Ended() { S.Number++; } }
        public static class ThrowHelper { public static void Throw() => throw new InvalidOperationException(); }
        public static class S
        {
            public static object? Object, Kept; public static IComparable<int>? Comparable; public static int Number; public static string Text = "";
            public static Level Level; public static Bare Bare; public static Key Key; public static Square Square; public static Report Report = new(1);
            public static Printed Printed = new(1); public static Action Action = static () => { };
            public static Func<int>? Func; public static Func<int, int>? Func1;
            public static Action Other = static () => { }; public static event Action? Happened; public static Node? Node; public static int[] Array = [1, 2];
            public static Dictionary<Bare, int> ByBare = []; public static Dictionary<Key, int> ByKey = []; public static Dictionary<Level, int> ByLevel = [];
            public static ConcurrentDictionary<int, int> ById = new(); public static List<int> List = []; public static IReadOnlyList<int> Any = [];
            public static IEnumerable<int> Sequence = []; public static Task Task = Task.CompletedTask; public static StringBuilder Builder = new();
            public static SortedSet<int> Sorted = [];
            public static Guid Guid; public static AsyncLocal<int> Local = new(); public static ImmutableList<int> Immutable = [];
            public static void Take(object? o) => Object = o;
            public static void TakeSpan(params ReadOnlySpan<object> all) => Number = all.Length;
            [MethodImpl(MethodImplOptions.NoInlining)] public static void TakeArray(int[] all) => Number = all.Length;
            [MethodImpl(MethodImplOptions.NoInlining)] public static void TakeAll(params int[] all) => Number = all.Length;
            [MethodImpl(MethodImplOptions.NoInlining)] public static void TakeNumbers(ReadOnlySpan<int> all) => Number = all.Length;
            public static void TakeText(string text) => Number = text.Length;
            public static void Run(Func<int, int> change) => Number = change(1);
            public static int Twice(int x) => 2 * x;
            public static int Get() => 1;
            public static IEnumerable<int> Numbers(int count) { for (var i = 0; i < count; i++) yield return i; }
            public static void Raise() => Happened?.Invoke();
        }
        """;

    private const string Usings =
        "using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.Linq;"
        + " using System.Runtime.CompilerServices; using System.Text;\n";

    public static Task Checks(string body) => Rule.Checks(InMethod(body));

    public static Task Fixes<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => Rule.Fixes<TFix>(InMethod(before), InMethod(after));

    /// <summary>Checks a whole method of a class that has an instance field <c>_field</c>.</summary>
    public static Task ChecksMethod(string method) => Rule.Checks(InClass(method));

    /// <summary>Checks a fix of a whole method, which may add a field before the others.</summary>
    public static Task FixesMethod<TFix>(string before, string after, string field = "")
        where TFix : CodeFixProvider, new() => Rule.Fixes<TFix>(InClass(before), InClass(after, field));

    private static string InMethod(string body) => InClass($"[HotPath] public void Run(int x) {{ {body} }}");

    private static string InClass(string method, string field = "") =>
        $"{Usings}public sealed class Hot {{{(field.Length > 0 ? $" {field} " : " ")}private int _field; public int Field => _field++; {method} }}{Support}";
}
