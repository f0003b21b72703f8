using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class SupervisionPolicyTests
{
    [TestCase("Failures = 0")]
    [TestCase("Failures = 101")]
    [TestCase("Restarts = -1")]
    [TestCase("Restarts = 101")]
    [TestCase("Window = \"99ms\"")]
    [TestCase("Window = \"8d\"")]
    [TestCase("RestartWindow = \"ten minutes\"")]
    [TestCase("RestartWindow = \"\"")]
    [TestCase("TurnDeadline = \"10ms\"")]
    [TestCase("CpuPercent = 0")]
    [TestCase("CpuPercent = 101")]
    [TestCase("AllocatedPerSecond = \"1B\"")]
    [TestCase("AllocatedPerSecond = \"2GiB\"")]
    [TestCase("AllocatedPerSecond = \"much\"")]
    [TestCase("Criticality = (Criticality)7")]
    [TestCase("OnStartFailure = (StartFailure)3")]
    public Task A_policy_outside_its_bounds_is_reported_at_the_attribute(string policy) =>
        Rule.Checks($$"""[{|MOTE031:Module({{policy}})|}] public sealed partial class Fan { }""");

    [TestCase("Failures = 1, Window = \"100ms\", Restarts = 0, RestartWindow = \"7d\"")]
    [TestCase("Failures = 100, Restarts = 100")]
    [TestCase("TurnDeadline = \"1m\"")]
    [TestCase("CpuPercent = 1, AllocatedPerSecond = \"1GiB\"")]
    [TestCase("Criticality = Criticality.Core, OnStartFailure = StartFailure.Ignore")]
    [TestCase("Criticality = Criticality.Optional, OnStartFailure = StartFailure.Retry")]
    public Task A_policy_within_its_bounds_is_accepted(string policy) =>
        Rule.Checks($$"""[Module({{policy}})] public sealed partial class Fan { }""");
}
