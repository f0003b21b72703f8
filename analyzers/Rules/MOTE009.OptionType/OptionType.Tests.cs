using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class OptionTypeTests
{
    [TestCase("decimal")]
    [TestCase("object")]
    [TestCase("double[]")]
    [TestCase("System.Collections.Generic.List<int>")]
    public Task An_option_that_no_file_can_hold_is_told_about_at_its_name(string type) => Rule.Checks(
        $"[Options] public sealed record FanOptions {{ public {type} {{|MOTE009:Speed|}} {{ get; init; }} = default!; }} [Module] public sealed partial class Fan {{ public Fan(FanOptions options) {{ }} }}");

    [TestCase("bool")]
    [TestCase("int")]
    [TestCase("long")]
    [TestCase("double")]
    [TestCase("string")]
    [TestCase("TimeSpan")]
    [TestCase("ByteSize")]
    [TestCase("System.Net.IPEndPoint")]
    [TestCase("LogLevel")]
    [TestCase("string[]")]
    [TestCase("int[]")]
    public Task An_option_that_a_file_can_hold_is_right(string type) => Rule.Checks(
        $"[Options] public sealed record FanOptions {{ public {type} Speed {{ get; init; }} = default!; }} [Module] public sealed partial class Fan {{ public Fan(FanOptions options) {{ }} }}");
}
