using System;
using System.Linq;
using System.Threading.Tasks;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers.Tests;

/// <summary>What the rules say agrees with what was measured, as often as it did, or more often.</summary>
internal sealed class CorpusTests
{
    // Each number may only get better: more hits, at the line and of the kind, with the right bytes; fewer false alarms.
    [TestCase("seed", "aot", 77, 2, 76, 77, 35)]
    [TestCase("seed", "jit", 71, 3, 71, 71, 31)]
    [TestCase("own", "aot", 194, 4, 192, 192, 71)]
    [TestCase("own", "jit", 177, 6, 177, 176, 62)]
    public async Task The_rules_agree_with_the_measurement(string corpus, string target, int hits, int falseAlarms, int atTheLine, int ofTheKind, int bytes)
    {
        var score = await new Corpus(corpus).JudgeAsync(target);
        await TestContext.Out.WriteLineAsync($"{corpus}, {target}: {score}");

        Assert.That(
            (score.Hits, score.FalseAlarms.Count, score.AtTheLine, score.OfTheKind, score.BytesRight),
            Is.EqualTo((hits, falseAlarms, atTheLine, ofTheKind, bytes)),
            score.ToString());
    }

    // A promise that is believed holds, without exception; of those that are not believed though they hold, there are no more than these.
    [TestCase("seed", "aot", 15)]
    [TestCase("seed", "jit", 21)]
    [TestCase("own", "aot", 28)]
    [TestCase("own", "jit", 39)]
    public async Task A_promise_to_allocate_nothing_is_believed_where_it_holds(string corpus, string target, int overcautious)
    {
        var judged = new Corpus(corpus).Promise(target);
        await TestContext.Out.WriteLineAsync(
            $"{corpus}, {target}: {judged.Overcautious.Count} of {judged.Silent}: {string.Join(" | ", judged.Overcautious)}");

        Assert.Multiple(() =>
        {
            Assert.That(judged.Unsound, Is.Empty);
            Assert.That(judged.Overcautious, Has.Count.EqualTo(overcautious));
        });
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
