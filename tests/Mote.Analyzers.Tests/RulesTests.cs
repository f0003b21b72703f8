using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers.Tests;

/// <summary>What holds for all rules together.</summary>
internal sealed class RulesTests
{
    private static readonly string[] Warnings = [MessageUnhandled.Id, HandlerUnreached.Id];

    [Test]
    public void Every_kind_that_discovery_can_find_has_one_rule_of_its_name()
    {
        var rules = AllRules.Analyzers.OfType<DiagnosticRule>().ToList();

        Assert.That(rules.Select(rule => rule.Kind), Is.EquivalentTo(Enum.GetValues<DiagnosticKind>()));
        Assert.That(rules.Select(rule => rule.Kind.ToString()), Is.EqualTo(rules.Select(rule => rule.GetType().Name)));
    }

    [Test]
    public void Every_rule_is_an_analyzer_of_its_own_because_dotnet_format_fixes_no_other()
    {
        Assert.That(AllRules.Analyzers.Select(analyzer => analyzer.SupportedDiagnostics.Length), Has.All.EqualTo(1));
        Assert.That(AllRules.Descriptors.Select(rule => rule.Id), Is.Unique);
    }

    [Test]
    public void Only_what_cannot_work_is_an_error() =>
        Assert.That(
            AllRules.Descriptors
                .Where(rule => rule.Category == Categories.Composition && rule.DefaultSeverity != DiagnosticSeverity.Error)
                .Select(rule => (rule.Id, rule.DefaultSeverity)),
            Is.EquivalentTo(Warnings.Select(id => (id, DiagnosticSeverity.Warning))));

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public void A_rule_has_a_reason(DiagnosticDescriptor rule)
    {
        Assert.That(rule.Id, Does.Match("^MOTE[012][0-9]{2}$"));
        Assert.That(rule.Description.ToString(null), Is.Not.Empty.And.Not.EqualTo(rule.Title.ToString(null)));
        Assert.That(rule.MessageFormat.ToString(null), Does.Contain("{0}"), "the message names the culprit");
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Rules))]
    public void A_rule_is_in_the_list_of_releases(DiagnosticDescriptor rule)
    {
        var releases = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "AnalyzerReleases.Shipped.md"))
            .Concat(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "AnalyzerReleases.Unshipped.md")));
        Assert.That(releases, Has.One.EqualTo($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {RulePage.Of(rule).Name}"));
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Suppressors))]
    public void A_suppressor_has_a_page_with_its_reason(DiagnosticSuppressor suppressor)
    {
        var suppression = suppressor.SupportedSuppressions.Single();
        var name = suppressor.GetType().Name;
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", $"{suppression.Id}.{name}", name + ".md"));

        Assert.That(suppression.Id, Does.Match("^MOTES0[0-9]{2}$"));
        Assert.That(
            page,
            Does.StartWith($"# {suppression.Id}: ").And.Contains($"Takes back {suppression.SuppressedDiagnosticId}, ").And
                .Contains(suppression.Justification.ToString(null)));
    }

    [TestCaseSource(typeof(AllRules), nameof(AllRules.Fixes))]
    public void A_fix_is_exported_and_fixes_everything_at_once(CodeFixProvider fix)
    {
        Assert.That(fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>(), Is.Not.Null);
        Assert.That(fix.GetFixAllProvider(), Is.Not.Null);
        Assert.That(AllRules.Descriptors.Select(rule => rule.Id), Is.SupersetOf(fix.FixableDiagnosticIds));
    }
}
