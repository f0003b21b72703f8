using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class LateBindingTests
{
    [TestCase("S.Text = {|MOTE114:S.Report.ToString()|};")]
    [TestCase("S.Object = {|MOTE114:typeof(Node).GetMethods()|};")]
    [TestCase("S.Text = {|MOTE114:S.Object!.GetType().Name|};")]
    [TestCase("S.Object = {|MOTE114:Activator.CreateInstance(typeof(Node))|};")]
    [TestCase("S.Object = {|MOTE114:typeof(Node).GetCustomAttributes(false)|};")]
    public Task What_is_looked_up_at_run_time_is_made_of_objects(string body) => Allocations.Checks(body);

    [TestCase("S.Text = S.Printed.ToString();")]
    [TestCase("S.Text = nameof(Node);")]
    [TestCase("S.Object = typeof(Node);")]
    [TestCase("S.Object = S.Report.GetType();")]
    [TestCase("S.Number = S.Report.GetHashCode();")]
    public Task What_looks_like_it_is_left_alone(string body) => Allocations.Checks(body);

    [Test]
    public Task A_dynamic_call_is_bound_at_run_time() =>
        Allocations.ChecksMethod("[HotPath] public static object? Run(dynamic d) => {|MOTE114:d.Name|};");
}
