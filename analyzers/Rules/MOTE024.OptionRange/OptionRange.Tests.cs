using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class OptionRangeTests
{
    [TestCase("int", "2, 1")]
    [TestCase("int", "0, 5000000000")]
    [TestCase("int", "0.5, 1.5")]
    [TestCase("int", "\"1\", \"2\"")]
    [TestCase("long", "0.5, 1.5")]
    [TestCase("double", "double.NaN, 1.0")]
    [TestCase("double", "\"0\", \"1\"")]
    [TestCase("TimeSpan", "1, 60")]
    [TestCase("TimeSpan", "\"1s\", \"soon\"")]
    [TestCase("TimeSpan", "\"1h\", \"1m\"")]
    [TestCase("ByteSize", "\"1s\", \"1h\"")]
    [TestCase("ByteSize", "\"2KiB\", \"1KiB\"")]
    [TestCase("string", "1, 2")]
    [TestCase("LogLevel", "0, 1")]
    public Task An_impossible_range_is_reported_where_it_stands(string type, string range) =>
        Rule.Checks(Fan($"[{{|MOTE024:Range({range})|}}]", type));

    [TestCase("int", "-1, 1")]
    [TestCase("int", "1, 1")]
    [TestCase("long", "0, 5000000000")]
    [TestCase("double", "0, 1")]
    [TestCase("double", "0.0, double.PositiveInfinity")]
    [TestCase("TimeSpan", "\"100ms\", \"1h\"")]
    [TestCase("ByteSize", "\"4KiB\", \"16MiB\"")]
    public Task A_range_of_the_options_own_type_is_accepted(string type, string range) => Rule.Checks(Fan($"[Range({range})]", type));

    private static string Fan(string range, string type) =>
        $$"""
        [Options] public sealed record FanOptions { {{range}} public {{type}} Speed { get; init; } = default!; }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        """;
}
