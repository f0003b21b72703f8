using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class OptionsMustBeMarkedTests
{
    [Test]
    public Task A_record_that_is_named_options_but_not_marked_is_reported_at_the_parameter() => Rule.Checks(
        "public sealed record FanOptions; [Module] public sealed partial class Fan { public Fan(FanOptions {|MOTE029:options|}) { } }");

    [TestCase("[Options] public sealed record FanOptions;")]
    [TestCase("[Options(\"ventilator\")] public sealed record FanOptions;")]
    [TestCase("[Module] public sealed partial class Provider { [Provides] public FanOptions Options => new(); } public sealed class FanOptions;")]
    public Task A_marked_record_and_a_service_of_that_name_are_accepted(string types) => Rule.Checks(
        $"{types} [Module] public sealed partial class Fan {{ public Fan(FanOptions options) {{ }} }}");

    [Test]
    public Task The_fix_marks_the_record() => Rule.Fixes<OptionsMustBeMarkedFix>(
        """
        [Module] public sealed partial class Fan { public Fan(FanOptions {|MOTE029:options|}) { } }
        public sealed record FanOptions;
        """,
        """
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }

        [Options]
        public sealed record FanOptions;
        """);
}
