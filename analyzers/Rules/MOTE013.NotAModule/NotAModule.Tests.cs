using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class NotAModuleTests
{
    [Test]
    public Task A_class_that_is_no_module_is_reported_at_its_use() => Rule.Checks(
        "public sealed class Fan; [Agent] [{|MOTE013:Use<Fan>|}] public static partial class Sample;");

    [Test]
    public Task A_class_of_an_assembly_without_manifest_is_reported_at_its_use() => Rule.Checks(
        "[Agent] [{|MOTE013:Use<System.Text.StringBuilder>|}] public static partial class Sample;");

    [Test]
    public Task A_wrong_module_is_not_reported_again_at_its_use() => Rule.Checks(
        "[Module] public class {|MOTE001:{|MOTE002:Fan|}|}; [Agent] [Use<Fan>] public static partial class Sample;");
}
