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
    public Task A_second_provider_of_a_needed_service_is_reported_at_its_use() =>
        Rule.Checks(Stores + "[Agent] [Use<Report>] [Use<Disk>] [{|MOTE025:Use<Memory>|}] public static partial class Sample;");

    [Test]
    public Task One_module_that_provides_it_twice_is_reported_too() => Rule.Checks(
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
    public Task Two_providers_of_an_unused_service_are_accepted() =>
        Rule.Checks(Stores + "[Agent] [Use<Disk>] [Use<Memory>] public static partial class Sample;");
}
