using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ModuleUsedTwiceTests
{
    [Test]
    public Task A_second_use_is_reported_where_it_stands() => Rule.Checks(
        "[Module] public sealed partial class Fan; [Agent] [Use<Fan>] [{|MOTE014:Use<Fan>|}] public static partial class Sample;");

    [Test]
    public Task A_second_use_of_a_wrong_module_is_reported_too() => Rule.Checks(
        "[Module] public partial class {|MOTE001:Fan|}; [Agent] [Use<Fan>] [{|MOTE014:Use<Fan>|}] public static partial class Sample;");

    [Test]
    public Task The_fix_removes_every_second_use() => Rule.Fixes<ModuleUsedTwiceFix>(
        """
        [Module] public sealed partial class Fan;
        [Module] public sealed partial class Pump;
        [Agent]
        [Use<Fan>]
        [{|MOTE014:Use<Fan>|}]
        [Use<Pump>, {|MOTE014:Use<Pump>|}]
        public static partial class Sample;
        """,
        """
        [Module] public sealed partial class Fan;
        [Module] public sealed partial class Pump;
        [Agent]
        [Use<Fan>]
        [Use<Pump>]
        public static partial class Sample;
        """);
}
