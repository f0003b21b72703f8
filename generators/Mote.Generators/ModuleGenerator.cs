using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Generators.Rendering;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Generators;

/// <summary>
/// <c>[Module]</c> class → its table in <c>X.Module.g.cs</c>, and all modules of the assembly → its manifest. A class that is
/// wrong yields nothing here; an analyzer says why.
/// </summary>
[Generator]
public sealed class ModuleGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var modules = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Names.Module,
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, _) => ModuleDiscovery.Discover((INamedTypeSymbol)found.TargetSymbol, new DiagnosticBag()))
            .Where(static module => module is not null)
            .Select(static (module, _) => module!)
            .WithTrackingName(TrackingNames.Modules);

        var manifest = modules
            .Collect()
            .Select(static (all, _) => ManifestText.Write(all.OrderBy(module => module.Type, System.StringComparer.Ordinal)))
            .WithTrackingName(TrackingNames.Manifest);

        var collisions = modules
            .Collect()
            .Select(static (all, _) => FileNames.NameCollisions(all.Select(module => module.HintName)))
            .WithTrackingName(TrackingNames.NameCollisions);

        context.RegisterSourceOutput(modules.Combine(collisions), static (output, found) =>
            output.AddSource($"{FileNames.Of(found.Left.HintName, found.Right)}.Module.g.cs", ModuleRendering.Render(found.Left)));
        context.RegisterSourceOutput(manifest, static (output, text) =>
        {
            if (text.Length > 0) output.AddSource("Manifest.g.cs", ManifestRendering.Render(text));
        });
    }
}
