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
    public Task What_nobody_can_hand_in_is_told_about_at_the_parameter(string parameter) =>
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
    public Task What_is_wrong_otherwise_is_left_alone(string parameter) =>
        Rule.LeavesAlone<ConstructorParameterFix>($"[Module] public sealed partial class Fan {{ public Fan({parameter}) {{ }} }}");

    [Test]
    public Task What_the_agent_hands_in_is_right() => Rule.Checks(
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
