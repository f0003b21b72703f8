using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class AgentShapeTests
{
    [TestCase("[Agent] public static class {|MOTE012:Sample|};")]
    [TestCase("[Agent] public partial class {|MOTE012:Sample|};")]
    [TestCase("[Agent] public static partial class {|MOTE012:Sample|}<T>;")]
    [TestCase("[Agent] file static partial class {|MOTE012:Sample|};")]
    [TestCase("public static class Agents { [Agent] public static partial class {|MOTE012:Sample|}; }")]
    public Task An_agent_of_another_form_is_reported_at_its_name(string source) => Rule.Checks(source);

    [Test]
    public Task The_fix_makes_every_agent_static_and_partial() => Rule.Fixes<AgentShapeFix>(
        "[Agent] public class {|MOTE012:One|} { }\n[Agent] public sealed class {|MOTE012:Two|} { }",
        "[Agent] public static partial class One { }\n[Agent] public static partial class Two { }");
}
