using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class HandlerSignatureTests
{
    private const string Messages = "[Message] public readonly record struct Heat(int Celsius);\n";

    [TestCase("[Handle] void {|MOTE004:On|}(Heat heat) { }")]
    [TestCase("[Handle] void {|MOTE004:On|}(ref Heat heat) { }")]
    [TestCase("[Handle] int {|MOTE004:On|}(in Heat heat) => 0;")]
    [TestCase("[Handle] void {|MOTE004:On|}() { }")]
    [TestCase("[Handle] void {|MOTE004:On|}(in Heat heat, int more) { }")]
    [TestCase("[Handle] void {|MOTE004:On|}(in Heat heat, CancellationToken token) { }")]
    [TestCase("[Handle] static void {|MOTE004:On|}(in Heat heat) { }")]
    [TestCase("[Handle] void {|MOTE004:On|}<T>(in Heat heat) { }")]
    [TestCase("[Handle] async void {|MOTE004:On|}(Heat heat) { await Task.Yield(); }")]
    [TestCase("[Handle] Task {|MOTE004:On|}(Heat heat) => Task.CompletedTask;")]
    [TestCase("[Handle] ValueTask {|MOTE004:On|}(in Heat heat) => default;")]
    [TestCase("[Handle(Capacity = 0)] void {|MOTE004:On|}(in Heat heat) { }")]
    [TestCase("[Handle(Capacity = 65537)] void {|MOTE004:On|}(in Heat heat) { }")]
    [TestCase("[Handle(Attempts = 0)] void {|MOTE004:On|}(in Heat heat) { }")]
    [TestCase("[Handle(Attempts = 101)] ValueTask {|MOTE004:On|}(Heat heat) => default;")]
    [TestCase("[Handle] void On(in Heat heat) { } [Handle] void {|MOTE004:Again|}(in Heat heat) { }")]
    public Task A_handler_with_a_wrong_signature_is_reported_at_its_name(string method) =>
        Rule.Checks($"{Messages}[Module] public sealed partial class Thermostat {{ {method} }}");

    [TestCase("[Handle] void On(in Heat heat) { }")]
    [TestCase("[Handle(Capacity = 65536)] private void On(in Heat heat) { }")]
    [TestCase("[Handle(Attempts = 100)] void On(in Heat heat) { }")]
    [TestCase("[Handle] ValueTask On(Heat heat) => default;")]
    [TestCase("[Handle] async ValueTask On(Heat heat, CancellationToken stopping) => await Task.Delay(1, stopping);")]
    public Task A_handler_with_a_right_signature_is_accepted(string method) =>
        Rule.Checks($"{Messages}[Module] public sealed partial class Thermostat {{ {method} }}");

    [Test]
    public Task The_fix_makes_every_async_handler_return_a_ValueTask() => Rule.Fixes<HandlerSignatureFix>(
        Messages
            + """
            [Message] public readonly record struct Cold;
            [Module] public sealed partial class Thermostat
            {
                [Handle] async void {|MOTE004:On|}(Heat heat) => await Task.Yield();
                [Handle] async Task {|MOTE004:Off|}(Cold cold, CancellationToken token) => await Task.Delay(1, token);
            }
            """,
        Messages
            + """
            [Message] public readonly record struct Cold;
            [Module] public sealed partial class Thermostat
            {
                [Handle] async ValueTask On(Heat heat) => await Task.Yield();
                [Handle] async ValueTask Off(Cold cold, CancellationToken token) => await Task.Delay(1, token);
            }
            """);

    [TestCase("[Handle] static void {|MOTE004:On|}(Heat heat) { }")]
    [TestCase("[Handle] int {|MOTE004:On|}(Heat heat) => 0;")]
    [TestCase("[Handle] void {|MOTE004:On|}(Heat heat, int more) { }")]
    public Task The_fix_is_not_offered_for_other_errors(string method) =>
        Rule.LeavesAlone<HandlerSignatureFix>($"{Messages}[Module] public sealed partial class Thermostat {{ {method} }}");

    [Test]
    public Task The_fix_takes_every_message_by_in() => Rule.Fixes<HandlerSignatureFix>(
        Messages
            + """
            [Message] public readonly record struct Cold;
            [Module] public sealed partial class Thermostat
            {
                [Handle] void {|MOTE004:On|}(Heat heat) { }
                [Handle] void {|MOTE004:Off|}(ref Cold cold) { }
            }
            """,
        Messages
            + """
            [Message] public readonly record struct Cold;
            [Module] public sealed partial class Thermostat
            {
                [Handle] void On(in Heat heat) { }
                [Handle] void Off(in Cold cold) { }
            }
            """);

    [TestCase("[Variant(PressureLevel.High)] void {|MOTE004:Light|}(in Cold cold) { }")]
    [TestCase("[Variant(PressureLevel.Normal)] void {|MOTE004:Light|}(in Warm warm) { }")]
    [TestCase("[Variant(PressureLevel.High)] async ValueTask {|MOTE004:Light|}(Warm warm) => await Task.Yield();")]
    [TestCase("[Variant(PressureLevel.High)] void {|MOTE004:Light|}(Warm warm) { }")]
    [TestCase("[Variant(PressureLevel.High)] void Dim(in Warm warm) { } [Variant(PressureLevel.High)] void {|MOTE004:Light|}(in Warm warm) { }")]
    public Task A_variant_of_no_handler_is_reported_at_its_name(string variant) => Rule.Checks(
        $$"""
        [Message] public readonly record struct Warm; [Message] public readonly record struct Cold;
        [Module] public sealed partial class Lamp { [Handle] void On(in Warm warm) { } {{variant}} }
        """);

    [TestCase("[Variant(PressureLevel.High)] void Light(in Warm warm) { } [Variant(PressureLevel.Critical)] void Dim(in Warm warm) { }")]
    [TestCase("[Variant(PressureLevel.Critical)] void Dim(in Warm warm) { }")]
    public Task A_variant_for_each_level_is_accepted(string variants) => Rule.Checks(
        $$"""[Message] public readonly record struct Warm; [Module] public sealed partial class Lamp { [Handle] void On(in Warm warm) { } {{variants}} }""");
}
