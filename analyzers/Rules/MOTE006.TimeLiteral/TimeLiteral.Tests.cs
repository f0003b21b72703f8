using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class TimeLiteralTests
{
    [TestCase("Every(\"10 sec\")")]
    [TestCase("Every(\"10\")")]
    [TestCase("Every(\"\")")]
    [TestCase("Every(\"-1s\")")]
    [TestCase("Every(\"9ms\")")]
    [TestCase("Every(\"31d\")")]
    [TestCase("Every(\"10s\", Offset = \"10s\")")]
    [TestCase("Every(\"10s\", Offset = \"soon\")")]
    public Task An_invalid_time_is_reported_at_its_attribute(string attribute) =>
        Rule.Checks($"[Module] public sealed partial class Fan {{ [{{|MOTE006:{attribute}|}}] void Look() {{ }} }}");

    [TestCase("Every(\"10ms\")")]
    [TestCase("Every(\"1.5s\")")]
    [TestCase("Every(\"30d\")")]
    [TestCase("Every(\"1m\", Offset = \"59s\")")]
    public Task A_valid_time_is_accepted(string attribute) =>
        Rule.Checks($"[Module] public sealed partial class Fan {{ [{attribute}] void Look() {{ }} }}");
}
