using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class HandlerAdmissionTests
{
    private const string Heat = "[Message] public readonly record struct Heat;";

    [TestCase("Limit(\"100\")")]
    [TestCase("Limit(\"0/s\")")]
    [TestCase("Limit(\"1000001/s\")")]
    [TestCase("Limit(\"5/2d\")")]
    [TestCase("Limit(\"5/fortnight\")")]
    [TestCase("Limit(\"-5/s\")")]
    [TestCase("Limit(\"\")")]
    [TestCase("Breaker(Failures = 0)")]
    [TestCase("Breaker(Failures = 101)")]
    [TestCase("Breaker(Window = \"5\")")]
    [TestCase("Breaker(Open = \"2d\")")]
    public Task What_is_out_of_bounds_is_reported_at_its_attribute(string attribute) => Rule.Checks(
        $"{Heat} [Module] public sealed partial class Fan {{ [Handle, {{|MOTE032:{attribute}|}}] void On(in Heat heat) {{ }} }}");

    [TestCase("Every(\"1s\")", "")]
    [TestCase("Start", "")]
    public Task On_another_method_it_is_reported(string mark, string parameters) => Rule.Checks(
        $"[Module] public sealed partial class Fan {{ [{mark}, {{|MOTE032:Limit(\"5/s\")|}}] void Do({parameters}) {{ }} }}");

    [TestCase("Limit(\"100/s\")")]
    [TestCase("Limit(\"10/250ms\")")]
    [TestCase("Breaker")]
    [TestCase("Limit(\"5/m\"), Breaker(Failures = 1, Window = \"1m\", Open = \"1h\")")]
    public Task What_is_within_bounds_is_accepted(string attributes) => Rule.Checks(
        $"{Heat} [Module] public sealed partial class Fan {{ [Handle, {attributes}] void On(in Heat heat) {{ }} }}");
}
