using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Mote.Model;
using Mote.Model.Discovery;
using Mote.Model.Resolution;

namespace Mote.Analyzers;

/// <summary>
/// What discovery, the same that the generators use, found in the types of one compilation. A type is discovered once for all
/// rules, when the first of them looks at it.
/// </summary>
internal sealed class Discoveries
{
    private static readonly ConditionalWeakTable<Compilation, Discoveries> ByCompilation = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, Discovered> _types = new(SymbolEqualityComparer.Default);

    /// <summary>What was found in the compilation; null where it does not know of Mote, and so nothing can be wrong.</summary>
    public static Discoveries? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Names.Module) is null ? null : ByCompilation.GetValue(compilation, static _ => new Discoveries());

    /// <summary>What is wrong with a type of the compilation.</summary>
    public IReadOnlyList<FoundDiagnostic> In(INamedTypeSymbol type) => _types.GetOrAdd(type, Discover).Found;

    /// <summary>The agent that a type is; null where it is none, or a wrong one.</summary>
    public DeclaredAgentModel? Agent(INamedTypeSymbol type) => _types.GetOrAdd(type, Discover).Agent;

    private static Discovered Discover(INamedTypeSymbol type)
    {
        var diagnostics = new DiagnosticBag();
        if (type.Attribute(Names.Module) is null) MisplacedDiscovery.Check(type, diagnostics);
        else ModuleDiscovery.Discover(type, diagnostics);
        if (type.Attribute(Names.Message) is not null) MessageDiscovery.CheckDeclaration(type, diagnostics);
        var agent = type.Attribute(Names.Agent) is null
            ? null
            : AgentDiscovery.Discover(type, diagnostics, out var uses) is { } found && Composition.Order(found.Modules, uses, diagnostics) is not null
                ? found
                : null;
        return new Discovered(diagnostics.Found, agent);
    }

    private sealed record Discovered(IReadOnlyList<FoundDiagnostic> Found, DeclaredAgentModel? Agent);
}
