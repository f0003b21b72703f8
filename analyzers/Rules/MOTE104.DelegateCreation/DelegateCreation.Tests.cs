using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class DelegateCreationTests
{
    [TestCase("S.Func = {|MOTE104:() => _field|};")]
    [TestCase("S.Func1 = {|MOTE104:new Func<int, int>(S.Twice)|};")]
    [TestCase("S.Func = {|MOTE104:S.Square.Area|};")]
    [TestCase("S.Action = {|MOTE104:S.Action + S.Other|};")]
    [TestCase("{|MOTE104:S.Action += S.Other|};")]
    [TestCase("S.Func = {|MOTE104:S.Text.GetHashCode|};")]
    public Task A_delegate_of_an_instance_is_a_new_one(string body) => Allocations.Checks(body);

    [TestCase("S.Func1 = S.Twice;")]
    [TestCase("S.Func1 = z => z + 1;")]
    [TestCase("S.Func = S.Get;")]
    [TestCase("S.Action = S.Other;")]
    [TestCase("S.Action();")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("S.Func1 = {|MOTE104:new Func<int, int>(S.Twice)|};", "S.Func1 = S.Twice;")]
    [TestCase("Func<int, int> f = {|MOTE104:new Func<int, int>(S.Twice)|}; S.Func1 = f;", "Func<int, int> f = S.Twice; S.Func1 = f;")]
    public Task The_fix_leaves_new_out(string before, string after) => Allocations.Fixes<DelegateCreationFix>(before, after);

    [TestCase("var f = {|MOTE104:new Func<int, int>(S.Twice)|}; S.Func1 = f;")]
    [TestCase("S.Run({|MOTE104:new Func<int, int>(S.Twice)|});")]
    [TestCase("S.Func = {|MOTE104:new Func<int>(S.Square.Area)|};")]
    public Task The_fix_is_not_offered_where_the_type_is_written_nowhere_else(string body) => Allocations.Fixes<DelegateCreationFix>(body, body);

    [TestCase(
        "[HotPath] public void Run() => S.Func = {|MOTE104:Count|}; int Count() => _field;",
        "[HotPath] public void Run() => S.Func = _countDelegate ??= Count; int Count() => _field;")]
    [TestCase(
        "[HotPath] public void Run() => S.Run({|MOTE104:Add|}); int Add(int x) => _field + x;",
        "[HotPath] public void Run() => S.Run(_addDelegate ??= Add); int Add(int x) => _field + x;")]
    public async Task The_fix_keeps_the_delegate_in_a_field(string before, string after)
    {
        var (type, name) = after.Contains("_count", System.StringComparison.Ordinal) ? ("Func<int>", "_countDelegate") : ("Func<int, int>", "_addDelegate");
        await Allocations.FixesMethod<DelegateCreationFix>(before, after, $"private {type}? {name};");
    }

    [TestCase("[HotPath] public void Run() => S.Action = {|MOTE104:S.Action + {|MOTE104:Say|}|}; void Say() { }")]
    [TestCase("[HotPath] public void Run() => S.Func = {|MOTE104:S.Square.Area|};")]
    [TestCase("[HotPath] public void Run() => S.Func = {|MOTE104:() => _field|};")]
    public Task No_field_is_offered_for_others(string method) => Allocations.FixesMethod<DelegateCreationFix>(method, method);
}
