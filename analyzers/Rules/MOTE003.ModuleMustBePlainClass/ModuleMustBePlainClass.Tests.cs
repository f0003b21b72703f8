using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ModuleMustBePlainClassTests
{
    [TestCase("public static class Rooms { [Module] public sealed partial class {|MOTE003:Thermostat|}; }")]
    [TestCase("[Module] public sealed partial class {|MOTE003:Thermostat|}<T>;")]
    [TestCase("[Module] public static partial class {|MOTE003:Thermostat|};")]
    [TestCase("[Module] public sealed partial record {|MOTE003:Thermostat|};")]
    [TestCase("[Module] public sealed partial class {|MOTE003:Thermostat|} { public required int Zone { get; init; } }")]
    [TestCase("[Module] file sealed partial class {|MOTE003:Thermostat|};")]
    [TestCase("[Module] public sealed partial class {|MOTE003:Thermostat|} { public Thermostat() { } public Thermostat(Log log) { } }")]
    [TestCase("[Module] public sealed partial class {|MOTE003:Thermostat|} { private Thermostat() { } }")]
    [TestCase("[Module(Load = Loading.OnDemand)] public sealed partial class {|MOTE003:Store|} { [Provides] public string Path => \"\"; }")]
    public Task A_module_that_no_agent_can_construct_is_reported_at_its_name(string source) => Rule.Checks(source);

    [Test]
    public Task A_module_with_one_internal_constructor_is_accepted() =>
        Rule.Checks("[Module] public sealed partial class Thermostat { internal Thermostat(Log log) { } }");
}
