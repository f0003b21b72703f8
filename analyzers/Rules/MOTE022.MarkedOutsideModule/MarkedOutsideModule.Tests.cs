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
    public Task What_nothing_would_call_is_told_about_at_its_name(string member) => Rule.Checks($"{Heat}public class Fan {{ {member} }}");

    [Test]
    public Task What_a_module_inherits_is_told_about_where_it_stands() => Rule.Checks(
        Heat + "public abstract class Device { [Handle] void {|MOTE022:On|}(in Heat heat) { } } [Module] public sealed partial class Fan : Device;");

    [Test]
    public Task A_class_without_any_mark_is_none_of_our_business() => Rule.Checks("public class Fan { public void On() { } }");
}
