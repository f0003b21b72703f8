using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ConstructorParameterTests
{
    [TestCase("ref int {|MOTE008:zone|}")]
    [TestCase("int[] {|MOTE008:zones|}")]
    [TestCase("params string[] {|MOTE008:zones|}")]
    [TestCase("[Optional] Version {|MOTE008:version|}")]
    [TestCase("[Optional] int {|MOTE008:zone|}")]
    [TestCase("[Optional] int? {|MOTE008:zone|}")]
    public Task A_parameter_that_cannot_be_provided_is_reported(string parameter) =>
        Rule.Checks($"[Module] public sealed partial class Fan {{ public Fan({parameter}) {{ }} }}");

    [Test]
    public Task The_fix_makes_every_service_nullable_that_may_be_missing() => Rule.Fixes<ConstructorParameterFix>(
        """
        [Module]
        public sealed partial class Fan([Optional] Version {|MOTE008:version|}, [Optional] IFormatProvider {|MOTE008:format|})
        {
            public object?[] All => [version, format];
        }
        """,
        """
        [Module]
        public sealed partial class Fan([Optional] Version? version, [Optional] IFormatProvider? format)
        {
            public object?[] All => [version, format];
        }
        """);

    [TestCase("ref Version {|MOTE008:version|}")]
    [TestCase("int[] {|MOTE008:zones|}")]
    [TestCase("[Optional] int {|MOTE008:zone|}")]
    public Task The_fix_is_not_offered_for_other_errors(string parameter) =>
        Rule.LeavesAlone<ConstructorParameterFix>($"[Module] public sealed partial class Fan {{ public Fan({parameter}) {{ }} }}");

    [Test]
    public Task Everything_the_agent_provides_is_accepted() => Rule.Checks(
        """
        [Module] public sealed partial class Fan
        {
            public Fan(
                Log log,
                TimeProvider time,
                CancellationToken stopping,
                Mote.AgentStatus status,
                Mote.StateDirectory state,
                [Optional] Version? version) { }
        }
        """);
}
