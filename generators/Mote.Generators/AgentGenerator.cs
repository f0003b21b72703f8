using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Generators.Rendering;
using Mote.Model.Discovery;

namespace Mote.Generators;

/// <summary><c>[Agent]</c> class → cells, dispatch, timers, metrics list, options and <c>Run</c> in <c>X.Agent.g.cs</c>.</summary>
[Generator]
public sealed class AgentGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Names.Agent,
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, _) => AgentDiscovery.Find((INamedTypeSymbol)found.TargetSymbol));

        var agents = found
            .Where(static found => found.Agent is not null)
            .Select(static (found, _) => found.Agent!)
            .WithTrackingName(TrackingNames.Agents);

        var unfinished = found
            .Where(static found => found.EntryPoint is not null)
            .Select(static (found, _) => found.EntryPoint!)
            .WithTrackingName(TrackingNames.EntryPoints);

        var collisions = agents
            .Collect()
            .Select(static (all, _) => FileNames.NameCollisions(all.Select(agent => agent.HintName)))
            .WithTrackingName(TrackingNames.NameCollisions);

        var entryPointCollisions = unfinished
            .Collect()
            .Select(static (all, _) => FileNames.NameCollisions(all.Select(entry => entry.HintName)))
            .WithTrackingName(TrackingNames.EntryPointNameCollisions);

        context.RegisterSourceOutput(unfinished.Combine(entryPointCollisions), static (output, found) =>
            output.AddSource($"{FileNames.Of(found.Left.HintName, found.Right)}.EntryPoint.g.cs", EntryPointRendering.Render(found.Left)));
        context.RegisterSourceOutput(agents.Combine(collisions), static (output, found) =>
            output.AddSource($"{FileNames.Of(found.Left.HintName, found.Right)}.Agent.g.cs", AgentRendering.Render(found.Left)));
    }
}
