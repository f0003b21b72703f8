using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class StringCopyTests
{
    [TestCase("S.Text = {|MOTE109:S.Text.Substring(1)|};")]
    [TestCase("S.Text = {|MOTE109:S.Text[1..3]|};")]
    [TestCase("S.Array = {|MOTE109:S.Array[1..]|};")]
    [TestCase("S.Text = {|MOTE109:x.ToString()|};")]
    [TestCase("S.Text = {|MOTE109:S.Guid.ToString()|};")]
    [TestCase("S.Object = {|MOTE109:S.Text.Split(',')|};")]
    [TestCase("S.Text = {|MOTE109:S.Text.ToUpperInvariant()|};")]
    [TestCase("S.Text = {|MOTE109:S.Builder.ToString()|};")]
    [TestCase("S.Object = {|MOTE109:Encoding.UTF8.GetBytes(S.Text)|};")]
    [TestCase("if (S.Array is [_, {|MOTE109:.. var rest|}]) S.Object = rest;")]
    public Task A_copy_of_text_or_of_a_part_is_an_object(string body) => Allocations.Checks(body);

    [TestCase("S.Number = S.Text.AsSpan(1).Length;")]
    [TestCase("S.Number = S.Array.AsSpan()[1..].Length;")]
    [TestCase("S.Text = S.Text.ToString();")]
    [TestCase("S.Text = S.Text.Trim();")]
    [TestCase("S.Text = 5.ToString();")]
    [TestCase("S.Text = true.ToString();")]
    [TestCase("if (S.Array is [var first, ..]) S.Number = first;")]
    [TestCase("S.Number = S.Text[1];")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("S.Number = int.Parse({|MOTE109:S.Text.Substring(1, 2)|});", "S.Number = int.Parse(S.Text.AsSpan(1, 2));")]
    [TestCase("S.Builder.Append({|MOTE109:S.Text.Substring(1)|});", "S.Builder.Append(S.Text.AsSpan(1));")]
    public Task The_fix_looks_at_the_text_in_place(string before, string after) => Allocations.Fixes<StringCopyFix>(before, after);

    [TestCase("S.TakeText({|MOTE109:S.Text.Substring(1)|});")]
    [TestCase("S.Text = {|MOTE109:S.Text.Substring(1)|};")]
    [TestCase("string? t = x > 1 ? null : S.Text; S.Number = int.Parse({|MOTE109:t.Substring(1)|}); t = null; S.Kept ??= t;")]
    [TestCase("S.Take({|MOTE109:S.Text.Substring(1)|});")]
    public Task The_fix_is_not_offered_where_no_span_is_taken(string body) => Allocations.Fixes<StringCopyFix>(body, body);
}
