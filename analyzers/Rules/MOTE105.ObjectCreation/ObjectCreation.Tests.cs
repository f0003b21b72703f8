using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ObjectCreationTests
{
    [TestCase("S.Node = {|MOTE105:new Node(x)|};")]
    [TestCase("var n = {|MOTE105:new Node(x)|}; if (x < 0) S.Node = n; S.Number = n.Value;")]
    [TestCase("for (var i = 0; i < x; i++) { var n = {|MOTE105:new Node(i)|}; S.Number += n.Value; }")]
    [TestCase("var e = {|MOTE105:new Ended()|}; S.Number = e.Value;")]
    [TestCase("lock ({|MOTE105:new object()|}) S.Number = x;")]
    [TestCase("S.Object = {|MOTE105:new { x }|};")]
    [TestCase("using var source = {|MOTE105:new CancellationTokenSource()|}; S.Number = x;")]
    [TestCase("S.Report = {|MOTE105:S.Report with { A = x }|};")]
    [TestCase("System.Linq.Expressions.Expression<Func<int, int>> e = {|MOTE105:z => z + 1|}; S.Object = e;")]
    public Task An_object_that_leaves_its_method_is_on_the_heap(string body) => Allocations.Checks(body);

    [TestCase("var n = new Node(x); S.Number = n.Value;")]
    [TestCase("var a = new { x }; S.Number = a.x;")]
    [TestCase("S.Number = new Node(x).Value;")]
    [TestCase("S.Key = new Key(x);")]
    [TestCase("S.Node ??= new Node(x);")]
    [TestCase("if (S.Node is null) S.Node = new Node(x);")]
    [TestCase("if (x < 0) throw new InvalidOperationException();")]
    [TestCase("var k = S.Key with { A = x }; S.Key = k;")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);
}
