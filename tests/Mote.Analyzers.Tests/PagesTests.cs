using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Analyzers.Tests;

/// <summary>Every rule's page says what the rule says, and its examples are what it says they are.</summary>
internal sealed class PagesTests
{
    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public void A_page_begins_with_the_rules_id_and_title(DiagnosticDescriptor rule) =>
        Assert.That(RulePage.Of(rule).Text, Does.StartWith($"# {rule.Id}: {rule.Title}\n\n{rule.DefaultSeverity}. "));

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public void A_page_gives_the_rules_reason(DiagnosticDescriptor rule) =>
        Assert.That(RulePage.Of(rule).Text.Replace("`", ""), Does.Contain(rule.Description.ToString(null)));

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public void A_page_is_where_the_link_leads(DiagnosticDescriptor rule)
    {
        var name = RulePage.Of(rule).Name;
        Assert.That(rule.HelpLinkUri, Is.EqualTo($"{Categories.HelpLink}{rule.Id}.{name}/{name}.md"));
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public void A_page_mentions_the_fix_if_there_is_one(DiagnosticDescriptor rule)
    {
        var hasFix = AllRules.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id));
        Assert.That(RulePage.Of(rule).Text.Contains("There is a fix", System.StringComparison.Ordinal), Is.EqualTo(hasFix));
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public async Task A_pages_wrong_code_breaks_its_rule_only(DiagnosticDescriptor rule)
    {
        // It takes an assembly of another version of Mote.
        if (rule.Id == ManifestVersion.Id) return;

        var found = await FoundIn(RulePage.Of(rule), "Wrong");
        Assert.That(found.Select(diagnostic => diagnostic.Id).Distinct(), Is.EqualTo(new[] { rule.Id }));
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.AllocationRules))]
    public async Task A_page_shows_what_the_rule_says_of_its_wrong_code(DiagnosticDescriptor rule)
    {
        var page = RulePage.Of(rule);
        var found = await FoundIn(page, "Wrong");
        Assert.That(found, Is.Not.Empty);
        Assert.That(page.Text, Does.Contain($"What it says:\n\n> {found[0].GetMessage(CultureInfo.InvariantCulture)}\n\n"));
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public async Task A_pages_right_code_breaks_no_rule(DiagnosticDescriptor rule) =>
        Assert.That(await FoundIn(RulePage.Of(rule), "Right"), Is.Empty);

    [Test]
    public void The_index_lists_every_rule()
    {
        var rows = AllRules.Descriptors.Select(rule =>
        {
            var page = RulePage.Of(rule);
            var fix = AllRules.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id)) ? "yes" : "";
            return $"| [{rule.Id}](../analyzers/Rules/{rule.Id}.{page.Name}/{page.Name}.md) | {rule.Title} | {rule.DefaultSeverity} | {fix} |\n";
        });

        Assert.That(File.ReadAllText(Path.Combine(SourceTree.Root, "docs/diagnostics.md")), Does.Contain(string.Concat(rows)));
    }

    private static async Task<ImmutableArray<Diagnostic>> FoundIn(RulePage page, string word)
    {
        var tree = CSharpSyntaxTree.ParseText(Rule.Usings + page.Code(word, "csharp"), Rule.Parse);
        var compilation = CSharpCompilation.Create(
            "Page",
            [tree],
            Rule.References,
            Rule.Compile.WithAllowUnsafe(!page.Code(word, "xml").Contains("<AllowUnsafeBlocks>false<", System.StringComparison.Ordinal)));
        var options = new AnalyzerOptions([new Configuration(page.Code(word, "json"))]);
        return await compilation.WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class Configuration(string text) : AdditionalText
    {
        public override string Path => "agent.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
