using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Generators.Rendering;
using Mote.Model.Discovery;

namespace Mote.Generators;

/// <summary><c>[Agent]</c> class → cells, dispatch, timers, metrics list, options and <c>RunAsync</c> in <c>X.Agent.g.cs</c>.</summary>
[Generator]
public sealed class AgentGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var agents = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Names.Agent,
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, _) => AgentDiscovery.Discover((INamedTypeSymbol)found.TargetSymbol, new ProblemSink()))
            .Where(static agent => agent is not null)
            .Select(static (agent, _) => agent!)
            .WithTrackingName(TrackingNames.Agents);

        var crowded = agents
            .Collect()
            .Select(static (all, _) => FileNames.Crowded(all.Select(agent => agent.HintName)))
            .WithTrackingName(TrackingNames.Crowded);

        context.RegisterSourceOutput(agents.Combine(crowded), static (output, found) =>
            output.AddSource($"{FileNames.Of(found.Left.HintName, found.Right)}.Agent.g.cs", AgentRendering.Render(found.Left)));
    }
}
