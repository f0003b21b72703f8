using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Mote.Generators.Tests;

/// <summary>The generated code that the documentation shows is what is generated for the sample.</summary>
internal sealed class DocumentationTests
{
    // Four backticks: generated code holds a diagram in three.
    private static readonly Regex Listing = new(
        @"(?<=^## (?<name>\S+\.g\.cs)\n[^#]*?^````csharp\n).*?(?=^````$)",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    [Test]
    public void The_page_on_generated_code_shows_what_is_generated_for_the_sample()
    {
        var page = Path.Combine(SourceTree.Root, "docs/generated-code.md");
        var received = Path.ChangeExtension(page, ".received.md");
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "templates/agent"), "*.cs").Order(StringComparer.Ordinal);
        var generation = Generation.Of(
            [.. files.Select(File.ReadAllText), "[assembly: System.Reflection.AssemblyVersion(\"1.0.0\")]"],
            "agent",
            MetadataReference.CreateFromFile(typeof(Modules.HostMetrics).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Modules.Prometheus).Assembly.Location));

        var shown = File.ReadAllText(page);
        var expected = Listing.Replace(shown, match => generation.SourceOf(match.Groups["name"].Value));
        if (expected != shown) File.WriteAllText(received, expected);
        else File.Delete(received);

        Assert.That(Listing.Count(shown), Is.EqualTo(generation.Sources.Count()), "one listing for each generated file");
        Assert.That(shown, Is.EqualTo(expected), $"read {received}, then move it over {page}");
    }
}
