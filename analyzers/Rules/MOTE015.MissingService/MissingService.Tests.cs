using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class MissingServiceTests
{
    private const string Store = "public sealed class Store;\n[Module] public sealed partial class Report { public Report(Store store) { } }\n";

    [Test]
    public Task A_service_without_provider_is_reported_at_the_use_of_its_client() => Rule.Checks(
        Store + "[Agent] [{|MOTE015:Use<Report>|}] public static partial class Sample;");

    [Test]
    public Task A_provided_service_is_accepted() => Rule.Checks(
        Store
            + """
            [Module] public sealed partial class Keeper { [Provides] public Store Store { get; } = new(); }
            [Agent] [Use<Report>] [Use<Keeper>] public static partial class Sample;
            """);

    [TestCase("Store", "Store", TestName = "{m}(of no namespace)")]
    [TestCase("System.Collections.Generic.Dictionary<string, Home.Stores.Cellar<Store>[]>", "Dictionary<string, Cellar<Store>[]>", TestName = "{m}(generic)")]
    public async Task A_message_names_a_service_without_its_namespaces(string type, string name) => Assert.That(
        await Rule.Says(
            $$"""
            namespace Home.Stores
            {
                public sealed class Cellar<T>;
            }
            public sealed class Store;
            [Module] public sealed partial class Report { public Report({{type}} store) { } }
            [Agent] [Use<Report>] public static partial class Sample;
            """),
        Has.One.StartsWith($"Module 'Report' asks for '{name}', which no module"));

    [Test]
    public Task An_optional_service_may_be_missing() => Rule.Checks(
        """
        public sealed class Store;
        [Module] public sealed partial class Report { public Report([Optional] Store? store) { } }
        [Agent] [Use<Report>] public static partial class Sample;
        """);
}
