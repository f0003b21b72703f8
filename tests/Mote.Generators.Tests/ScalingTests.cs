using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Mote.Generators.Tests;

/// <summary>
/// Work grows with the number of modules and not faster. Bytes allocated stand for time: they are the same in every run, and
/// whoever searches a list for each of its elements allocates by the square.
/// </summary>
[NonParallelizable]
internal sealed class ScalingTests
{
    private const int Few = 100;
    private const int Many = 1000;
    private const double GrowthMax = 1.5;

    [TestCaseSource(nameof(Agents))]
    public void A_thousand_modules_cost_ten_times_what_a_hundred_do(Func<int, string> agent)
    {
        var parts = new[] { Few / 10, Few, Many }.Select(modules => (modules, Bytes: BytesPerModule(agent(modules), modules))).ToList();

        Assert.That(
            parts[2].Bytes / parts[1].Bytes,
            Is.LessThanOrEqualTo(GrowthMax),
            string.Join(", ", parts.Select(part => $"{part.modules}: {part.Bytes:F0} B a module")));
    }

    [Test]
    public void A_thousand_modules_of_a_library_cost_ten_times_what_a_hundred_do()
    {
        var bytes = new[] { Few, Many }.Select(modules =>
        {
            var library = Generation
                .Of([string.Concat(Modules(modules, place => $"public sealed partial class M{place} {{ [Every(\"1s\")] void Look() {{ }} }}"))], "Library")
                .EmitReference();
            return BytesPerModule(Agent(modules), modules, library);
        }).ToList();

        Assert.That(bytes[1] / bytes[0], Is.LessThanOrEqualTo(GrowthMax), string.Join(", ", bytes));
    }

    private static IEnumerable<TestCaseData> Agents()
    {
        yield return Case("alone", modules => Modules(modules, place => $"public sealed partial class M{place} {{ [Every(\"1s\")] void Look() {{ }} }}"));
        yield return Case("in a chain of messages", modules => Modules(modules, place =>
            $$"""
            public sealed partial class M{{place}}(Publisher<Talk{{place + 1}}> next) { [Handle] void On(in Talk{{place}} talk) => next.Publish(default); }
            [Message] public readonly record struct Talk{{place}};
            """).Append($"[Message] public readonly record struct Talk{modules};"));
        yield return Case("in a cycle of messages", modules => Modules(modules, place =>
            $$"""
            public sealed partial class M{{place}}(Publisher<Talk{{(place + 1) % modules}}> next)
            {
                [Handle] void On(in Talk{{place}} talk) => next.Publish(default);
            }
            [Message] public readonly record struct Talk{{place}};
            """));
        yield return Case("hearing one message", modules => Modules(modules, place =>
            place == 0
                ? """
                  public sealed partial class M0(Publisher<News> news) { [Every("1s")] void Look() => news.Publish(default); }
                  [Message] public readonly record struct News;
                  """
                : $"public sealed partial class M{place} {{ [Handle] void On(in News news) {{ }} }}"));
        yield return Case("publishing one message", modules => Modules(modules, place =>
            place == 0
                ? "public sealed partial class M0 { [Handle] void On(in News news) { } } [Message] public readonly record struct News;"
                : $"public sealed partial class M{place}(Publisher<News> news) {{ [Every(\"1s\")] void Look() => news.Publish(default); }}"));
        yield return Case("in a chain of services", modules => Modules(modules, place =>
            $$"""
            public sealed partial class M{{place}}
            {
                {{(place == 0 ? "" : $"public M{place}(Help{place - 1} help) => _ = help;")}}
                [Provides] public Help{{place}} Help => new();
            }
            public sealed class Help{{place}};
            """));
        yield return Case("with options each", modules => Modules(modules, place =>
            $$"""
            public sealed partial class M{{place}} { public M{{place}}(M{{place}}Options options) => _ = options; }
            [Options] public sealed record M{{place}}Options { public int Speed { get; init; } }
            """));
    }

    private static TestCaseData Case(string how, Func<int, IEnumerable<string>> modules) =>
        new TestCaseData((Func<int, string>)(count => string.Concat(modules(count)) + Agent(count))).SetArgDisplayNames(how);

    private static IEnumerable<string> Modules(int modules, Func<int, string> body) =>
        Enumerable.Range(0, modules).Select(place => $"[Module] {body(place)}\n");

    private static string Agent(int modules) =>
        new StringBuilder("[Agent] ").AppendJoin(' ', Enumerable.Range(0, modules).Select(place => $"[Use<M{place}>]"))
            .Append(" public static partial class All;")
            .ToString();

    // Everything is warm and bound when the second driver runs on it: what is left is the generators' own work.
    private static double BytesPerModule(string source, int modules, params Microsoft.CodeAnalysis.MetadataReference[] references)
    {
        var generation = Generation.Of([source], "Many", references);
        Assert.That(generation.Sources.Count(one => one.HintName == "All.Agent.g.cs"), Is.EqualTo(1));
        return (double)generation.BytesOfAFreshRun() / modules;
    }
}
