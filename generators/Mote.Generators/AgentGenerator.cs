using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Generators.Rendering;
using Mote.Model.Discovery;
using Mote.Model.Resolution;

namespace Mote.Generators;

/// <summary>
/// <c>[Agent]</c> class → cells, dispatch, timers, metrics list, options and <c>Run</c> in <c>X.Agent.g.cs</c>, and the JSON schema of
/// its configuration in <c>X.Schema.g.cs</c>; only an entry point in <c>X.EntryPoint.g.cs</c> where the agent or one of its modules is wrong.
/// </summary>
[Generator]
public sealed class AgentGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var resolved = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Names.Agent,
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, _) => AgentDiscovery.Find((INamedTypeSymbol)found.TargetSymbol))
            .WithTrackingName(TrackingNames.Declarations)
            .Select(static (found, _) => AgentResolution.Resolve(found));

        var agents = resolved
            .Where(static found => found.Agent is not null)
            .Select(static (found, _) => found.Agent!)
            .WithTrackingName(TrackingNames.Agents);

        var configurations = resolved
            .Where(static found => found.Configuration is not null)
            .Select(static (found, _) => found.Configuration!)
            .WithTrackingName(TrackingNames.Configurations);

        var entryPoints = resolved
            .Where(static found => found.EntryPoint is not null)
            .Select(static (found, _) => found.EntryPoint!)
            .WithTrackingName(TrackingNames.EntryPoints);

        context.AddSources(
            agents,
            TrackingNames.AgentNameCollisions,
            static agent => agent.HintName,
            ".Agent.g.cs",
            static agent => Templates.Render("Agent.scriban", agent));
        context.AddSources(
            configurations,
            TrackingNames.ConfigurationNameCollisions,
            static configuration => configuration.HintName,
            ".Schema.g.cs",
            static configuration => Templates.Render("Schema.scriban", SchemaView.Of(configuration)));
        context.AddSources(
            entryPoints,
            TrackingNames.EntryPointNameCollisions,
            static entryPoint => entryPoint.HintName,
            ".EntryPoint.g.cs",
            static entryPoint => Templates.Render("EntryPoint.scriban", entryPoint));
    }
}
