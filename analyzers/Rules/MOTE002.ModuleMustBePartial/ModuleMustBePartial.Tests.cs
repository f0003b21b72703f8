using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ModuleMustBePartialTests
{
    [Test]
    public Task A_module_that_is_not_partial_is_reported_at_its_name() => Rule.Checks("[Module] public sealed class {|MOTE002:Thermostat|};");

    [Test]
    public Task A_module_that_is_neither_sealed_nor_partial_gets_both_diagnostics() => Rule.Checks("[Module] public class {|MOTE001:{|MOTE002:Thermostat|}|};");

    [Test]
    public Task The_fix_makes_every_module_partial() => Rule.Fixes<ModuleMustBePartialFix>(
        "[Module] public sealed class {|MOTE002:Thermostat|};\n[Module] public sealed class {|MOTE002:Fan|} { }",
        "[Module] public sealed partial class Thermostat;\n[Module] public sealed partial class Fan { }");
}
