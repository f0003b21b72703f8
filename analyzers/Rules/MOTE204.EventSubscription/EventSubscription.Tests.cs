using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class EventSubscriptionTests
{
    private const string Types =
        """
        using System;
        public sealed class Bell
        {
            public event Action? Rung;
            public static event Action? AnyRung;
            public void Ring() { Rung?.Invoke(); AnyRung?.Invoke(); }
        }
        """;

    private const string Provider = "[Module] public sealed partial class Bells { [Provides] Bell Bell { get; } = new(); }";

    [TestCase("[Start] void Begin() => {|MOTE204:Bell.AnyRung|} += Hear;")]
    [TestCase("[Start] void Begin() => {|MOTE204:bell.Rung|} += Hear;")]
    [TestCase("[Start] void Begin() => {|MOTE204:bell.Rung|} += () => Hear();")]
    [TestCase("private readonly Bell _bell = bell; [Start] void Begin() => {|MOTE204:_bell.Rung|} += Hear;")]
    [TestCase("[Start] void Begin() => {|MOTE204:AppDomain.CurrentDomain.ProcessExit|} += (_, _) => Hear();")]
    public Task A_subscription_that_stays_is_reported(string members) => Rule.Checks(
        $$"""{{Types}} [Module] public sealed partial class Door(Bell bell) { {{members}} void Hear() { } Bell Ring() => bell; } {{Provider}}""");

    [TestCase("[Start] void Begin() => Bell.AnyRung += Hear; [Stop] void End() => Bell.AnyRung -= Hear;")]
    [TestCase("[Start] void Begin() => bell.Rung += Hear; [Stop] void End() => bell.Rung -= Hear;")]
    [TestCase("private readonly Bell _own = new(); [Start] void Begin() => _own.Rung += Hear;")]
    [TestCase("[Start] void Begin() { var own = new Bell(); own.Rung += Hear; }")]
    [TestCase("private event Action? Opened; [Start] void Begin() { Opened += Hear; Opened?.Invoke(); }")]
    public Task One_that_goes_with_its_object_or_is_taken_off_is_accepted(string members) => Rule.Checks(
        $$"""{{Types}} [Module] public sealed partial class Door(Bell bell) { {{members}} void Hear() { } Bell Ring() => bell; } {{Provider}}""");

    [Test]
    public Task Outside_of_a_module_it_is_others_business() => Rule.Checks(
        $"{Types} public class Window {{ public void Open() => Bell.AnyRung += Close; void Close() {{ }} }}");
}
