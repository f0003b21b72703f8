using System.Linq;
using Mote.Model.Discovery;

namespace Mote.Generators.Tests;

/// <summary>Options records of every shape: either they are bound by code that compiles, or discovery says why not.</summary>
internal sealed class OptionsTests
{
    [TestCase("[Options] public sealed record FanOptions(int Speed);")]
    [TestCase("[Options] public abstract record FanOptions { public int Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { private FanOptions() { } public int Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { internal FanOptions() { } public int Speed { get; init; } }")]
    [TestCase("public record Base { public int Speed { get; init; } } [Options] public sealed record FanOptions : Base { public bool Quiet { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { public int Speed { get; private init; } }")]
    [TestCase("[Options] public sealed record FanOptions { public int Speed { private get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { public int Speed { get; set; } }")]
    [TestCase("[Options] public sealed record FanOptions { public static int Speed { get; set; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1, 2)] public string Speed { get; init; } = \"\"; }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(\"1s\", \"2s\")] public int Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1, 2)] public TimeSpan Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1.5, 2.5)] public int Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1, 2)] public double Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(0, 3_000_000_000)] public int Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(-5, long.MaxValue)] public long Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(long.MinValue, 0)] public long Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(double.NegativeInfinity, double.NaN)] public double Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1e300, 1e-300)] public double Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1, 2)] public bool Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1, 2)] public int[] Speed { get; init; } = []; }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(1, 2)] public Level Speed { get; init; } } public enum Level { Low, High }")]
    [TestCase("[Options] public sealed record FanOptions { [Range(\"\\t\\\"\", \"\\n\")] public TimeSpan Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { public Level Speed { get; init; } } public enum Level;")]
    [TestCase(
        """
        [Options] public sealed record FanOptions { public Level Speed { get; init; } }
        [Flags] public enum Level : ulong { None = 0, A = 1, B = A, Max = ulong.MaxValue }
        """)]
    [TestCase(
        """
        [Options] public sealed record FanOptions
        {
            public string? Speed { get; init; }
            public System.Net.IPEndPoint? At { get; init; }
            public string[]? Names { get; init; }
        }
        """)]
    [TestCase("[Options] public sealed record FanOptions { public string?[] Speed { get; init; } = []; }")]
    [TestCase(
        """
        [Options] public sealed record FanOptions
        {
            public required string Speed { get; init; }
            public required string[] Names { get; init; }
            public required System.Net.IPEndPoint At { get; init; }
        }
        """)]
    [TestCase("[Options] public sealed record FanOptions { public int Speed { get; init; } public int speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { public int Speed; }")]
    [TestCase("[Options] public sealed record FanOptions;")]
    [TestCase("[Options] public sealed class FanOptions { public int Speed { get; init; } }")]
    [TestCase("public readonly record struct FanOptions { public int Speed { get; init; } }")]
    [TestCase("[Options] internal sealed record FanOptions { public int Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { internal enum Level { Low } internal Level Speed { get; init; } }")]
    [TestCase("[Options] public sealed record FanOptions { [Obsolete] public int Speed { get; init; } }")]
    public void An_options_record_is_bound_or_is_wrong(string options)
    {
        var isInternal = options.Contains("internal sealed record", System.StringComparison.Ordinal);
        var accessibility = isInternal ? "internal" : "public";
        var agent = options.Contains("record FanOptions", System.StringComparison.Ordinal) ? "[Agent] [Use<Fan>] public static partial class House;" : "";
        var generation = Generation.Of(
            $$"""
            {{options}}
            [Module] {{accessibility}} sealed partial class Fan { public Fan(FanOptions options) => _ = options; }
            {{agent}}
            """);

        var diagnostics = new DiagnosticBag();
        var model = ModuleDiscovery.Discover(generation.Input.GetTypeByMetadataName("Fan")!, diagnostics);

        Assert.That(model is null, Is.EqualTo(diagnostics.Found.Count > 0));
        Assert.That(generation.Sources.Any(), Is.EqualTo(model is not null));
        generation.Emit();
    }

    [TestCase("[Experimental(\"EXP001\")] [Message] public readonly record struct Heat; [Options] public sealed record OvenOptions;")]
    [TestCase(
        """
        [Message] public readonly record struct Heat;
        [Options] public sealed record OvenOptions { [Experimental("EXP001")] public int Turbo { get; init; } }
        """)]
    [TestCase(
        """
        [Message] public readonly record struct Heat;
        [Experimental("EXP001")] public enum Mode { Gentle }
        [Options] public sealed record OvenOptions { public Mode Mode { get; init; } }
        """)]
    [TestCase("[Message] public readonly record struct Heat; [Experimental(\"not an id\")] [Options] public sealed record OvenOptions;")]
    public void Experimental_types_are_accepted_once(string types)
    {
        var generation = Generation.Of($$"""
            #pragma warning disable EXP001, CS9211
            using System.Diagnostics.CodeAnalysis;
            {{types}}
            [Module] public sealed partial class Oven { public Oven(Publisher<Heat> heat, OvenOptions options) => _ = (heat, options); }
            [Module] public sealed partial class Fan { [Handle] void On(in Heat heat) { } }
            [Agent] [Use<Oven>] [Use<Fan>] public static partial class House;
            #pragma warning restore EXP001, CS9211
            """);

        Assert.That(generation.Sources.Count(), Is.EqualTo(4));
        if (!types.Contains("not an id", System.StringComparison.Ordinal)) generation.Emit();
    }

    [Test]
    public void Obsolete_members_still_work()
    {
        var generation =
            Generation.Of(
                """
                [Obsolete] [Message] public readonly record struct Heat;
                [Module] public sealed partial class Oven { [Obsolete] public Oven(Publisher<Heat> heat) => _ = heat; }
                [Module] public sealed partial class Fan { [Obsolete] [Handle] void On(in Heat heat) { } }
                [Agent] [Use<Oven>] [Use<Fan>] public static partial class House;
                """);

        Assert.That(generation.Sources.Count(), Is.EqualTo(4));
        generation.Emit();
    }
}
