using System;
using System.IO;

namespace Mote.Generators.Tests;

/// <summary>
/// Compares what was generated with what a person has read and found good. The two files stand side by side as
/// <c>Name.verified.cs</c> and <c>Name.received.cs</c>; nothing is ever accepted by itself. What is compared has
/// also been compiled without a warning, and was not generated again for a file that has nothing to do with it.
/// </summary>
internal static class Snapshot
{
    /// <summary>Set to 1, this environment variable has all snapshots rewritten, and every rewritten one fail its test.</summary>
    private const string Update = "MOTE_UPDATE_SNAPSHOTS";

    private static readonly string Directory = Path.Combine(SourceTree.Root, "tests", "Mote.Generators.Tests", "Snapshots");

    public static void Check(Generation generation, string name)
    {
        generation.Emit();
        var received = generation.Text;
        var file = Path.Combine(Directory, name);
        var verified = File.Exists(file + ".verified.cs") ? File.ReadAllText(file + ".verified.cs").ReplaceLineEndings("\n") : "";
        generation.AddUnrelatedFile();
        generation.AssertNothingWasRegenerated();
        if (received == verified)
        {
            File.Delete(file + ".received.cs");
            return;
        }

        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(file + ".verified.cs", received);
            Assert.Fail($"{name}.verified.cs was rewritten because {Update} is 1: read the difference, then run without");
        }

        File.WriteAllText(file + ".received.cs", received);
        Assert.That(
            received,
            Is.EqualTo(verified),
            $"read {name}.received.cs; if it is better, it becomes {name}.verified.cs (by hand, or all with {Update}=1)");
    }
}
