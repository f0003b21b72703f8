using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mote.Generators.Tests;

/// <summary>Templates print. What they print is decided before.</summary>
internal sealed class TemplateTests
{
    private static readonly string[] Templates = [.. typeof(ModuleGenerator).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(
        ".scriban",
        System.StringComparison.Ordinal))];

    [Test]
    public void There_are_templates() =>
        Assert.That(Templates, Is.EquivalentTo(new[] { "Agent.scriban", "EntryPoint.scriban", "Module.scriban", "Schema.scriban", "Turn.scriban" }));

    [TestCase("[Agent] static partial class House;")]
    [TestCase("[Module] public sealed partial class Fan; [Agent] [Use<Fan>] static partial class House;")]
    [TestCase("[Module] public sealed partial class Fan { [Every(\"1s\")] void Go() { } } [Agent] [Use<Fan>] static partial class House;")]
    [TestCase(
        """
        [Options] public sealed record FanOptions;
        [Module] public sealed partial class Fan { public Fan(FanOptions options) => _ = options; }
        [Agent] [Use<Fan>] static partial class House;
        """)]
    [TestCase(
        """
        [Options] public sealed record FanOptions;
        [Module] public sealed partial class Fan
        {
            public Fan(FanOptions options) => _ = options;
            [Every("1s")] void Go() { }
            [Start] void Begin() { }
            [Stop] void End() { }
        }
        [Agent] [Use<Fan>] static partial class House;
        """)]
    public void An_absent_part_leaves_no_blank_line(string source) =>
        Assert.That(Generation.Of(source).Text, Does.Not.Match("\\{\n\n|\n\n\n|\n\n *\\}"));

    [Test]
    public void A_template_holds_names_loops_and_simple_conditions_only([ValueSource(nameof(Templates))] string name)
    {
        using var stream = typeof(ModuleGenerator).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var statements = Regex.Matches(reader.ReadToEnd(), "\\{\\{~?(?<statement>.*?)~?\\}\\}", RegexOptions.ExplicitCapture, System.TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["statement"].Value.Trim())
            .Distinct()
            .ToList();

        Assert.That(statements, Is.Not.Empty);
        foreach (var statement in statements)
        {
            Assert.That(
                statement,
                Does.Match("^(end|else|include \"Turn\\.scriban\"|[\\w.]+|for \\w+ in [\\w.]+|if [\\w.]+|if [\\w.]+ != \"\"|if [\\w.]+\\.(size|Count) > 0)$"));
        }
    }
}
