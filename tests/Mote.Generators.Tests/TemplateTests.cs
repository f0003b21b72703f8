using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mote.Generators.Tests;

/// <summary>Templates print. What they print is decided before.</summary>
internal sealed class TemplateTests
{
    [TestCase("Module.scriban")]
    [TestCase("Agent.scriban")]
    [TestCase("Manifest.scriban")]
    public void A_template_holds_names_loops_and_simple_conditions_only(string name)
    {
        using var stream = typeof(ModuleGenerator).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var statements = Regex.Matches(reader.ReadToEnd(), "\\{\\{~?(?<statement>.*?)~?\\}\\}", RegexOptions.ExplicitCapture, System.TimeSpan.FromSeconds(1)).Select(match => match.Groups["statement"].Value.Trim()).Distinct().ToList();

        Assert.That(statements, Is.Not.Empty);
        foreach (var statement in statements)
        {
            Assert.That(statement, Does.Match("^(end|else|[\\w.]+|for \\w+ in [\\w.]+|if [\\w.]+|if [\\w.]+ != \"\"|if [\\w.]+\\.size > 0)$"));
        }
    }
}
