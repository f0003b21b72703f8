using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class QueueWithoutBoundTests
{
    private const string Usings = "using System.Collections.Concurrent; using System.Collections.Generic; using System.Threading.Channels;";

    [TestCase("private readonly Channel<int> _lines = {|MOTE205:Channel.CreateUnbounded<int>()|};")]
    [TestCase("private readonly BlockingCollection<int> _lines = {|MOTE205:new()|};")]
    [TestCase("private readonly Queue<int> _lines = new(); void Add(int x) { {|MOTE205:_lines.Enqueue(x)|}; _lines.Enqueue(x); }")]
    [TestCase("private readonly ConcurrentQueue<int> _lines = new(); void Add(int x) => {|MOTE205:_lines.Enqueue(x)|};")]
    [TestCase("private readonly ConcurrentBag<int> _lines = new(); void Add(int x) => {|MOTE205:_lines.Add(x)|};")]
    [TestCase("private readonly PriorityQueue<int, int> _lines = new(); void Add(int x) => {|MOTE205:_lines.Enqueue(x, x)|};")]
    public Task What_grows_without_a_look_at_its_length_is_reported(string members) => Rule.Checks(
        $$"""{{Usings}} [Module] public sealed partial class Fan { {{members}} }""");

    [TestCase("private readonly Channel<int> _lines = Channel.CreateBounded<int>(10);")]
    [TestCase("private readonly BlockingCollection<int> _lines = new(10);")]
    [TestCase("private readonly Queue<int> _lines = new(); void Add(int x) { if (_lines.Count < 10) _lines.Enqueue(x); }")]
    [TestCase("private readonly Queue<int> _lines = new(); int? Next() => _lines.TryDequeue(out var line) ? line : null;")]
    [TestCase("private readonly Queue<int> _lines = new(); void Add(int x) { Trim(_lines); _lines.Enqueue(x); } static void Trim(Queue<int> lines) { }")]
    [TestCase("int Sum() { var work = new Queue<int>(); work.Enqueue(1); return work.Dequeue(); }")]
    public Task What_has_a_bound_is_accepted(string members) => Rule.Checks(
        $$"""{{Usings}} [Module] public sealed partial class Fan { {{members}} }""");

    [Test]
    public Task Outside_of_a_module_it_is_others_business() => Rule.Checks(
        $"{Usings} public class Window {{ private readonly Channel<int> _lines = Channel.CreateUnbounded<int>(); }}");
}
