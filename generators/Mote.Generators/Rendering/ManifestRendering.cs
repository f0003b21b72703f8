using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Prints an assembly's manifest.</summary>
internal static class ManifestRendering
{
    public static SourceText Render(string text) => Templates.Render("Manifest.scriban", new ManifestView(ManifestText.Version, SymbolDisplay.FormatLiteral(text, quote: true)));

    private sealed record ManifestView(int Version, string Text);
}
