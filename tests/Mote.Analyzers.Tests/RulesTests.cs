using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Model;

namespace Mote.Analyzers.Tests;

/// <summary>What holds for all rules together.</summary>
internal sealed class RulesTests
{
    [Test]
    public void Every_problem_that_discovery_can_find_has_one_rule()
    {
        Assert.That(Rules.ByProblem.Keys, Is.EquivalentTo(Enum.GetValues<Problem>()));
        Assert.That(Rules.All.Select(rule => rule.Id), Is.Unique);
    }

    [Test]
    public void Every_rule_says_why_and_has_a_page([ValueSource(nameof(All))] DiagnosticDescriptor rule)
    {
        Assert.That(rule.Id, Does.Match("^MOTE0[0-9]{2}$"));
        Assert.That(rule.Description.ToString(null), Is.Not.Empty);
        Assert.That(rule.HelpLinkUri, Does.Contain($"/{rule.Id}.").And.EndWith(".md"));
    }

    [Test]
    public void Only_what_cannot_work_is_an_error()
    {
        var warnings = Rules.All.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning).Select(rule => rule.Id);
        Assert.That(warnings, Is.EquivalentTo(new[] { MessageUnhandled.Id, HandlerUnreached.Id }));
    }

    private static DiagnosticDescriptor[] All() => [.. Rules.All];
}
