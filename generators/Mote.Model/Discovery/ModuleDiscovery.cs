using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Analyzers;

namespace Mote.Model.Discovery;

/// <summary>Reads a <c>[Module]</c> class into its model.</summary>
internal static class ModuleDiscovery
{
    /// <summary>The model, or null where something is wrong; the bag then holds what.</summary>
    public static ModuleModel? Discover(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        CheckShape(type, diagnostics);
        ReservedNames.Check(type, ReservedNames.Module, diagnostics);
        var parameters = ConstructorDiscovery.Discover(type, diagnostics, out var options);
        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).ToList();
        var timers = TimerDiscovery.Discover(methods, options, diagnostics);
        var model = new ModuleModel
        {
            Namespace = type.NamespaceName(),
            Name = type.Identifier(),
            IsPublic = type.DeclaredAccessibility == Accessibility.Public,
            IsOnDemand = type.Attribute(Names.Module)?.Named("Load", otherwise: 0) == Names.LoadingOnDemand,
            IsAsyncDisposable = type.AllInterfaces.Any(contract => contract.Is(Names.AsyncDisposable)),
            HasAsyncMethods = methods.Exists(method => method.IsAsync),
            Experimental = new(ExperimentalDiscovery.Ids(type)),
            Parameters = new(parameters),
            Options = new(options),
            Handlers = new(MethodDiscovery.Handlers(methods, diagnostics)),
            Timers = new(timers),
            Provides = new(Provides(type, diagnostics)),
            Supervision = SupervisionDiscovery.Discover(type, diagnostics),
            Start = MethodDiscovery.Life(methods, Names.Start, mustBeAsync: false, diagnostics),
            Stop = MethodDiscovery.Life(methods, Names.Stop, mustBeAsync: false, diagnostics),
            Run = MethodDiscovery.Life(methods, Names.Run, mustBeAsync: true, diagnostics),
            Metrics = MethodDiscovery.Metrics(methods, diagnostics),
        };

        if (model.IsOnDemand)
        {
            foreach (var run in methods.Where(method => method.Attribute(Names.Run) is not null))
            {
                diagnostics.Add(DiagnosticKind.RunOnDemand, run.Locations.FirstOrDefault(), type.Name);
            }
            if (model.Provides.Count > 0)
            {
                diagnostics.Add(DiagnosticKind.ModuleMustBePlainClass, type.Where(), type.Name, ModuleMustBePlainClassTexts.ProvidesOnDemand);
            }
        }

        foreach (var hidden in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.ExplicitInterfaceImplementation))
        {
            MethodDiscovery.RejectHidden(hidden, diagnostics);
        }
        ContractDiscovery.Check(type, methods, diagnostics);
        return diagnostics.HasErrors ? null : model;
    }

    private static void CheckShape(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        // A class that is being typed, or marked twice: the compiler says what is wrong with it.
        if (type.Name.Length == 0 || type.GetAttributes().Count(attribute => attribute.AttributeClass.Is(Names.Module)) > 1) diagnostics.MarkInvalid();
        if (!type.IsSealed && !type.IsStatic) diagnostics.Add(DiagnosticKind.ModuleMustBeSealed, type.Where(), type.Name);
        var isPartial = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (!isPartial) diagnostics.Add(DiagnosticKind.ModuleMustBePartial, type.Where(), type.Name);
        if (type.ContainingType is not null || type.IsGenericType || type.IsStatic || type.IsRecord || type.IsFileLocal)
        {
            diagnostics.Add(DiagnosticKind.ModuleMustBePlainClass, type.Where(), type.Name, ModuleMustBePlainClassTexts.NotPlain);
        }

        if (type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
        {
            diagnostics.Add(DiagnosticKind.ModuleMustBePlainClass, type.Where(), type.Name, ModuleMustBePlainClassTexts.NoRequiredMembers);
        }
    }

    private static List<ProvidedModel> Provides(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        var provided = new List<ProvidedModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Attribute(Names.Provides) is not null))
        {
            if (CanProvide(property)) provided.Add(new ProvidedModel(property.Identifier(), property.Type.Full()));
            else diagnostics.Add(DiagnosticKind.LifecycleSignature, property.Where(), property.Name, "Provides", LifecycleSignatureTexts.Provides);
        }

        return provided;
    }

    private static bool CanProvide(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, GetMethod: not null, ExplicitInterfaceImplementations.Length: 0 }
        && property.NullableAnnotation != NullableAnnotation.Annotated
        && !property.Type.IsRefLikeType;
}
