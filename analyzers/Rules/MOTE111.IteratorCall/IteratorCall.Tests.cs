using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class IteratorCallTests
{
    [TestCase("S.Sequence = {|MOTE111:S.Numbers(x)|};")]
    [TestCase("S.Number = {|MOTE111:S.Numbers(x)|}.GetHashCode();")]
    public Task A_call_of_an_iterator_is_an_object(string body) => Allocations.Checks(body);

    [TestCase("S.Sequence = S.Any;")]
    [TestCase("S.Number = S.Twice(x);")]
    [TestCase("Func<int, IEnumerable<int>> f = S.Numbers; S.Object = f;")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);
}
