using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class OptionsShapeTests
{
    [TestCase("[Options] public sealed record {|MOTE023:FanOptions|}(int Speed);")]
    [TestCase("[Options] public abstract record {|MOTE023:FanOptions|};")]
    [TestCase("public record Common { public int Zone { get; init; } } [Options] public sealed record {|MOTE023:FanOptions|} : Common;")]
    [TestCase("[Options] public sealed record {|MOTE023:FanOptions|} { private FanOptions() { } }")]
    [TestCase("[Options] public sealed record {|MOTE023:FanOptions|} { public required int Speed; }")]
    [TestCase("[Options] public sealed record {|MOTE023:FanOptions|} { public int MaxBytes { get; init; } public int Maxbytes { get; init; } }")]
    public Task A_record_that_cannot_be_bound_is_reported_at_its_name(string record) =>
        Rule.Checks($"{record} [Module] public sealed partial class Fan {{ public Fan(FanOptions options) {{ }} }}");

    [Test]
    public Task A_generic_record_is_reported_too() => Rule.Checks(
        "[Options] public sealed record {|MOTE023:FanOptions|}<T>; [Module] public sealed partial class Fan { public Fan(FanOptions<int> options) { } }");

    [TestCase("[Options] public sealed record FanOptions { public required int Speed { get; init; } }")]
    [TestCase(
        """
        [Options] public sealed record FanOptions
        {
            internal FanOptions() { }
            public static object Shared { get; set; } = new();
            public object Computed => 1;
            public object Kept { get; private set; } = 1;
            public int this[int i] { get => i; set { } }
        }
        """)]
    [TestCase("[Options] public sealed record FanOptions(int Speed = 1);")]
    public Task Members_that_are_no_options_are_unrestricted(string record) =>
        Rule.Checks($"{record} [Module] public sealed partial class Fan {{ public Fan(FanOptions options) {{ }} }}");
}
