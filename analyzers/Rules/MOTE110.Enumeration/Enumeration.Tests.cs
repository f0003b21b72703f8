using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class EnumerationTests
{
    [TestCase("foreach (var y in {|MOTE110:S.Any|}) S.Number += y;")]
    [TestCase("foreach (var y in {|MOTE110:S.Sequence|}) S.Number += y;")]
    [TestCase("foreach (var y in {|MOTE110:S.ById|}) S.Number += y.Key;")]
    [TestCase("foreach (var y in {|MOTE110:S.Sorted|}) S.Number += y;")]
    [TestCase("S.Object = {|MOTE110:S.Sequence.GetEnumerator()|};")]
    public Task An_enumerator_by_an_interface_is_an_object(string body) => Allocations.Checks(body);

    [TestCase("foreach (var y in S.List) S.Number += y;")]
    [TestCase("foreach (var y in S.Array) S.Number += y;")]
    [TestCase("foreach (var y in S.Text) S.Number += y;")]
    [TestCase("foreach (var y in S.ByKey) S.Number += y.Value;")]
    [TestCase("for (var i = 0; i < S.Any.Count; i++) S.Number += S.Any[i];")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("IEnumerable<int> all = S.List; foreach (var y in {|MOTE110:all|}) S.Number += y;", "var all = S.List; foreach (var y in all) S.Number += y;")]
    public Task The_fix_declares_the_local_by_its_own_type(string before, string after) => Allocations.Fixes<EnumerationFix>(before, after);

    [TestCase("IEnumerable<int> all = S.List; foreach (var y in {|MOTE110:all|}) S.Number += y; all = S.Array;")]
    [TestCase("IEnumerable<int> all = S.List; foreach (var y in {|MOTE110:all|}) S.Number += y; S.Sequence = all;")]
    [TestCase("IEnumerable<int> all = S.Any; foreach (var y in {|MOTE110:all|}) S.Number += y;")]
    [TestCase("foreach (var y in {|MOTE110:S.Sequence|}) S.Number += y;")]
    public Task The_fix_is_not_offered_where_the_local_is_used_as_an_interface(string body) => Allocations.Fixes<EnumerationFix>(body, body);
}
