using System.Linq;

namespace Mote.Generators.Tests;

/// <summary>Names that users may give, and that would meet in the generated code if it took them as they are.</summary>
internal sealed class NamesTests
{
    [TestCase(
        """
        [Message] public readonly record struct B;
        [Message] public readonly record struct CB;
        [Module] public sealed partial class A(Publisher<B> b, Publisher<CB> cb)
        {
            [Every("1s")] void Go() { b.Publish(default); cb.Publish(default); }
        }
        [Module] public sealed partial class Fan
        {
            [Handle] void OnC(in B b) { }
            [Handle] void On(in CB cb) { }
        }
        [Agent] [Use<A>] [Use<Fan>] static partial class House;
        """,
        TestName = "{m}(two methods and messages that read the same when put together)")]
    [TestCase(
        """
        [Module] public sealed partial class Fan { [Every("1s")] void LookAt() { } }
        [Module] public sealed partial class FanLook { [Every("1s")] void At() { } }
        [Agent] [Use<Fan>] [Use<FanLook>] static partial class House;
        """,
        TestName = "{m}(two modules and timers that read the same when put together)")]
    [TestCase(
        """
        [Message] public readonly record struct Fan;
        [Module] public sealed partial class ToFan(Publisher<Fan> fan)
        {
            [Every("1s")] void Go() => fan.Publish(default);
        }
        [Module] public sealed partial class Ear { [Handle] void On(in Fan fan) { } }
        [Agent] [Use<ToFan>] [Use<Ear>] static partial class House;
        """,
        TestName = "{m}(a module named like the way to a message)")]
    [TestCase(
        """
        namespace Other
        {
            [Module] public sealed partial class fan { [Every("1s")] void Go() { } }
        }
        namespace Home
        {
            [Module] public sealed partial class Fan { [Every("1s")] void Go() { } }
            [Agent] [Use<Other.fan>] [Use<Fan>] static partial class House;
        }
        """,
        TestName = "{m}(modules that differ in the case of the first letter)")]
    [TestCase(
        """
        [Module] public sealed partial class Fan;
        [Module] public sealed partial class fan;
        [Module] public sealed partial class FAN;
        [Agent] [Use<Fan>] [Use<fan>] [Use<FAN>] static partial class House;
        """,
        TestName = "{m}(modules that differ in case)")]
    [TestCase(
        """
        [Options] public sealed record FanOptions { public int Rpm { get; init; } }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) => _ = options; }
        [Module] public sealed partial class FanOptionsModule;
        [Agent] [Use<Fan>] [Use<FanOptionsModule>] static partial class House;
        """,
        TestName = "{m}(a module named almost like options)")]
    [TestCase(
        "[Module] public sealed partial class Graph { [Every(\"1s\")] void Go() { } } [Agent] [Use<Graph>] static partial class House;",
        TestName = "{m}(a module named Graph)")]
    [TestCase(
        "[Module] public sealed partial class Fan { [Every(\"1s\")] void Go() { } } [Agent] [Use<Fan>] static partial class Graph;",
        TestName = "{m}(an agent named Graph)")]
    [TestCase(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Oven(Publisher<Heat> heat)
        {
            [Every("1s")] void Go() => heat.Publish(default);
        }
        namespace Supercell
        {
            [Module] public sealed partial class Fan { [Handle] ValueTask On(Heat heat) => default; }
            [Module] public sealed partial class Vent { [Handle] void On(in Heat heat) { } }
            [Agent] [Use<Oven>] [Use<Fan>] [Use<Vent>] static partial class House;
        }
        """,
        TestName = "{m}(a namespace that ends in cell, in a fan-out)")]
    [TestCase(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Oven(Publisher<Heat> heat)
        {
            [Every("1s")] void Go() => heat.Publish(default);
        }
        [Module] public sealed partial class Event { [Handle] void On(in Heat heat) { } }
        [Module] public sealed partial class Message { [Handle] void On(in Heat heat) { } }
        [Module] public sealed partial class Target { [Handle] void On(in Heat heat) { } }
        [Agent] [Use<Oven>] [Use<Event>] [Use<Message>] [Use<Target>] static partial class House;
        """,
        TestName = "{m}(modules whose names are those of locals, in a fan-out)")]
    [TestCase(
        """
        [Module] public sealed partial class Fan
        {
            [Start] [Every("1s")] ValueTask Go() => default;
            [Stop] ValueTask Go(CancellationToken deadline) => default;
        }
        """,
        TestName = "{m}(one method with two attributes, and its overload)")]
    [TestCase(
        """
        [Module] public sealed partial class Fan
        {
            [Every("1s")] ValueTask Go() => default;
            [Every("2s")] ValueTask Go(CancellationToken stopping) => default;
        }
        [Agent] [Use<Fan>] static partial class House;
        """,
        TestName = "{m}(two timers of one name)")]
    [TestCase(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Fan
        {
            [Handle] void Create(in Heat heat) { }
            [Every("1s")] void Bind() { }
            [Metrics] void Equals(ref MetricWriter writer) { }
        }
        """,
        TestName = "{m}(methods named like those of the table)")]
    [TestCase(
        """
        public enum Level { @class, Low }
        [Options] public sealed record FanOptions
        {
            public Level Level { get; init; }
            public Level Least { get; init; }
            public int LevelAt { get; init; }
            public int Configuration { get; init; }
            public int @default { get; init; }
        }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) => _ = options; }
        """,
        TestName = "{m}(options named like the binder's locals, an enum member that is a keyword)")]
    [TestCase(
        """
        public enum Level { Low }
        namespace Other
        {
            public enum Level { High }
        }
        [Options] public sealed record FanOptions
        {
            public required Level Level { get; init; }
            public required Other.Level Most { get; init; }
        }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) => _ = options; }
        """,
        TestName = "{m}(two enums of one name)")]
    [TestCase(
        "namespace Home { [Module] public sealed partial class Fan { [Every(\"1s\")] void Go() { } } [Agent] [Use<Fan>] static partial class Mote; }",
        TestName = "{m}(an agent named like the framework)")]
    [TestCase(
        """
        namespace Home.System
        {
            [Module] public sealed partial class Fan { [Every("1s")] void Go() { } }
            namespace Mote
            {
                [Agent] [Use<Fan>] static partial class House;
            }
        }
        """,
        TestName = "{m}(namespaces named like those of the framework)")]
    [TestCase(
        """
        namespace Größe;
        [Message] public readonly record struct Wärme;
        [Module] public sealed partial class Öfchen(Publisher<Wärme> wärme)
        {
            [Every("1s")] void Heize() => wärme.Publish(default);
        }
        [Module] public sealed partial class 温度計 { [Handle] void 読む(in Wärme wärme) { } }
        [Agent] [Use<Öfchen>] [Use<温度計>] static partial class 家;
        """,
        TestName = "{m}(names beyond ASCII)")]
    [TestCase(
        """
        namespace @int.@in
        {
            [Module] public sealed partial class @class { [Every("1s")] void @new() { } }
            public enum @enum { @void }
            [Options] public sealed record @recordOptions { public @enum @public { get; init; } }
            [Module] public sealed partial class @base { public @base(@recordOptions @this) => _ = @this; }
            [Agent] [Use<@class>] [Use<@base>] public static partial class @static;
        }
        """,
        TestName = "{m}(keywords wherever a name can be)")]
    [TestCase(
        """
        namespace Other
        {
            [Module] public sealed partial class Fan;
        }
        namespace other
        {
            [Module] public sealed partial class fan;
        }
        [Module] public sealed partial class Fan;
        [Agent] [Use<Fan>] [Use<Other.Fan>] [Use<other.fan>] static partial class House;
        """,
        TestName = "{m}(modules of one name in several namespaces)")]
    [TestCase(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Oven(Publisher<Heat> heat)
        {
            [Every("1s")] void Go() => heat.Publish(default);
        }
        [Module] public sealed partial class _fan { [Handle] void On(in Heat heat) { } }
        [Module] public sealed partial class Fan { [Handle] void On(in Heat heat) { } }
        [Agent] [Use<Oven>] [Use<_fan>] [Use<Fan>] static partial class House;
        """,
        TestName = "{m}(receivers that differ in an underscore)")]
    [TestCase(
        """
        [Module] public sealed partial class @required { [Every("1s")] void Go() { } }
        [Module] public sealed partial class @file { [Every("1s")] void Go() { } }
        [Module] public sealed partial class @scoped { [Every("1s")] void Go() { } }
        [Agent] [Use<@required>] [Use<@file>] [Use<@scoped>] static partial class House;
        """,
        TestName = "{m}(modules named like contextual keywords)")]
    public void Any_valid_name_gets_generated_code_that_compiles(string source)
    {
        var generation = Generation.Of(source);

        Assert.That(generation.Sources, Is.Not.Empty);
        Assert.That(
            generation.Sources.Count(one => one.HintName.EndsWith(".Agent.g.cs", System.StringComparison.Ordinal)),
            Is.EqualTo(source.Contains("[Agent]", System.StringComparison.Ordinal) ? 1 : 0));
        generation.Emit();
    }

    [Test]
    public void Agents_that_differ_in_case_or_in_their_namespace_have_a_file_each()
    {
        var generation =
            Generation.Of(
                """
                [Agent] static partial class House;
                [Agent] static partial class house;
                [Agent] static partial class HOUSE;
                namespace Other
                {
                    [Agent] static partial class House;
                }
                namespace other
                {
                    [Agent] static partial class house;
                }
                """);

        string[] names = ["HOUSE", "House.2", "house.3", "Other.House", "other.house.4"];
        Assert.That(
            generation.Sources.Select(one => one.HintName),
            Is.EquivalentTo(names.SelectMany(name => new[] { $"{name}.Agent.g.cs", $"{name}.Schema.g.cs" })));
        generation.Emit();
    }

    [Test]
    public void The_number_in_a_files_name_does_not_depend_on_the_order_of_the_sources()
    {
        string[] one = ["[Module] public sealed partial class Fan;", "[Module] public sealed partial class fan;"];
        string[] other = [one[1], one[0]];

        Assert.That(Generation.Of(one, "Sample").Text, Is.EqualTo(Generation.Of(other, "Sample").Text));
    }
}
