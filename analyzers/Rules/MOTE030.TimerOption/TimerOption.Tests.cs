using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class TimerOptionTests
{
    [TestCase("public string Period { get; init; } = \"\";", "Option = \"Period\"")]
    [TestCase("public TimeSpan Pause { get; init; }", "Option = \"Period\"")]
    [TestCase("public TimeSpan[] Period { get; init; } = [];", "Option = \"Period\"")]
    [TestCase("public TimeSpan? Period { get; init; }", "Option = \"Period\"")]
    [TestCase("[Range(\"1ms\", \"1s\")] public TimeSpan Period { get; init; }", "Option = \"Period\"")]
    [TestCase("[Range(\"1s\", \"31d\")] public TimeSpan Period { get; init; }", "Option = \"Period\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"1s\", Option = \"Period\"")]
    [TestCase("public TimeSpan Period { get; init; }", "")]
    [TestCase("public TimeSpan Period { get; init; }", "Offset = \"1s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"2s\", High = \"1s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"2s\", Critical = \"1s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"2s\", High = \"4s\", Critical = \"3s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "Option = \"Period\", High = \"4s\", Critical = \"3s\"")]
    public Task A_timer_without_one_valid_period_is_reported_at_its_attribute(string option, string arguments) => Rule.Checks(
        $$"""
        [Options] public sealed record FanOptions { {{option}} }
        [Module] public sealed partial class Fan
        {
            public Fan(FanOptions options) { }
            [{|MOTE030:Every({{arguments}})|}] void Tick() { }
        }
        """);

    [Test]
    public Task An_option_of_two_records_is_reported() => Rule.Checks(
        """
        [Options] public sealed record FanOptions { public TimeSpan Period { get; init; } }
        [Options] public sealed record PumpOptions { public TimeSpan Period { get; init; } }
        [Module] public sealed partial class Fan
        {
            public Fan(FanOptions options, PumpOptions others) { }
            [{|MOTE030:Every(Option = nameof(FanOptions.Period))|}] void Tick() { }
        }
        """);

    [TestCase("public TimeSpan Period { get; init; }", "Option = nameof(FanOptions.Period)")]
    [TestCase("[Range(\"10ms\", \"30d\")] public TimeSpan Period { get; init; }", "Option = nameof(FanOptions.Period), Offset = \"5s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"1s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"1s\", High = \"1s\", Critical = \"30s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "\"1s\", Critical = \"1s\"")]
    [TestCase("public TimeSpan Period { get; init; }", "Option = \"Period\", High = \"1s\"")]
    public Task A_timer_with_one_period_is_accepted(string option, string arguments) => Rule.Checks(
        $$"""
        [Options] public sealed record FanOptions { {{option}} }
        [Module] public sealed partial class Fan
        {
            public Fan(FanOptions options) { }
            [Every({{arguments}})] void Tick() { }
        }
        """);
}
