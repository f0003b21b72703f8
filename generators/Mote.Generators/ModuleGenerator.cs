using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Generators.Rendering;
using Mote.Model.Discovery;

namespace Mote.Generators;

/// <summary>
/// <c>[Module]</c> class → its table and its manifest in <c>X.Module.g.cs</c>. A class that is wrong yields nothing here; an
/// analyzer says why.
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

        context.AddSources(modules, TrackingNames.ModuleNameCollisions, static module => module.HintName, ".Module.g.cs", ModuleRendering.Render);
    }
}
