using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class MarkedOutsideModuleTests
{
    private const string Heat = "[Message] public readonly record struct Heat; public sealed class Store;\n";

    [TestCase("[Handle] void {|MOTE022:On|}(in Heat heat) { }")]
    [TestCase("[Every(\"1s\")] void {|MOTE022:Look|}() { }")]
    [TestCase("[Start] void {|MOTE022:Begin|}() { }")]
    [TestCase("[Stop] void {|MOTE022:End|}() { }")]
    [TestCase("[Run] ValueTask {|MOTE022:Listen|}(CancellationToken stopping) => default;")]
    [TestCase("[Metrics] void {|MOTE022:Write|}(ref MetricWriter writer) { }")]
    [TestCase("[Provides] public Store {|MOTE022:Store|} => new();")]
    public Task A_method_that_nothing_calls_is_reported_at_its_name(string member) => Rule.Checks($"{Heat}public class Fan {{ {member} }}");

    [Test]
    public Task An_inherited_member_is_reported_where_it_stands() => Rule.Checks(
        Heat + "public abstract class Device { [Handle] void {|MOTE022:On|}(in Heat heat) { } } [Module] public sealed partial class Fan : Device;");

    [Test]
    public Task A_class_without_attributes_is_ignored() => Rule.Checks("public class Fan { public void On() { } }");
}
