using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class CollectionExpressionTests
{
    [TestCase("S.List = {|MOTE107:[x, 2]|};")]
    [TestCase("S.List = {|MOTE107:[]|};")]
    [TestCase("S.Array = {|MOTE107:[x]|};")]
    [TestCase("S.Sequence = {|MOTE107:[x]|};")]
    [TestCase("IList<int> l = {|MOTE107:[]|}; S.Object = l;")]
    [TestCase("ReadOnlySpan<int> s = {|MOTE107:[x, .. S.List]|}; S.Number = s[0];")]
    public Task A_collection_expression_makes_what_its_type_needs(string body) => Allocations.Checks(body);

    [TestCase("Span<int> s = [x, 2]; S.Number = s[0];")]
    [TestCase("S.TakeNumbers([x, 1]);")]
    [TestCase("S.Array = [];")]
    [TestCase("S.Sequence = [];")]
    [TestCase("ReadOnlySpan<int> s = [1, 2]; S.Number = s[0];")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);
}
