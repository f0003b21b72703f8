using System.IO;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Tests;

/// <summary>What the table says of members of .NET.</summary>
internal sealed class FrameworkTableTests
{
    private const int TableMaxBytes = 1024 * 1024;

    [TestCase("M:System.String.Equals(System.String)")]
    [TestCase("M:System.Math.Max(System.Int32,System.Int32)")]
    [TestCase("M:System.DateTime.get_UtcNow")]
    [TestCase("M:System.Threading.Interlocked.Increment(System.Int32@)")]
    [TestCase("M:System.Collections.Generic.Queue`1.Dequeue")]
    public void What_only_computes_is_free(string id)
    {
        Assert.Multiple(() =>
        {
            Assert.That(FrameworkTable.Instance.Of(id, Target.Aot).IsFree, Is.True);
            Assert.That(FrameworkTable.Instance.Of(id, Target.Jit).IsFree, Is.True);
        });
    }

    [TestCase("M:System.Diagnostics.Stopwatch.StartNew", 40)]
    public void What_makes_an_object_says_how_many_bytes(string id, int bytes)
    {
        var verdict = FrameworkTable.Instance.Of(id, Target.Aot);

        Assert.That((verdict.Allocates, verdict.Bytes), Is.EqualTo((true, (int?)bytes)));
    }

    [TestCase("M:System.Collections.Generic.List`1.Add(`0)")]
    [TestCase("M:System.Collections.Generic.Queue`1.Enqueue(`0)")]
    public void What_grows_says_so(string id) => Assert.That(FrameworkTable.Instance.Of(id, Target.Aot).Effect & ~Effect.Measured, Is.EqualTo(Effect.Growth));

    [Test]
    public void What_is_not_in_it_is_unknown() =>
        Assert.That(FrameworkTable.Instance.Of("M:Some.Library.Call", Target.Aot), Is.EqualTo(MemberVerdict.Unknown));

    [Test]
    public void It_says_what_it_was_made_for_and_is_small()
    {
        var file = new FileInfo(Path.Combine(SourceTree.Root, "analyzers/Mote.Analyzers/Allocation/Table/framework.table"));

        Assert.Multiple(() =>
        {
            Assert.That(FrameworkTable.Instance.MadeFor, Does.Match(@"^\.NET 10\.0\.\d+, linux-x64$"));
            Assert.That(FrameworkTable.Instance.Count, Is.GreaterThan(40_000));
            Assert.That(file.Length, Is.LessThan(TableMaxBytes));
        });
    }
}
