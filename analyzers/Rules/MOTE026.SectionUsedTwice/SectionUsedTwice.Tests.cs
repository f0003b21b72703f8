using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class SectionUsedTwiceTests
{
    private const string Records =
        """
        namespace A { [Options] public sealed record FanOptions; [Module] public sealed partial class Left { public Left(FanOptions options) { } } }
        namespace B { [Options] public sealed record FanOptions; [Module] public sealed partial class Right { public Right(FanOptions options) { } } }

        """;

    [Test]
    public Task A_section_of_two_records_is_reported_at_the_second_use() =>
        Rule.Checks(Records + "[Agent] [Use<A.Left>] [{|MOTE026:Use<B.Right>|}] public static partial class Sample;");

    [Test]
    public Task A_module_that_asks_for_both_is_reported_at_the_second_parameter() =>
        Rule.Checks(Records + "[Module] public sealed partial class Fan { public Fan(A.FanOptions a, B.FanOptions {|MOTE026:b|}) { } }");

    [Test]
    public Task Modules_may_share_an_options_record() => Rule.Checks(
        """
        [Options] public sealed record FanOptions;
        [Module] public sealed partial class A { public A(FanOptions options, FanOptions again) { } }
        [Module] public sealed partial class B { public B(FanOptions options) { } }
        [Agent] [Use<A>] [Use<B>] public static partial class Sample;
        """);
}
