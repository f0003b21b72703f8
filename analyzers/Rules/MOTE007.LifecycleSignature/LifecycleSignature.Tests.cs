using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class LifecycleSignatureTests
{
    [TestCase("[Every(\"1s\")] int {|MOTE007:Look|}() => 0;")]
    [TestCase("[Every(\"1s\")] void {|MOTE007:Look|}(int more) { }")]
    [TestCase("[Start] Task {|MOTE007:Begin|}() => Task.CompletedTask;")]
    [TestCase("[Start] static void {|MOTE007:Begin|}() { }")]
    [TestCase("[Start] void Begin() { } [Start] void {|MOTE007:Again|}() { }")]
    [TestCase("[Stop] void {|MOTE007:End|}(CancellationToken token) { }")]
    [TestCase("[Run] void {|MOTE007:Listen|}(CancellationToken stopping) { }")]
    [TestCase("[Metrics] void {|MOTE007:Write|}(MetricWriter writer) { }")]
    [TestCase("[Metrics] void {|MOTE007:Write|}() { }")]
    [TestCase("[Metrics] void Write(ref MetricWriter writer) { } [Metrics] void {|MOTE007:Again|}(ref MetricWriter writer) { }")]
    [TestCase("[Provides] public static string {|MOTE007:Path|} => \"\";")]
    [TestCase("[Provides] public string {|MOTE007:Path|} { set { } }")]
    public Task A_method_of_another_form_is_reported_at_its_name(string method) =>
        Rule.Checks($"[Module] public sealed partial class Fan {{ {method} }}");

    [Test]
    public Task The_fix_makes_every_async_method_return_a_ValueTask() => Rule.Fixes<LifecycleSignatureFix>(
        """
        [Module] public sealed partial class Fan
        {
            [Run] async Task {|MOTE007:Listen|}(CancellationToken stopping) => await Task.Delay(1, stopping);
            [Start] async void {|MOTE007:Begin|}() => await Task.Yield();
            [Stop] async System.Threading.Tasks.Task {|MOTE007:End|}() => await Task.Yield();
        }
        """,
        """
        [Module] public sealed partial class Fan
        {
            [Run] async ValueTask Listen(CancellationToken stopping) => await Task.Delay(1, stopping);
            [Start] async ValueTask Begin() => await Task.Yield();
            [Stop] async ValueTask End() => await Task.Yield();
        }
        """);

    [TestCase("[Run] void {|MOTE007:Listen|}() { }")]
    [TestCase("[Start] async Task {|MOTE007:Begin|}(int more) => await Task.Yield();")]
    [TestCase("[Provides] public static string {|MOTE007:Path|} => \"\";")]
    public Task The_fix_is_not_offered_for_other_errors(string member) =>
        Rule.LeavesAlone<LifecycleSignatureFix>($"[Module] public sealed partial class Fan {{ {member} }}");

    [TestCase("[Every(\"1s\")] ValueTask Look(CancellationToken stopping) => default;")]
    [TestCase("[Start] ValueTask Begin() => default;")]
    [TestCase("[Stop] void End() { }")]
    [TestCase("[Run] ValueTask Listen(CancellationToken stopping) => default;")]
    [TestCase("[Metrics] void Write(ref MetricWriter writer) { }")]
    [TestCase("[Start] [Every(\"1s\")] void Look() { }")]
    [TestCase("[Provides] public string Path { get; set; } = \"\";")]
    public Task A_method_of_the_right_form_is_accepted(string method) =>
        Rule.Checks($"[Module] public sealed partial class Fan {{ {method} }}");
}
