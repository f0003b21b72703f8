using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mote.Architecture.Tests;

/// <summary>Habits that no analyzer watches over.</summary>
internal sealed class SourceTests
{
    private const int LinesMax = 400;
    private const int LineMaxLength = 160;

    [Test]
    public void A_file_is_one_idea_of_at_most_400_lines()
    {
        var sources = Repository.Files(".cs")
            .Where(file => !file.Contains("Snapshots", StringComparison.Ordinal))
            .ToList();
        Assert.That(sources, Has.Count.GreaterThan(100));
        Assert.That(sources.Where(file => Repository.Read(file).Count(character => character == '\n') > LinesMax), Is.Empty);
    }

    [Test]
    public void No_line_is_longer_than_160_characters()
    {
        var files = Repository.Files(".cs", ".scriban")
            .Where(file => !file.Contains("Snapshots", StringComparison.Ordinal))
            .ToList();
        var longest = files.SelectMany(file => Repository.Read(file).Split('\n').Select((line, place) => (file, Line: place + 1, line.Length)));
        Assert.That(longest.Where(line => line.Length > LineMaxLength), Is.Empty);
    }

    [Test]
    public void No_path_of_a_machine_and_no_registry_stands_in_a_file()
    {
        var pattern = new Regex(
            "/(home|root|Users)/[a-z]|[a-z]:\\\\Users|nuget\\.org|localhost:[0-9]{4,5}/v3",
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        var texts = Repository.Files(".cs", ".md", ".props", ".targets", ".csproj", ".json", ".scriban", ".sln", "run")
            .Where(file => !file.EndsWith(nameof(SourceTests) + ".cs", StringComparison.Ordinal));
        Assert.That(texts.Where(file => pattern.IsMatch(Repository.Read(file))), Is.Empty);
    }

    [Test]
    public void Nothing_is_left_for_later()
    {
        var pattern = new Regex("\\b(TODO|FIXME|HACK|NotImplementedException)\\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var sources = Repository.Files(".cs").Where(file => !file.EndsWith(nameof(SourceTests) + ".cs", StringComparison.Ordinal));
        Assert.That(sources.Where(file => pattern.IsMatch(Repository.Read(file))), Is.Empty);
    }

    [Test]
    public void Every_guarantee_names_tests_that_exist()
    {
        var name = new Regex("`(?<class>[A-Za-z]+Tests)\\.(?<test>[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var sources = Repository.Files("Tests.cs").ToLookup(file => Path.GetFileNameWithoutExtension(file), Repository.Read);
        var rows = Repository.Read("docs/guarantees.md")
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| | test", StringComparison.Ordinal))
            .ToList();

        Assert.That(rows, Has.Count.GreaterThan(15));
        Assert.That(
            rows.Where(row => name.Matches(row) is var named
                && (named.Count == 0 || named.Any(match => !Holds(sources[match.Groups["class"].Value], match.Groups["test"].Value)))),
            Is.Empty);
    }

    private static bool Holds(IEnumerable<string> sources, string test) => sources.Any(source => source.Contains($" {test}(", StringComparison.Ordinal));

    [Test]
    public void Every_link_between_the_documents_leads_somewhere()
    {
        var link = new Regex("\\]\\((?<target>[^)#:]+)(#[^)]*)?\\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        foreach (var document in Repository.Files(".md"))
        {
            var directory = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
            foreach (Match match in link.Matches(Repository.Read(document)))
            {
                Assert.That(Path.Exists(Path.Combine(directory, match.Groups["target"].Value)), Is.True, $"{document}: {match.Value}");
            }
        }
    }
}
