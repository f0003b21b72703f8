using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ArrayCreationTests
{
    [TestCase("S.TakeArray({|MOTE106:new[] { x, 1 }|});")]
    [TestCase("{|MOTE106:S.TakeAll(1, x)|};")]
    [TestCase("var a = {|MOTE106:new int[x]|}; S.Number = a[0];")]
    [TestCase("for (var i = 0; i < x; i++) { var a = {|MOTE106:new int[2]|}; S.Number += a[0]; }")]
    [TestCase("S.TakeNumbers({|MOTE106:new[] { x, 1 }|});")]
    [TestCase("S.Array = {|MOTE106:new int[0]|};")]
    [TestCase("var a = {|MOTE106:new int[1000]|}; S.Number = a[0];")]
    public Task An_array_is_on_the_heap(string body) => Allocations.Checks(body);

    [TestCase("var a = new int[2]; a[0] = x; S.Number = a[0];")]
    [TestCase("ReadOnlySpan<int> s = new[] { 1, 2, 3 }; S.Number = s[0];")]
    [TestCase("S.TakeAll();")]
    [TestCase("Span<int> s = stackalloc int[4]; S.Number = s[0];")]
    [TestCase("S.Array = Array.Empty<int>();")]
    [TestCase("if (S.Array.Length < x) S.Array = new int[x];")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("S.Array = {|MOTE106:new int[0]|};", "S.Array = Array.Empty<int>();")]
    [TestCase("S.TakeArray({|MOTE106:new int[0]|});", "S.TakeArray(Array.Empty<int>());")]
    public Task The_fix_takes_the_empty_array_that_there_is(string before, string after) => Allocations.Fixes<ArrayCreationFix>(before, after);

    [TestCase("S.Array = {|MOTE106:new int[x]|};")]
    [TestCase("S.Object = {|MOTE106:new int[0][]|};")]
    [TestCase("S.Object = {|MOTE106:new int[0, 0]|};")]
    public Task The_fix_is_not_offered_for_others(string body) => Allocations.Fixes<ArrayCreationFix>(body, body);
}
