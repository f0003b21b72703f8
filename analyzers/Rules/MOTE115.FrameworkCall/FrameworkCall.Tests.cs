using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class FrameworkCallTests
{
    [TestCase("S.Task = {|MOTE115:Task.Delay(x)|};")]
    [TestCase("S.Object = {|MOTE115:Task.WhenAll(S.Task, S.Task)|};")]
    [TestCase("{|MOTE115:S.Local.Value = x|};")]
    [TestCase("var all = S.Array; {|MOTE115:Array.Resize(ref all, x)|}; S.Number = all.Length;")]
    [TestCase("S.Object = {|MOTE115:S.Array.Clone()|};")]
    [TestCase("S.List = {|MOTE115:S.List.GetRange(0, x)|};")]
    [TestCase("S.Object = {|MOTE115:System.Net.IPAddress.Parse(S.Text)|};")]
    [TestCase("S.Number = {|MOTE115:S.ById.Keys|}.Count;")]
    [TestCase("S.Immutable = {|MOTE115:S.Immutable.Add(x)|};")]
    [TestCase("S.Object = {|MOTE115:System.Diagnostics.Stopwatch.StartNew()|};")]
    [TestCase("S.Object = {|MOTE115:System.Text.RegularExpressions.Regex.Match(S.Text, \"a\")|};")]
    public Task A_member_that_makes_an_object_is_known(string body) => Allocations.Checks(body);

    [TestCase("S.Task = Task.CompletedTask;")]
    [TestCase("Array.Resize(ref S.Array, x);")]
    [TestCase("S.Object = Task.FromResult(true);")]
    [TestCase("S.Number = (int)System.Diagnostics.Stopwatch.GetTimestamp();")]
    [TestCase("S.Number = S.Local.Value;")]
    [TestCase("var t = Tuple.Create(x, 2); S.Number = t.Item1;")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);
}
