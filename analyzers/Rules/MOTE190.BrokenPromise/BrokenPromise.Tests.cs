using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class BrokenPromiseTests
{
    // At the site.
    [TestCase("[NoAlloc] void Run(int x) => S.Object = {|MOTE190:x|};")]
    [TestCase("[NoAlloc] void Run(int x) => S.Array = {|MOTE190:new int[x]|};")]
    [TestCase("[NoAlloc] void Run(int x) => S.Text = {|MOTE190:$\"{x}\"|};")]
    [TestCase("[NoAlloc] int Number => {|MOTE190:new Node(1)|}.GetHashCode();")]
    // Through calls, also of what overrides and implements.
    [TestCase("[NoAlloc] void Run(int x) => {|MOTE190:Keep(x)|}; static void Keep(int x) => S.Object = x;")]
    [TestCase("[NoAlloc] void Run(int x) => {|MOTE190:Once(x)|}; static void Once(int x) => Twice(x); static void Twice(int x) => S.Object = x;")]
    [TestCase("[NoAlloc] void Run(I i) => {|MOTE190:i.Keep(1)|}; interface I { void Keep(int x); } class C : I { public void Keep(int x) => S.Object = x; }")]
    [TestCase("[NoAlloc] void Run(I i) => {|MOTE190:i.Keep()|}; interface I { void Keep(); }")]
    // Through what no name stands for: the end of a using block, a deconstruction, a constructor of a struct, a function pointer.
    [TestCase("[NoAlloc] void Run(D d) { {|MOTE190:using (d) { }|} } class D : IDisposable { public void Dispose() => S.Object = new object(); }")]
    [TestCase("[NoAlloc] void Run(D d) { {|MOTE190:using var e = d;|} } class D : IDisposable { public void Dispose() => S.Object = new object(); }")]
    [TestCase("[NoAlloc] void Run(IDisposable d) { {|MOTE190:using (d) { }|} }")]
    [TestCase("[NoAlloc] void Run(D e) { {|MOTE190:var (a, b) = e|}; } class D { public void Deconstruct(out object a, out int b) => a = b = 1; }")]
    [TestCase("[NoAlloc] int Run() => {|MOTE190:new D(1)|}.A; struct D { public int A; public D(int a) { A = a; S.Object = new object(); } }")]
    [TestCase("[NoAlloc] unsafe int Run(delegate*<int> f) => {|MOTE190:f()|};")]
    // Of .NET: what allocates, and what calls what nobody knows.
    [TestCase("[NoAlloc] void Run() => S.Task = {|MOTE190:Task.Delay(1)|};")]
    [TestCase("[NoAlloc] void Run(Func<int> f) => S.Number = {|MOTE190:f()|};")]
    [TestCase("private static readonly Func<object> Get = static () => new object(); [NoAlloc] void Run() => S.Object = {|MOTE190:Get()|};")]
    [TestCase("[NoAlloc] void Run<T>(T t) where T : IShape => S.Number = {|MOTE190:t.Area()|};")]
    [TestCase("[NoAlloc] bool Run(IComparer<int> c) => {|MOTE190:c.Compare(1, 2)|} > 0;")]
    public Task A_promise_that_is_broken_is_an_error(string method) => Allocations.ChecksMethod(method);

    [TestCase("[NoAlloc] void Run(int x) => S.Number = Math.Max(x, S.Text.Length);")]
    [TestCase("[NoAlloc] void Run(int x) { S.List.Add(x); S.ByKey[new Key(x)] = x; }")]
    [TestCase("[NoAlloc] void Run() => S.Kept ??= new object();")]
    [TestCase("[NoAlloc] void Run(int x) { if (x < 0) throw new InvalidOperationException(); }")]
    [TestCase("[NoAlloc] void Run(int x) => Twice(x); static int Twice(int x) => x == 0 ? 0 : Twice(x - 1);")]
    [TestCase("[NoAlloc] int Run(int x) { var sum = 0; foreach (var one in S.List) sum += one; return sum + x; }")]
    [TestCase("[NoAlloc] int Run(string text) => int.Parse(text);")]
    // What is left to the caller: a delegate, the type of a value.
    [TestCase("[NoAlloc] int Run() => Of(static () => S.Number); static int Of(Func<int> f) => f();")]
    [TestCase("[NoAlloc] int Run() => Of(S.Square); static int Of<T>(T t) where T : IShape => t.Area();")]
    [TestCase("[NoAlloc] void Run() { using (new D()) { } } struct D : IDisposable { public void Dispose() => S.Number++; }")]
    // Its word is taken.
    [TestCase("[NoAlloc] void Run(int x) => Keep(x); [AssumeNoAlloc(\"measured\")] static void {|MOTE191:Keep|}(int x) => S.Object = x;")]
    [TestCase("[NoAlloc] void Run(I i) => i.Keep(); interface I { [NoAlloc] void Keep(); }")]
    public Task A_promise_that_is_kept_is_silent(string method) => Allocations.ChecksMethod(method);

    [TestCase("abstract class B { [NoAlloc] public abstract void Keep(int x); } class C : B { public override void Keep(int x) => S.Object = {|MOTE190:x|}; }")]
    [TestCase("interface I { [NoAlloc] void Keep(int x); } class C : I { public void Keep(int x) => S.Object = {|MOTE190:x|}; }")]
    [TestCase("interface I { [NoAlloc] int Last { get; } } class C : I { public int Last => ({|MOTE190:new int[S.Number]|}).Length; }")]
    public Task A_promise_binds_who_implements_it(string types) => Allocations.ChecksMethod(types);

    [Test]
    public Task Silencing_a_site_does_not_silence_the_promise() => Allocations.ChecksMethod(
        "\n#pragma warning disable MOTE101\n[NoAlloc] void Run(int x) => S.Object = {|MOTE190:x|};\n#pragma warning restore MOTE101\n");
}
