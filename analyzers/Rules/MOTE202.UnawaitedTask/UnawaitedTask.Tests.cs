using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class UnawaitedTaskTests
{
    private const string Poll = "private async Task Poll() => await Task.Yield(); private async ValueTask<int> Read() { await Task.Yield(); return 1; }";

    [TestCase("_ = {|MOTE202:Poll()|};")]
    [TestCase("{|MOTE202:Poll()|};")]
    [TestCase("_ = {|MOTE202:Read()|};")]
    [TestCase("_ = {|MOTE202:Task.Run(() => { })|};")]
    [TestCase("{|MOTE202:Task.Delay(10)|};")]
    public Task A_task_that_is_dropped_is_reported_at_its_call(string statement) => Rule.Checks(
        $$"""[Module] public sealed partial class Fan { [Start] void Begin() { {{statement}} } {{Poll}} }""");

    [TestCase("await Poll();")]
    [TestCase("var read = await Read(); Use(read);")]
    [TestCase("var poll = Poll(); await Task.Yield(); await poll;")]
    [TestCase("Use(1);")]
    public Task Any_other_statement_is_accepted(string statement) => Rule.Checks(
        $$"""
        [Module] public sealed partial class Fan
        {
            [Start] async ValueTask Begin() { await Task.Yield(); {{statement}} } {{Poll}} void Use(int x) { }
        }
        """);

    [Test]
    public Task Outside_of_a_module_it_is_others_business() => Rule.Checks("public class Window { public void OnClick() { _ = Task.Delay(1); } }");
}
