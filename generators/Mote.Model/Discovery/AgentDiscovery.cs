using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Model.Discovery;

/// <summary>Reads an <c>[Agent]</c> class and everything it uses into its model.</summary>
internal static class AgentDiscovery
{
    /// <summary>The model, or null where something is wrong; what it is goes into the sink.</summary>
    public static AgentModel? Discover(INamedTypeSymbol agent, DiagnosticBag diagnostics)
    {
        var isPartial = agent.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

        // A class that is being typed, or marked twice: the compiler says what is wrong with it.
        if (IsBeingTyped(agent)) diagnostics.MarkInvalid();
        if (!isPartial || !agent.IsStatic || agent.ContainingType is not null || agent.IsGenericType || agent.IsFileLocal) diagnostics.Add(DiagnosticKind.AgentShape, agent.Locations.FirstOrDefault(), agent.Name);
        ReservedNames.Check(agent, ReservedNames.Agent, diagnostics);
        if (agent.ContainingAssembly is ISourceAssemblySymbol { Compilation.Options: CSharpCompilationOptions { AllowUnsafe: false } }) diagnostics.Add(DiagnosticKind.UnsafeNotAllowed, agent.Locations.FirstOrDefault(), agent.Name);

        var used = new List<UsedModule>();
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var manifests = new ReadManifests();
        foreach (var use in agent.GetAttributes().Where(attribute => attribute.AttributeClass.Is(Names.Use)))
        {
            if (use.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol type)
            {
                diagnostics.Add(DiagnosticKind.NotAModule, use.Where(), use.AttributeClass.TypeArguments[0].ToDisplayString());
            }
            else if (type is not IErrorTypeSymbol && !seen.Add(type))
            {
                diagnostics.Add(DiagnosticKind.ModuleUsedTwice, use.Where(), type.Name);
            }
            else if (Find(type, agent, manifests, use.Where(), diagnostics) is { } module)
            {
                used.Add(new UsedModule(module, use.Where()));
            }
        }

        // A module that is wrong in itself is told about where it stands; its absence would only make more noise here.
        if (diagnostics.HasErrors) return null;

        var modules = used.ConvertAll(module => module.Model);
        Composition.Check(used, diagnostics);
        if (!StartOrder.TrySort(modules, out var sorted, out var cycle))
        {
            diagnostics.Add(DiagnosticKind.DependencyCycle, used.First(module => module.Model.Name == cycle[0]).Where, string.Join(" → ", cycle));
        }

        return diagnostics.HasErrors ? null : new AgentModel { Namespace = agent.NamespaceName(), Name = agent.Identifier(), Version = agent.ContainingAssembly.Identity.Version.ToString(3), Modules = new(sorted) };
    }

    /// <summary>The model of an agent, or the entry point of one that is wrong: without it the compiler would also miss <c>Run</c>, and say so first.</summary>
    public static FoundAgentModel Find(INamedTypeSymbol agent)
    {
        var diagnostics = new DiagnosticBag();
        if (Discover(agent, diagnostics) is { } model) return new FoundAgentModel(model, null);

        var canBeExtended = !IsBeingTyped(agent) && !diagnostics.Found.Any(found => found.Kind is DiagnosticKind.AgentShape or DiagnosticKind.ReservedName);
        return new FoundAgentModel(null, canBeExtended ? new EntryPointModel(agent.NamespaceName(), agent.Identifier()) : null);
    }

    private static bool IsBeingTyped(INamedTypeSymbol agent) =>
        agent.Name.Length == 0 || agent.GetAttributes().Count(attribute => attribute.AttributeClass.Is(Names.Agent)) > 1;

    private static ModuleModel? Find(INamedTypeSymbol type, INamedTypeSymbol agent, ReadManifests manifests, Location? where, DiagnosticBag diagnostics)
    {
        if (type is IErrorTypeSymbol error)
        {
            // The compiler says that it is inaccessible; what to do about it is for us to say.
            if (error.CandidateReason == CandidateReason.Inaccessible) diagnostics.Add(DiagnosticKind.ModuleNotPublic, where, agent.Name, type.Name, "public");
            else diagnostics.MarkInvalid();
            return null;
        }

        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, agent.ContainingAssembly))
        {
            if (type.Attribute(Names.Module) is null)
            {
                diagnostics.Add(DiagnosticKind.NotAModule, where, type.Name);
                return null;
            }

            var model = ModuleDiscovery.Discover(type, new DiagnosticBag());
            if (model is null) diagnostics.MarkInvalid();
            return model;
        }

        if (type.ContainingAssembly.Attribute(Names.Manifest) is not { ConstructorArguments: { Length: 2 } manifest })
        {
            diagnostics.Add(DiagnosticKind.NotAModule, where, type.Name);
            return null;
        }

        if (manifest[0].Value is not ManifestText.Version)
        {
            diagnostics.Add(DiagnosticKind.ManifestVersion, where, type.ContainingAssembly.Name, $"{manifest[0].Value}", $"{ManifestText.Version}");
            return null;
        }

        var found = manifests.Find(type.ContainingAssembly, manifest[1].Value as string ?? "", type.Full());
        if (found is null) diagnostics.Add(DiagnosticKind.NotAModule, where, type.Name);
        return found;
    }

    /// <summary>A module that an agent uses, and where it says so.</summary>
    internal sealed record UsedModule(ModuleModel Model, Location? Where);
}
