using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class StringCreationTests
{
    [TestCase("S.Text = {|MOTE108:S.Text + x|};")]
    [TestCase("S.Text = {|MOTE108:S.Text + \",\" + x + \",\"|};")]
    [TestCase("{|MOTE108:S.Text += \"a\"|};")]
    [TestCase("S.Text = {|MOTE108:$\"{x} of\"|};")]
    [TestCase("S.Text = {|MOTE108:new string('a', x)|};")]
    [TestCase("FormattableString f = {|MOTE108:$\"{x}\"|}; S.Object = f;")]
    public Task A_text_that_is_put_together_is_a_new_one(string body) => Allocations.Checks(body);

    [TestCase("S.Text = \"a\" + \"b\";")]
    [TestCase("S.Text = $\"a{\"b\"}\";")]
    [TestCase("S.Text = $\"none\";")]
    [TestCase("S.Builder.Append($\"{x} of\");")]
    [TestCase("Span<char> s = stackalloc char[8]; S.Number = s.TryWrite($\"{x}\", out var n) ? n : 0;")]
    [TestCase("if (x < 0) throw new InvalidOperationException($\"{x} is negative\");")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("S.Builder.Append({|MOTE108:S.Text + x|});", "S.Builder.Append(S.Text).Append(x);")]
    [TestCase("S.Builder.Append({|MOTE108:\"a\" + x + ',' + S.Text|});", "S.Builder.Append(\"a\").Append(x).Append(',').Append(S.Text);")]
    public Task The_fix_appends_the_parts(string before, string after) => Allocations.Fixes<StringCreationFix>(before, after);

    [TestCase("S.Builder.Append({|MOTE108:x + x + S.Text|});")]
    [TestCase("S.Builder.Append({|MOTE108:S.Text + S.Square|});")]
    [TestCase("S.Builder.Append({|MOTE108:S.Text + S.Twice(x)|});")]
    [TestCase("S.Text = {|MOTE108:S.Text + x|};")]
    public Task The_fix_is_not_offered_where_the_text_might_differ(string body) => Allocations.Fixes<StringCreationFix>(body, body);
}
