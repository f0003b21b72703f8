using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class UndisposedResourceTests
{
    private const string Usings = "using System; using System.IO; using System.Threading;";

    [TestCase("[Start] void Begin() => _ = {|MOTE203:new Timer(_ => { })|};")]
    [TestCase("private Timer? _timer; [Start] void Begin() => _timer = {|MOTE203:new Timer(_ => { })|};")]
    [TestCase("private readonly PeriodicTimer _timer = {|MOTE203:new(TimeSpan.FromSeconds(1))|};")]
    [TestCase("private readonly FileSystemWatcher _files = {|MOTE203:new(\"/run\")|};")]
    [TestCase("[Start] void Begin() { var timer = {|MOTE203:new System.Timers.Timer(100)|}; timer.Start(); }")]
    [TestCase("private ITimer? _timer; [Start] void Begin() => _timer ??= {|MOTE203:TimeProvider.System.CreateTimer(_ => { }, null, default, default)|};")]
    [TestCase("async ValueTask On(CancellationToken turn) { {|MOTE203:turn.Register(Hear)|}; await Task.Yield(); }")]
    [TestCase("[Start] void Begin() { var both = {|MOTE203:CancellationTokenSource.CreateLinkedTokenSource(stopping)|}; both.Cancel(); }")]
    [TestCase("[Start] void Begin() { var late = {|MOTE203:new CancellationTokenSource(100)|}; late.Cancel(); }")]
    [TestCase("void Watch(IObservable<int> values) => {|MOTE203:values.Subscribe(null!)|};")]
    public Task What_is_never_disposed_is_reported(string members) => Checks(members);

    [TestCase("private Timer? _timer; [Start] void Begin() => _timer = new Timer(_ => { }); [Stop] void End() => _timer?.Dispose();")]
    [TestCase("private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1)); [Stop] void End() => _timer.Dispose();")]
    [TestCase("private readonly Timer _timer = new(_ => { }); [Stop] ValueTask End() => _timer.DisposeAsync();")]
    [TestCase("[Start] void Begin() { using var late = new CancellationTokenSource(100); late.Cancel(); }")]
    [TestCase("[Start] void Begin() { using (var late = new CancellationTokenSource(100)) late.Cancel(); }")]
    [TestCase("[Start] void Begin() { var late = new CancellationTokenSource(100); try { late.Cancel(); } finally { late.Dispose(); } }")]
    [TestCase("[Start] void Begin() { var plain = new CancellationTokenSource(); plain.Cancel(); }")]
    [TestCase("[Start] void Begin() => scope.Own(new Timer(_ => { }));")]
    [TestCase("[Start] void Begin() { var timer = new Timer(_ => { }); scope.Own(timer); }")]
    [TestCase("[Start] void Begin() => stopping.Register(Hear);")]
    [TestCase("[Start] void Begin() => scope.Stopping.Register(Hear);")]
    [TestCase("[Start] async ValueTask Begin(CancellationToken own) { own.Register(Hear); await Task.Yield(); }")]
    [TestCase("Timer Make() => new Timer(_ => { });")]
    public Task What_ends_or_is_handed_on_is_accepted(string members) => Checks(members);

    [Test]
    public Task Outside_of_a_module_it_is_others_business() => Rule.Checks($"{Usings} public class Window {{ private Timer _timer = new(_ => {{ }}); }}");

    private static Task Checks(string members) => Rule.Checks(
        $$"""
        {{Usings}}
        [Module] public sealed partial class Fan(CancellationToken stopping, ModuleScope scope)
        {
            {{members}}
            void Hear() { if (stopping == scope.Stopping) Hear(); }
        }
        """);
}
