using System;
using System.Linq;
using System.Threading.Tasks;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers.Tests;

/// <summary>What the rules say agrees with what was measured, as often as it did, or more often.</summary>
internal sealed class CorpusTests
{
    // Each number may only get better: more hits, fewer false alarms.
    [TestCase("seed", "aot", 76, 3, 75, 76)]
    [TestCase("seed", "jit", 70, 9, 70, 70)]
    [TestCase("own", "aot", 179, 4, 178, 178)]
    [TestCase("own", "jit", 171, 12, 171, 170)]
    public async Task The_rules_agree_with_the_measurement(string corpus, string target, int hits, int falseAlarms, int atTheLine, int ofTheKind)
    {
        var score = await new Corpus(corpus).JudgeAsync(target);

        Assert.That(
            (score.Hits, score.FalseAlarms.Count, score.AtTheLine, score.OfTheKind),
            Is.EqualTo((hits, falseAlarms, atTheLine, ofTheKind)),
            score.ToString());
    }

    [Test]
    public void Every_allocation_rule_has_its_kinds_and_every_kind_a_rule()
    {
        Assert.That(Corpus.KindsOf.Keys, Is.EquivalentTo(AllRules.Allocation.Select(rule => rule.SupportedDiagnostics.Single().Id)));
        Assert.That(
            Corpus.KindsOf.Values.SelectMany(kinds => kinds).Distinct(),
            Is.SubsetOf(Enum.GetNames<SiteKind>().Select(kind => kind.ToLowerInvariant())));
    }
}
