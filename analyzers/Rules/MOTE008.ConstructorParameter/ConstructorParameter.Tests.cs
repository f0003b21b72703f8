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
    public Task What_the_agent_hands_in_is_right() => Rule.Checks(
        "[Module] public sealed partial class Fan { public Fan(Log log, TimeProvider time, CancellationToken stopping, Mote.Hosting.AgentStatus status, Mote.Hosting.StateDirectory state, [Optional] Version? version) { } }");
}
