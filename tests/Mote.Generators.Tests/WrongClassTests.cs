using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Model;
using Mote.Model.Discovery;
using Mote.Model.Resolution;

namespace Mote.Generators.Tests;

/// <summary>A class that is wrong: nothing is generated for it, no generator breaks, and discovery can say what is wrong.</summary>
internal sealed class WrongClassTests
{
    [TestCase("[Module] public sealed partial class Fan<T>;", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("public partial class House { [Module] public sealed partial class Fan; }", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase(
        "public partial class House<T> { public partial class Room<U> { [Module] public sealed partial class Fan<V>; } }",
        nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("[Module] public static partial class Fan;", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("[Module] public abstract partial class Fan;", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("[Module] file sealed partial class Fan;", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("[Module] public sealed partial class Fan { public Fan() { } public Fan(int speed) { } }", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("[Module] public sealed partial class Fan { private Fan() { } }", nameof(DiagnosticKind.ModuleMustBePlainClass))]
    [TestCase("[Module] public sealed class Fan;", nameof(DiagnosticKind.ModuleMustBePartial))]
    [TestCase("[Module] public partial class Fan;", nameof(DiagnosticKind.ModuleMustBeSealed))]
    [TestCase("[Module] public sealed partial class Fan { public Fan(ref int speed) { } }", nameof(DiagnosticKind.ConstructorParameter))]
    [TestCase("[Module] public sealed partial class Fan { public Fan(int[] speeds) { } }", nameof(DiagnosticKind.ConstructorParameter))]
    [TestCase("[Module] public sealed unsafe partial class Fan { public Fan(int* speed) { } }", nameof(DiagnosticKind.ConstructorParameter))]
    [TestCase("[Module] public sealed partial class Fan { public Fan(dynamic speed) { } }", nameof(DiagnosticKind.ConstructorParameter))]
    [TestCase("[Message] public readonly struct Heat<T>; [Module] public sealed partial class Fan { [Handle] void On(in Heat<int> heat) { } }", "")]
    [TestCase("[Module] public sealed partial class Fan { [Handle] void On(in int heat) { } }", nameof(DiagnosticKind.MessageMustBeReadonlyStruct))]
    [TestCase("[Module] public sealed partial class Fan { [Handle] void On(string heat) { } }", nameof(DiagnosticKind.HandlerSignature))]
    [TestCase("[Module] public sealed partial class Fan { [Handle] void On() { } }", nameof(DiagnosticKind.HandlerSignature))]
    [TestCase("[Module] public sealed partial class Fan { [Handle] void On<T>(in T heat) { } }", nameof(DiagnosticKind.HandlerSignature))]
    [TestCase("[Module] public sealed partial class Fan { [Handle] async void On(int heat) { await Task.Yield(); } }", nameof(DiagnosticKind.HandlerSignature))]
    [TestCase("[Module] public sealed partial class Fan { [Every(\"soon\")] void Look() { } }", nameof(DiagnosticKind.TimeLiteral))]
    [TestCase("[Module] public sealed partial class Fan { [Every(null!)] void Look() { } }", nameof(DiagnosticKind.TimeLiteral))]
    [TestCase("[Module] public sealed partial class Fan { [Every(\"1s\", Offset = \"2s\")] void Look() { } }", nameof(DiagnosticKind.TimeLiteral))]
    [TestCase("[Module] public sealed partial class Fan { [Every(\"1s\")] int Look() => 1; }", nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        "public sealed class Air; [Module] public sealed partial class Fan { [Provides] public Air? Air => null; }",
        nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        "public sealed class Air; [Module] public sealed partial class Fan { [Provides] public static Air Air => new(); }",
        nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        "public sealed class Air; [Module] public sealed partial class Fan { [Provides] public Air Air { set { } } }",
        nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        "public ref struct Air; [Module] public sealed partial class Fan { [Provides] public Air Air => default; }",
        nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        "public sealed class Air; [Module] public sealed partial class Fan { [Provides] public Air this[int at] => new(); }",
        nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase("[Module] public sealed partial class Fan { [Run] void Listen() { } }", nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase("[Module] public sealed partial class Fan { [Metrics] void Write(MetricWriter writer) { } }", nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        """
        [Options] public sealed record FanOptions { public System.DateTime Speed { get; init; } }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """,
        nameof(DiagnosticKind.OptionType))]
    [TestCase(
        """
        [Options] public sealed record FanOptions { public int?[]? Speed { get; init; } }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """,
        nameof(DiagnosticKind.OptionType))]
    [TestCase("[Module] public sealed partial class Fan { [Handle] void On(in Missing missing) { } }", "")]
    [TestCase("[Module] public sealed partial class Fan { public Fan(Publisher<Missing> missing) { } }", "")]
    [TestCase("[Module] public sealed partial class Fan : Missing { public Fan(Publisher<> nothing) { } }", "")]
    [TestCase("[Module] public sealed partial class Fan { private static class MoteTable; }", nameof(DiagnosticKind.ReservedName))]
    [TestCase("[Module] public sealed partial class MoteTable;", nameof(DiagnosticKind.ReservedName))]
    [TestCase("[Module] public sealed partial class { }", "")]
    [TestCase("[Module(Load = )] [Module] public sealed partial class Fan { [Handle(Capacity = \"many\")] void On(in ) { } }", "")]
    [TestCase(
        """
        public readonly record struct Heat;
        public interface IHear { void On(in Heat heat); }
        [Module] public sealed partial class Fan : IHear { [Handle] void IHear.On(in Heat heat) { } }
        """,
        nameof(DiagnosticKind.HandlerSignature))]
    [TestCase(
        "public interface IStop { void End(); } [Module] public sealed partial class Fan : IStop { [Stop] void IStop.End() { } }",
        nameof(DiagnosticKind.LifecycleSignature))]
    [TestCase(
        """
        [Options] public sealed record FanOptions([Range(5, 1)] int Speed = 3);
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """,
        nameof(DiagnosticKind.OptionRange))]
    [TestCase(
        """
        [Options] public sealed record FanOptions
        {
            public int Foo_Bar { get; init; }
            public int FooBar { get; init; }
        }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """,
        nameof(DiagnosticKind.OptionsShape))]
    [TestCase(
        """
        [Options] public sealed record AgentOptions { public int Speed { get; init; } }
        [Module] public sealed partial class Fan { public Fan(AgentOptions options) { } }
        """,
        nameof(DiagnosticKind.OptionsShape))]
    public void A_wrong_module_yields_nothing(string source, string kind)
    {
        var generation = Generation.Of(source);

        Assert.That(generation.Sources, Is.Empty);
        if (kind.Length > 0) Assert.That(Problems(generation, Names.Module), Has.Member(kind));
    }

    [TestCase("[Agent] public static partial class House<T>;", nameof(DiagnosticKind.AgentShape))]
    [TestCase("public partial class Street { [Agent] public static partial class House; }", nameof(DiagnosticKind.AgentShape))]
    [TestCase("[Agent] public sealed partial class House;", nameof(DiagnosticKind.AgentShape))]
    [TestCase("[Agent] public static partial class House { private static int Run() => 1; }", nameof(DiagnosticKind.ReservedName))]
    [TestCase("[Agent] public static partial class MoteRuntime;", nameof(DiagnosticKind.ReservedName))]
    [TestCase("[Agent] [Use<Fan>] [Use<Fan>] public static partial class House;", nameof(DiagnosticKind.ModuleUsedTwice))]
    [TestCase("[Agent] [Use<string>] public static partial class House;", nameof(DiagnosticKind.NotAModule))]
    [TestCase("public sealed class Plain; [Agent] [Use<Plain>] public static partial class House;", nameof(DiagnosticKind.NotAModule))]
    [TestCase("public sealed class Plain; [Agent] [Use<Plain[]>] public static partial class House;", nameof(DiagnosticKind.NotAModule))]
    [TestCase("[Agent] [Use<Missing>] public static partial class House;", "")]
    [TestCase("[Agent] [Use<>] [Use] public static partial class House;", "")]
    [TestCase(
        """
        public sealed class Air;
        [Module] public sealed partial class Vent { public Vent(Air air) { } }
        [Agent] [Use<Vent>] public static partial class House;
        """,
        nameof(DiagnosticKind.MissingService))]
    [TestCase(
        """
        public sealed class Air;
        public sealed class Sun;
        [Module] public sealed partial class Vent
        {
            public Vent(Air air) { }
            [Provides] public Sun Sun => new();
        }
        [Module] public sealed partial class Roof
        {
            public Roof(Sun sun) { }
            [Provides] public Air Air => new();
        }
        [Agent] [Use<Vent>] [Use<Roof>] public static partial class House;
        """,
        nameof(DiagnosticKind.DependencyCycle))]
    [TestCase(
        """
        public sealed class Air;
        [Module] public sealed partial class Vent
        {
            public Vent(Air air) { }
            [Provides] public Air Air => new();
        }
        [Agent] [Use<Vent>] public static partial class House;
        """,
        nameof(DiagnosticKind.DependencyCycle))]
    public void A_wrong_agent_yields_none(string source, string kind)
    {
        var generation = Generation.Of("[Module] public sealed partial class Fan; " + source);

        Assert.That(generation.Sources.Select(one => one.HintName), Has.None.EndsWith(".Agent.g.cs"));
        Assert.That(generation.Sources.Select(one => one.HintName), Has.Member("Fan.Module.g.cs"), "what is right is generated for all the same");
        if (kind.Length > 0) Assert.That(Problems(generation, Names.Agent), Has.Member(kind));
    }

    [Test]
    public void An_agent_with_a_wrong_module_still_has_its_entry_point()
    {
        var generation = Generation.Of("""
            public sealed class Air;
            [Module] public sealed partial class Vent { public Vent(Air air) => _ = air; }
            [Agent] [Use<Vent>] public static partial class House;
            [Agent] [Use<Vent>] public static partial class house;
            public static class Program { public static int Start(string[] args) => args.Length > 0 ? House.Run(args) : house.Run(args); }
            """);

        Assert.That(generation.EntryPoints.Select(one => one.HintName), Is.EquivalentTo(["House.EntryPoint.g.cs", "house.2.EntryPoint.g.cs"]));
        generation.Emit();
    }

    [TestCase("[Agent] public static partial class { }")]
    [TestCase("[Module] public sealed partial class Fan; [Module] public sealed partial class Fan;")]
    [TestCase("[Agent] public static partial class House; [Agent] public static partial class House;")]
    [TestCase("[Module] public sealed partial class Fan { [Handle] void")]
    [TestCase("[Module] public sealed partial class Fan( { [Every(")]
    [TestCase("[Message] public readonly record struct ; [Module] public sealed partial class Fan { [Handle] void On(in  )")]
    public void A_class_that_is_being_typed_breaks_no_generator(string source) =>
        Assert.That(Generation.Of(source).Result.Results.Select(result => result.Exception), Is.All.Null);

    private static string[] Problems(Generation generation, string attribute)
    {
        var sink = new DiagnosticBag();
        var types = generation.Input.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>();
        foreach (var type in types.Where(type => type.Attribute(attribute) is not null))
        {
            if (attribute == Names.Module) _ = ModuleDiscovery.Discover(type, sink);
            else if (AgentDiscovery.Discover(type, sink, out var uses) is { } agent) _ = Composition.Order(agent.Modules, uses, sink);
        }

        return [.. sink.Found.Select(found => found.Kind.ToString())];
    }
}
