using System.IO;

namespace Mote.EndToEnd.Tests;

/// <summary>The proof that every shipped assembly survives trimming and native compilation: all of each, not what one agent uses.</summary>
internal sealed class AotTests
{
    [Test]
    public void Every_shipped_assembly_compiles_whole_and_without_a_warning()
    {
        var output = PublishedAgent.Publish("tests/Mote.Aot", "aot");
        Assert.That(Commands.Run(Path.Combine(output, "Mote.Aot"), []).ExitCode, Is.Zero);
    }
}
