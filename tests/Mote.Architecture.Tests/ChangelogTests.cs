using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mote.Architecture.Tests;

/// <summary>The newest entry of the changelog names the packages and the rules that exist, and no others.</summary>
internal sealed class ChangelogTests
{
    private static readonly string Newest = Repository.Read("CHANGELOG.md").Split("\n## ")[1];

    [Test]
    public void It_lists_every_package() => Assert.That(
        Regex.Matches(Line("Packages"), "(?<=`)[A-Za-z.]+(?=`)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value),
        Is.EquivalentTo(Packages()));

    [TestCase("Rules", "MOTE")]
    [TestCase("Suppressors", "MOTES")]
    public void It_lists_every_rule(string list, string prefix)
    {
        var rule = new Regex($"^{prefix}[0-9]{{3}}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        var rules = Directory.GetDirectories(Path.Combine(Repository.Root, "analyzers/Rules"))
            .Select(folder => Path.GetFileName(folder).Split('.')[0])
            .Where(id => rule.IsMatch(id));

        Assert.That(Listed(list, prefix), Is.EquivalentTo(rules));
    }

    private static IEnumerable<string> Packages() => Repository.Files(".csproj")
        .Where(file => file.StartsWith("runtime/", StringComparison.Ordinal)
            || file.StartsWith("modules/", StringComparison.Ordinal)
            || file.StartsWith("templates/Mote.", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Append(PackedName("analyzers/Mote.Analyzers.CodeFixes/Mote.Analyzers.CodeFixes.csproj"));

    private static string PackedName(string project) =>
        Regex.Match(Repository.Read(project), "(?<=<PackageId>)[A-Za-z.]+(?=</PackageId>)", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    // "MOTE001 to MOTE003, MOTE005" are MOTE001, MOTE002, MOTE003 and MOTE005.
    private static IEnumerable<string> Listed(string list, string prefix) =>
        Regex.Matches(Line(list), $"{prefix}(?<first>[0-9]{{3}})( to {prefix}(?<last>[0-9]{{3}}))?", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .SelectMany(range =>
            {
                var first = int.Parse(range.Groups["first"].Value, CultureInfo.InvariantCulture);
                var last = range.Groups["last"].Success ? int.Parse(range.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
                return Enumerable.Range(first, last - first + 1);
            })
            .Select(number => $"{prefix}{number:D3}");

    private static string Line(string list) =>
        Regex.Match(Newest, $@"\b{list}: (?<line>[^\n]*?)(\. |\.?\n|\.?$)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["line"].Value;
}
