using Microsoft.CodeAnalysis.Text;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Prints the entry point of an agent that is wrong.</summary>
internal static class EntryPointRendering
{
    public static SourceText Render(EntryPointModel entry) => Templates.Render("EntryPoint.scriban", entry);
}
