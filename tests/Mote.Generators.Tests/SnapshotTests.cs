namespace Mote.Generators.Tests;

/// <summary>What users read in their debugger, as it was read and found good.</summary>
internal sealed class SnapshotTests
{
    [TestCase(nameof(Sources.Minimal), Sources.Minimal)]
    [TestCase(nameof(Sources.Everything), Sources.Everything)]
    [TestCase(nameof(Sources.Agent), Sources.Agent)]
    [TestCase(nameof(Sources.Cycle), Sources.Cycle)]
    [TestCase(nameof(Sources.Clash), Sources.Clash)]
    [TestCase(nameof(Sources.Tree), Sources.Tree)]
    [TestCase(nameof(Sources.One), Sources.One)]
    [TestCase(nameof(Sources.Four), Sources.Four)]
    [TestCase(nameof(Sources.Supervised), Sources.Supervised)]
    [TestCase(nameof(Sources.Governed), Sources.Governed)]
    public void The_generated_code_is_as_it_was_read(string name, string source) => Snapshot.Check(Generation.Of(source), name);
}
