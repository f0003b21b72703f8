using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class AsyncVoidTests
{
    [TestCase("private async void {|MOTE201:Poll|}() => await Task.Yield();")]
    [TestCase("[Start] void Begin() => Poll(); public async void {|MOTE201:Poll|}() => await Task.Yield();")]
    public Task An_async_void_method_of_a_module_is_reported_at_its_name(string method) =>
        Rule.Checks($"[Module] public sealed partial class Fan {{ {method} }}");

    [TestCase("private async Task Poll() => await Task.Yield();")]
    [TestCase("[Every(\"1s\")] async ValueTask Look() => await Task.Yield();")]
    [TestCase("private void Poll() { }")]
    public Task Any_other_method_is_accepted(string method) => Rule.Checks($"[Module] public sealed partial class Fan {{ {method} }}");

    [Test]
    public Task Outside_of_a_module_it_is_others_business() => Rule.Checks("public class Window { public async void OnClick() => await Task.Yield(); }");
}
