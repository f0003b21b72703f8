using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ServiceProvidedTwiceTests
{
    private const string Stores =
        """
        public sealed class Store;
        [Module] public sealed partial class Disk { [Provides] public Store Store => new(); }
        [Module] public sealed partial class Memory { [Provides] public Store Store => new(); }
        [Module] public sealed partial class Report { public Report(Store store) { } }

        """;

    [Test]
    public Task A_second_provider_of_what_somebody_asks_for_is_told_about_at_its_use() =>
        Rule.Checks(Stores + "[Agent] [Use<Report>] [Use<Disk>] [{|MOTE025:Use<Memory>|}] public static partial class Sample;");

    [Test]
    public Task One_module_that_provides_it_twice_is_told_about_too() => Rule.Checks(
        """
        public sealed class Store;
        [Module] public sealed partial class Disk
        {
            [Provides] public Store A => new();
            [Provides] public Store B => new();
        }
        [Module] public sealed partial class Report { public Report(Store store) { } }
        [Agent] [{|MOTE025:Use<Disk>|}] [Use<Report>] public static partial class Sample;
        """);

    [Test]
    public Task Where_nobody_asks_there_is_nothing_to_choose() =>
        Rule.Checks(Stores + "[Agent] [Use<Disk>] [Use<Memory>] public static partial class Sample;");
}
