using System.IO;

namespace Mote.EndToEnd.Tests;

/// <summary>A little of what the fuzzing command does at length.</summary>
internal sealed class FuzzTests
{
    [TestCase("http")]
    [TestCase("options")]
    [TestCase("proc")]
    public void Random_and_mutated_inputs_neither_crash_nor_hang_nor_grow(string target)
    {
        var result = Commands.Run("dotnet", [Path.Combine(System.AppContext.BaseDirectory, "Mote.Fuzz.dll"), target, "300000"]);
        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
    }
}
