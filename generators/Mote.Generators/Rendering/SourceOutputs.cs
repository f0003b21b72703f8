using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Generators.Rendering;

/// <summary>One generated file a model.</summary>
internal static class SourceOutputs
{
    /// <summary>Adds a file for each model.</summary>
    /// <param name="context">The generator's context.</param>
    /// <param name="models">The models.</param>
    /// <param name="collisions">The tracking name of the step that finds equal file names.</param>
    /// <param name="hintName">The file's name, without its ending.</param>
    /// <param name="ending">The file's ending, with its first dot.</param>
    /// <param name="render">Prints the file.</param>
    public static void AddSources<T>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> models,
        string collisions,
        Func<T, string> hintName,
        string ending,
        Func<T, SourceText> render)
    {
        var equalNames = models
            .Collect()
            .Select((all, _) => FileNames.Collisions(all.Select(hintName)))
            .WithTrackingName(collisions);

        context.RegisterSourceOutput(models.Combine(equalNames), (output, found) =>
            output.AddSource(FileNames.Of(hintName(found.Left), found.Right) + ending, render(found.Left)));
    }
}
