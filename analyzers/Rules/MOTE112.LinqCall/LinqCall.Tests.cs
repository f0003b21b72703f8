using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class LinqCallTests
{
    [TestCase("S.Sequence = {|MOTE112:S.List.Where(static y => y > 1)|};")]
    [TestCase("S.Number = {|MOTE112:S.List.Sum(static y => y + 1)|};")]
    [TestCase("S.Object = {|MOTE112:S.Array.ToList()|};")]
    [TestCase("S.Sequence = from y in S.Array {|MOTE112:where y > 1|} select y;")]
    public Task An_operator_is_an_object(string body) => Allocations.Checks(body);

    [TestCase("S.Number = S.List.Count();")]
    [TestCase("S.Number = S.List.Any() ? 1 : 0;")]
    [TestCase("S.Number = S.Array.Sum();")]
    [TestCase("S.Sequence = Enumerable.Empty<int>();")]
    [TestCase("S.Number = S.List.ElementAt(1) + S.List.First();")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);
}
