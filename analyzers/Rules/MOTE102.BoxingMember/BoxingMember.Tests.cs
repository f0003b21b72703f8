using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class BoxingMemberTests
{
    [TestCase("S.Take({|MOTE102:S.Level.ToString()|});")]
    [TestCase("S.Number = {|MOTE102:S.Bare.GetHashCode()|};")]
    [TestCase("S.Text = {|MOTE102:S.Bare.ToString()|}!;")]
    [TestCase("S.Level = (Level){|MOTE102:Enum.Parse(typeof(Level), S.Text)|};")]
    [TestCase("S.Number = {|MOTE102:S.ByBare[S.Bare]|};")]
    [TestCase("S.Number = {|MOTE102:S.ByBare.TryGetValue(S.Bare, out _)|} ? 1 : 0;")]
    [TestCase("S.Number = {|MOTE102:EqualityComparer<Bare>.Default.Equals(S.Bare, default)|} ? 1 : 0;")]
    public Task An_inherited_member_boxes_its_value(string body) => Allocations.Checks(body);

    [TestCase("S.Text = Enum.GetName(S.Level)!;")]
    [TestCase("S.Number = S.Level.GetHashCode();")]
    [TestCase("S.Number = S.Level.HasFlag(Level.High) ? 1 : 0;")]
    [TestCase("S.Level = Enum.Parse<Level>(S.Text);")]
    [TestCase("S.Number = S.ByKey[S.Key] + S.ByLevel[S.Level];")]
    [TestCase("S.Number = S.Key.GetHashCode();")]
    [TestCase("S.Number = S.Square.Area();")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("struct Bare2 : IDim { }", "{|MOTE102:Apart(new Bare2())|}")]
    [TestCase("struct Full : IDim { public int Twice() => 2; }", "Apart(new Full())")]
    [TestCase("struct Bare2 : IDim { }", "Short(new Bare2())")]
    public Task A_member_that_the_interface_implements_boxes_unless_it_is_inlined(string type, string call) => Rule.Checks(
        $$"""
        public interface IDim { int Twice() => 1; }
        {{type}}
        public static class Hot
        {
            [HotPath] public static int Run() => {{call}};
            static int Short<T>(T t) where T : IDim => t.Twice();
            static int Apart<T>(T t) where T : IDim { var sum = 0; for (var i = 0; i < 3; i++) sum += t.Twice(); return sum; }
        }
        """);

    [Test]
    public Task The_fix_takes_the_generic_member() => Allocations.Fixes<BoxingMemberFix>(
        "S.Level = (Level){|MOTE102:Enum.Parse(typeof(Level), S.Text, true)|};", "S.Level = Enum.Parse<Level>(S.Text, true);");

    [TestCase("S.Level = (Level)(object){|MOTE102:Enum.Parse(typeof(Level), S.Text)|};")]
    [TestCase("S.Number = (int){|MOTE102:Enum.Parse(typeof(Level), S.Text)|};")]
    [TestCase("S.Take({|MOTE102:S.Level.ToString()|});")]
    public Task The_fix_is_not_offered_where_the_type_differs(string body) => Allocations.Fixes<BoxingMemberFix>(body, body);

    [Test]
    public Task The_fix_compares_the_keys_fields() => Rule.Fixes<BoxingMemberFix>(
        """
        using System.Collections.Generic;
        public struct Place
        {
            public int Row;
            public string Name { get; set; }
        }
        public static class Hot
        {
            static readonly Dictionary<Place, int> All = [];
            [HotPath] public static int Run(Place place) => {|MOTE102:All[place]|};
        }
        """,
        """
        using System.Collections.Generic;
        public struct Place : System.IEquatable<Place>
        {
            public int Row;
            public string Name { get; set; }

            public readonly bool Equals(Place other) => Row == other.Row && Name == other.Name;

            public override readonly bool Equals(object? obj) => obj is Place other && Equals(other);

            public override readonly int GetHashCode() => System.HashCode.Combine(Row, Name);
        }
        public static class Hot
        {
            static readonly Dictionary<Place, int> All = [];
            [HotPath] public static int Run(Place place) => All[place];
        }
        """);

    [TestCase("public struct Place { public double X; }")]
    [TestCase("public struct Place { public int X; public override int GetHashCode() => X; }")]
    [TestCase("public struct Place;")]
    public Task The_fix_is_not_offered_where_equality_would_change(string place) => Rule.LeavesAlone<BoxingMemberFix>(
        $$"""
        using System.Collections.Generic;
        {{place}}
        public static class Hot
        {
            static readonly HashSet<Place> All = [];
            [HotPath] public static bool Run(Place place) => {|MOTE102:All.Contains(place)|};
        }
        """);
}
