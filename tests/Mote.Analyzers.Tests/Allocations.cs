using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mote.Analyzers.Tests;

/// <summary>Checks the allocation rules against the body of a hot method, whose parameter is <c>x</c>.</summary>
internal static class Allocations
{
    private const string Support = """

        public interface IShape { int Area(); }
        public struct Square : IShape { public int Width; public int Area() => Width * Width; }
        public static class ThrowHelper { public static void Throw() => throw new InvalidOperationException(); }
        public static class S
        {
            public static object? Object, Kept; public static IComparable<int>? Comparable; public static int Number; public static string Text = "";
            public static void Take(object? o) => Object = o;
            public static void TakeSpan(params ReadOnlySpan<object> all) => Number = all.Length;
        }
        """;

    public static Task Checks(string body) => Rule.Checks(InMethod(body));

    public static Task Fixes<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => Rule.Fixes<TFix>(InMethod(before), InMethod(after));

    private static string InMethod(string body) => $"public static class Hot {{ [HotPath] public static void Run(int x) {{ {body} }} }}{Support}";
}
