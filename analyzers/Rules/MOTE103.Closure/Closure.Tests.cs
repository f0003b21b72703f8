using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ClosureTests
{
    [TestCase("S.Func = {|MOTE103:() => x|};")]
    [TestCase("var y = x; S.Run({|MOTE103:z => z + y|});")]
    [TestCase("int Add(int z) => z + x; S.Func1 = {|MOTE103:Add|};")]
    [TestCase("S.Func = {|MOTE103:() => x + _field|};")]
    [TestCase("int Add(int z) => z + x; S.Run({|MOTE103:z => Add(z)|});")]
    [TestCase("foreach (var y in S.Array) S.Func = {|MOTE103:() => y|};")]
    public Task A_captured_variable_is_an_object(string body) => Allocations.Checks(body);

    [TestCase("S.Func = () => 1;")]
    [TestCase("S.Func = static () => S.Number;")]
    [TestCase("const int y = 3; S.Func = () => y;")]
    [TestCase("int Add(int z) => z + x; S.Number = Add(1);")]
    [TestCase("S.Func = () => { var y = 1; return y; };")]
    [TestCase("S.Number = S.ById.GetOrAdd(1, static (key, y) => key + y, x);")]
    [TestCase("if (x < 0) throw new InvalidOperationException(new Lazy<string>(() => x.ToString()).Value);")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("S.Number = S.ById.GetOrAdd(1, {|MOTE103:key => key + x|});", "S.Number = S.ById.GetOrAdd(1, static (key, x) => key + x, x);")]
    [TestCase(
        "var y = x; S.Number = S.ById.GetOrAdd(1, {|MOTE103:(key) => { return y; }|});",
        "var y = x; S.Number = S.ById.GetOrAdd(1, static (key, y) => { return y; }, y);")]
    public Task The_fix_hands_the_variable_over(string before, string after) => Allocations.Fixes<ClosureFix>(before, after);

    [TestCase("var y = 2; S.Number = S.ById.GetOrAdd(1, {|MOTE103:key => key + x + y|});")]
    [TestCase("S.Number = S.ById.GetOrAdd(1, {|MOTE103:key => key + x++|});")]
    [TestCase("S.Number = S.ById.GetOrAdd(1, {|MOTE103:key => key + x + _field|});")]
    [TestCase("S.Run({|MOTE103:z => z + x|});")]
    public Task The_fix_is_not_offered_where_there_is_no_one_argument(string body) => Allocations.Fixes<ClosureFix>(body, body);
}
