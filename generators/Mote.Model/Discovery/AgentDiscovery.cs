using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Analyzers;

namespace Mote.Model.Discovery;

/// <summary>Reads an <c>[Agent]</c> class and everything it uses into its model.</summary>
internal static class AgentDiscovery
{
    /// <summary>The agent, or null where something is wrong; the bag then holds what.</summary>
    /// <param name="agent">The class.</param>
    /// <param name="diagnostics">Takes what is wrong with the class itself, not whether its modules fit together.</param>
    /// <param name="uses">Where each module is named.</param>
    public static DeclaredAgentModel? Discover(INamedTypeSymbol agent, DiagnosticBag diagnostics, out List<Location?> uses)
    {
        var isPartial = agent.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

        // A class that is being typed, or marked twice: the compiler says what is wrong with it.
        if (IsBeingTyped(agent)) diagnostics.MarkInvalid();
        if (!isPartial || !agent.IsStatic || agent.ContainingType is not null || agent.IsGenericType || agent.IsFileLocal)
        {
            diagnostics.Add(DiagnosticKind.AgentShape, agent.Locations.FirstOrDefault(), agent.Name);
        }
        ReservedNames.Check(agent, ReservedNames.Agent, diagnostics);
        if (agent.ContainingAssembly is ISourceAssemblySymbol { Compilation.Options: CSharpCompilationOptions { AllowUnsafe: false } })
        {
            diagnostics.Add(DiagnosticKind.UnsafeNotAllowed, agent.Locations.FirstOrDefault(), agent.Name);
        }

        uses = [];
        var modules = new List<ModuleModel>();
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
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
            else if (Find(type, agent, use.Where(), diagnostics) is { } module)
            {
                modules.Add(WithCriticality(module, use));
                uses.Add(use.Where());
            }
        }

        // A wrong module is reported at its declaration; reporting its absence too would not help.
        if (diagnostics.HasErrors) return null;

        return new DeclaredAgentModel
        {
            Namespace = agent.NamespaceName(),
            Name = agent.Identifier(),
            Version = agent.ContainingAssembly.Identity.Version.ToString(3),
            Modules = new(modules),
        };
    }

    /// <summary>
    /// An agent and its entry point. A wrong agent has the entry point too: without it the compiler would also miss
    /// <c>Run</c>, and say so first.
    /// </summary>
    public static FoundAgentModel Find(INamedTypeSymbol agent)
    {
        var diagnostics = new DiagnosticBag();
        var declaration = Discover(agent, diagnostics, out _);
        var canBeExtended = !IsBeingTyped(agent) && !diagnostics.Found.Any(found => found.Kind is DiagnosticKind.AgentShape or DiagnosticKind.ReservedName);
        return new FoundAgentModel(declaration, canBeExtended ? new EntryPointModel(agent.NamespaceName(), agent.Identifier()) : null);
    }

    // What is not set is the module's own: an enum's default is one of its values.
    private static ModuleModel WithCriticality(ModuleModel module, AttributeData use)
    {
        foreach (var argument in use.NamedArguments)
        {
            if (argument.Key != "Criticality" || argument.Value.Value is not int value) continue;
            return module with { Supervision = module.Supervision with { Criticality = (CriticalityValue)value } };
        }

        return module;
    }

    private static bool IsBeingTyped(INamedTypeSymbol agent) =>
        agent.Name.Length == 0 || agent.GetAttributes().Count(attribute => attribute.AttributeClass.Is(Names.Agent)) > 1;

    private static ModuleModel? Find(INamedTypeSymbol type, INamedTypeSymbol agent, Location? where, DiagnosticBag diagnostics)
    {
        if (type is IErrorTypeSymbol error)
        {
            // The compiler reports that it is inaccessible; this rule says what to do.
            if (error.CandidateReason != CandidateReason.Inaccessible) diagnostics.MarkInvalid();
            else diagnostics.Add(DiagnosticKind.ContractMustBePublic, where, agent.Name, type.Name, "public");
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

        if (type.Attribute(Names.ModuleManifest) is not { ConstructorArguments: { Length: 2 } manifest } || manifest[1].Value is not string text)
        {
            diagnostics.Add(DiagnosticKind.NotAModule, where, type.Name);
            return null;
        }

        if (manifest[0].Value is ManifestText.Version) return ManifestText.Read(text);

        var assembly = type.ContainingAssembly.Name;
        var advice = manifest[0].Value is > ManifestText.Version ? ManifestVersionTexts.UpdateMote : ManifestVersionTexts.UpdateModule(assembly);
        diagnostics.Add(DiagnosticKind.ManifestVersion, where, assembly, $"{manifest[0].Value}", $"{ManifestText.Version}", advice);
        return null;
    }
}
