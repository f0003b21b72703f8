using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Model.Discovery;

/// <summary>Reads a <c>[Module]</c> class into its model.</summary>
internal static class ModuleDiscovery
{
    /// <summary>The model, or null where something is wrong; what it is goes into the sink.</summary>
    public static ModuleModel? Discover(INamedTypeSymbol type, ProblemSink problems)
    {
        CheckShape(type, problems);
        ReservedNames.Check(type, ReservedNames.Module, problems);
        var parameters = ConstructorDiscovery.Discover(type, problems, out var options);
        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).ToList();
        var model = new ModuleModel
        {
            Namespace = type.NamespaceName(),
            Name = type.Identifier(),
            IsPublic = type.DeclaredAccessibility == Accessibility.Public,
            IsOnDemand = type.Attribute(Names.Module)?.Named("Load", 0) == 1,
            IsAsyncDisposable = type.AllInterfaces.Any(contract => contract.Is(Names.AsyncDisposable)),
            HasAsyncMethods = methods.Exists(method => method.IsAsync),
            Experimental = new(ExperimentalDiscovery.Ids(type)),
            Parameters = new(parameters),
            Options = new(options),
            Handlers = new(MethodDiscovery.Handlers(methods, problems)),
            Timers = new(MethodDiscovery.Timers(methods, problems)),
            Provides = new(Provides(type, problems)),
            Start = MethodDiscovery.Life(methods, Names.Start, mustBeAsync: false, problems),
            Stop = MethodDiscovery.Life(methods, Names.Stop, mustBeAsync: false, problems),
            Run = MethodDiscovery.Life(methods, Names.Run, mustBeAsync: true, problems),
            Metrics = MethodDiscovery.Metrics(methods, problems),
        };

        if (model.IsOnDemand)
        {
            foreach (var run in methods.Where(method => method.Attribute(Names.Run) is not null)) problems.Add(Problem.RunOnDemand, run.Locations.FirstOrDefault(), type.Name);
            if (model.Provides.Count > 0) problems.Add(Problem.ModuleShape, Where(type), type.Name, "provides a service, so it cannot load on demand: a service is handed out when its receivers are constructed");
        }

        foreach (var hidden in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.ExplicitInterfaceImplementation)) MethodDiscovery.RejectHidden(hidden, problems);
        ContractDiscovery.Check(type, methods, problems);
        return problems.HasErrors ? null : model;
    }

    private static void CheckShape(INamedTypeSymbol type, ProblemSink problems)
    {
        // A class that is being typed, or marked twice: the compiler says what is wrong with it.
        if (type.Name.Length == 0 || type.GetAttributes().Count(attribute => attribute.AttributeClass.Is(Names.Module)) > 1) problems.Block();
        if (!type.IsSealed && !type.IsStatic) problems.Add(Problem.ModuleNotSealed, Where(type), type.Name);
        var isPartial = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (!isPartial) problems.Add(Problem.ModuleNotPartial, Where(type), type.Name);
        if (type.ContainingType is not null || type.IsGenericType || type.IsStatic || type.IsRecord || type.IsFileLocal)
        {
            problems.Add(Problem.ModuleShape, Where(type), type.Name, "must be a plain class of a namespace: not nested, generic, static, file-local or a record");
        }

        if (type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
        {
            problems.Add(Problem.ModuleShape, Where(type), type.Name, "must not have required members: it is constructed with what its constructor asks for, and nothing else");
        }
    }

    private static List<ProvidedModel> Provides(INamedTypeSymbol type, ProblemSink problems)
    {
        var provided = new List<ProvidedModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Attribute(Names.Provides) is not null))
        {
            if (CanProvide(property)) provided.Add(new ProvidedModel(property.Identifier(), property.Type.Full()));
            else problems.Add(Problem.LifecycleSignature, Where(property), property.Name, "Provides", "a property of the instance that can be read by its name, neither nullable nor a ref struct");
        }

        return provided;
    }

    private static bool CanProvide(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, GetMethod: not null, ExplicitInterfaceImplementations.Length: 0, NullableAnnotation: not NullableAnnotation.Annotated }
        && !property.Type.IsRefLikeType;

    private static Location? Where(ISymbol type) => type.Locations.FirstOrDefault();
}
