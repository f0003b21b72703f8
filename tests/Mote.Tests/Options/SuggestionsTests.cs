using CsCheck;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>What somebody probably meant.</summary>
internal sealed class SuggestionsTests
{
    private static readonly string[] Valid = ["run", "check", "modules"];

    [TestCase("chek", "; did you mean 'check'?")]
    [TestCase("CHECK", "; did you mean 'check'?")]
    [TestCase("module", "; did you mean 'modules'?")]
    [TestCase("runn", "; did you mean 'run'?")]
    [TestCase("rnu", "; did you mean 'run'?")]
    [TestCase("", "; there is: run, check, modules")]
    [TestCase("launch", "; there is: run, check, modules")]
    public void A_hint_names_the_nearest_key_or_else_all_keys(string word, string hint)
    {
        Assert.That(Suggestions.Hint(word, Valid), Is.EqualTo(hint));
    }

    [Test]
    public void There_is_no_hint_without_candidates_or_with_too_many()
    {
        Assert.That(Suggestions.Hint("x", []), Is.Empty);
        Assert.That(Suggestions.Hint("x", System.Linq.Enumerable.ToList(System.Linq.Enumerable.Repeat("something", 13))), Is.Empty);
    }

    [Test]
    public void A_word_with_one_wrong_letter_is_found()
    {
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Int[0, 10], Gen.Char.AlphaNumeric).Sample((which, at, letter) =>
        {
            var word = Valid[which];
            var place = at % word.Length;
            return Suggestions.Find(word[..place] + letter + word[(place + 1)..], Valid) == word;
        });
    }

    [Test]
    public void A_very_long_word_is_not_compared()
    {
        Assert.That(Suggestions.Find(new string('x', 100_000), [new string('x', 100_000)]), Is.Null);
    }
}
