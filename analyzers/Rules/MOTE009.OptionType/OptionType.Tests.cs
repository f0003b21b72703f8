using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class OptionTypeTests
{
    [TestCase("object")]
    [TestCase("DateTime")]
    [TestCase("int[][]")]
    [TestCase("int?[]")]
    [TestCase("System.Collections.Generic.Dictionary<int, string>")]
    [TestCase("System.Collections.Generic.List<System.Collections.Generic.List<int>>")]
    [TestCase("FanOptions")]
    public Task An_option_of_an_unsupported_type_is_reported_at_its_name(string type) => Rule.Checks(
        $$"""
        [Options] public sealed record FanOptions { public {{type}} {|MOTE009:Speed|} { get; init; } = default!; }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """);

    [TestCase("bool")]
    [TestCase("int")]
    [TestCase("long")]
    [TestCase("double")]
    [TestCase("string")]
    [TestCase("TimeSpan")]
    [TestCase("ByteSize")]
    [TestCase("System.Net.IPEndPoint")]
    [TestCase("LogLevel")]
    [TestCase("decimal?")]
    [TestCase("float")]
    [TestCase("Uri")]
    [TestCase("string[]")]
    [TestCase("System.Collections.Generic.List<int>")]
    [TestCase("System.Collections.Generic.IReadOnlyList<LogLevel>")]
    [TestCase("System.Collections.Generic.Dictionary<string, ulong>")]
    [TestCase("Inner")]
    [TestCase("Inner?")]
    [TestCase("Inner[]")]
    [TestCase("System.Collections.Generic.IReadOnlyDictionary<string, Inner>")]
    public Task An_option_of_a_supported_type_is_accepted(string type) => Rule.Checks(
        $$"""
        [Options] public sealed record FanOptions { public {{type}} Speed { get; init; } = default!; }
        public sealed record Inner { public byte Level { get; init; } }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """);

    [Test]
    public Task A_record_that_contains_itself_by_way_of_another_is_reported_where_it_begins() => Rule.Checks(
        """
        [Options] public sealed record FanOptions { public Inner? {|MOTE009:Inner|} { get; init; } }
        public sealed record Inner { public FanOptions[] Around { get; init; } = []; }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """);
}
