using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ModuleMustBeSealedTests
{
    [Test]
    public Task A_module_that_is_not_sealed_is_reported_at_its_name() => Rule.Checks("[Module] public partial class {|MOTE001:Thermostat|};");

    [Test]
    public Task An_abstract_module_is_reported_once() =>
        Rule.Checks("[Module] public abstract partial class {|MOTE001:Thermostat|} { public Thermostat() { } }");

    [Test]
    public Task A_sealed_module_is_accepted() => Rule.Checks("[Module] public sealed partial class Thermostat;");

    [Test]
    public Task The_fix_seals_every_module() => Rule.Fixes<ModuleMustBeSealedFix>(
        "[Module] public partial class {|MOTE001:Thermostat|};\n[Module] public partial class {|MOTE001:Fan|};",
        "[Module] public sealed partial class Thermostat;\n[Module] public sealed partial class Fan;");
}
