using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Generators.Tests;

/// <summary>What is generated again when somebody types.</summary>
internal sealed class CachingTests
{
    [TestCase(Sources.Minimal)]
    [TestCase(Sources.Everything)]
    [TestCase(Sources.Agent)]
    public void An_edit_inside_a_body_regenerates_nothing(string source)
    {
        var generation = Generation.Of([source, "internal static class Elsewhere { static int Body() => 1; }"], "Sample");

        generation.Edit(1, "=> 1", "=> 2");
        generation.AssertNothingWasRegenerated();
        generation.Edit(0, "{ }", "{ _ = 1; }");
        generation.AssertNothingWasRegenerated();
        generation.Edit(0, "sealed partial class", "sealed /* a comment */ partial class");
        generation.AssertNothingWasRegenerated();
    }

    [Test]
    public void A_new_handler_regenerates_one_module_and_the_agent()
    {
        var generation = Generation.Of(Sources.Agent);

        generation.Edit(0, "[Stop] void End() { }", "[Stop] void End() { } [Handle] void Again(in FanWanted wanted) { }");

        Assert.That(generation.Reasons(TrackingNames.Modules).Count(reason => reason == IncrementalStepRunReason.Modified), Is.EqualTo(1));
        Assert.That(generation.Reasons(TrackingNames.Agents), Is.All.EqualTo(IncrementalStepRunReason.Modified));
        Assert.That(generation.Rendered, Is.EqualTo(2));
    }

    [Test]
    public void A_class_that_becomes_wrong_yields_nothing_until_it_is_right_again()
    {
        var generation = Generation.Of(Sources.Agent);
        var whole = generation.Sources.Count();

        generation.Edit(0, "sealed partial class Fan", "partial class Fan");
        Assert.That(generation.Sources.Select(source => source.HintName), Has.None.Contains("Fan").And.None.Contains("House"));
        generation.Edit(0, "public partial class Fan", "public sealed partial class Fan");
        Assert.That(generation.Sources.Count(), Is.EqualTo(whole));
    }

    [TestCase("[Every(\"10s\")]", "[Every(\"20s\")]")]
    [TestCase("void On(in Temperature", "void Hear(in Temperature")]
    [TestCase("[Handle] void On(in FanWanted", "[Handle(Capacity = 7)] void On(in FanWanted")]
    [TestCase("[Handle] ValueTask Keep(Temperature temperature)", "[Handle] ValueTask Keep(Temperature temperature, CancellationToken stopping)")]
    [TestCase("Load = Loading.OnDemand", "Load = Loading.Startup")]
    [TestCase("int Speed", "long Speed")]
    [TestCase("public int Speed", "[Range(1, 9)] public int Speed")]
    [TestCase("public int Speed", "public required int Speed")]
    [TestCase("[Start] void", "[Start] async ValueTask")]
    [TestCase("[Stop] void End", "void End")]
    [TestCase("[Metrics] void Write", "[Metrics] void Count")]
    [TestCase("Fan(FanOptions options) => _ = options;", "Fan(FanOptions options, Log log) => _ = (options, log);")]
    [TestCase("Publisher<FanWanted> fan", "Publisher<Temperature> fan")]
    [TestCase("[Provides] public Calendar Calendar", "[Provides] public Calendar Days")]
    [TestCase("namespace Home;", "namespace House;")]
    [TestCase("partial class House", "partial class Barn")]
    [TestCase("[Use<Recorder>]\n[Use<Fan>]", "[Use<Fan>]\n[Use<Recorder>]")]
    public void A_relevant_edit_yields_the_same_as_a_fresh_build(string text, string replacement)
    {
        var generation = Generation.Of(Sources.Agent.ReplaceLineEndings("\n"));
        var before = generation.Text;

        generation.Edit(0, text, replacement);

        Assert.That(generation.Text, Is.Not.EqualTo(before));
        Assert.That(
            generation.Text,
            Is.EqualTo(Generation.Of(Sources.Agent.ReplaceLineEndings("\n").Replace(text, replacement, System.StringComparison.Ordinal)).Text));
    }

    [Test]
    public void The_work_of_an_edit_does_not_grow_with_the_number_of_modules([Values(10, 100, 1000)] int modules)
    {
        var sources = Enumerable.Range(0, modules)
            .Select(i => $"namespace Many; [Module] public sealed partial class M{i} {{ [Every(\"1s\")] void Look() {{ }} }}")
            .ToList();
        sources.Add($"namespace Many; [Agent] {string.Concat(Enumerable.Range(0, modules).Select(i => $"[Use<M{i}>] "))} public static partial class All;");
        var generation = Generation.Of(sources, "Many");
        Assert.That(generation.Rendered, Is.EqualTo(modules + 2), "each module, the agent and the schema are rendered once");

        generation.Edit(0, "{ }", "{ _ = 1; }");
        Assert.That(generation.Rendered, Is.Zero);

        generation.Edit(0, "void Look()", "void See()");
        Assert.That(generation.Rendered, Is.EqualTo(2));
    }
}
