using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class AsyncSuspensionTests
{
    [TestCase("[HotPath] public async ValueTask Wait() => {|MOTE113:await S.Task|};")]
    [TestCase("[HotPath] public async Task Wait() { {|MOTE113:await S.Task|}; await S.Task; }")]
    [TestCase("[HotPath] public async void Wait() => {|MOTE113:await S.Task|};")]
    [TestCase("[HotPath] public async Task<int> Wait() { return {|MOTE113:S.Number|}; }")]
    [TestCase("[HotPath] public async Task<int> Wait() { {|MOTE113:await S.Task|}; return S.Number; }")]
    [TestCase("[HotPath] public async ValueTask Wait() { await foreach (var x in {|MOTE110:S.Sequence.ToAsyncEnumerable()|}) S.Number = x; }")]
    public Task What_waits_keeps_its_variables(string method) => Allocations.ChecksMethod(method);

    [TestCase("[HotPath] public ValueTask Wait() => new(S.Task);")]
    [TestCase("[HotPath] public async ValueTask Wait() => await Task.CompletedTask;")]
    [TestCase("[HotPath] public async ValueTask<int> Wait() { await Task.CompletedTask; return 1; }")]
    [TestCase("[HotPath] public async Task<bool> Wait() { return S.Number > 1; }")]
    [TestCase("[HotPath, AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] public async ValueTask Wait() => await S.Task;")]
    public Task What_does_not_wait_is_left_alone(string method) => Allocations.ChecksMethod(method);

    [Test]
    public Task A_handler_that_is_async_is_not_hot() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Fan { [Handle] async ValueTask On(Heat heat, CancellationToken stopping) => await Task.Delay(1, stopping); }
        """);
}
