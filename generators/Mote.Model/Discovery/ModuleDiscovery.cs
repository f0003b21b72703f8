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
        var parameters = ConstructorDiscovery.Discover(type, problems, out var options);
        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).ToList();
        var model = new ModuleModel
        {
            Namespace = type.NamespaceName(),
            Name = type.Identifier(),
            IsPublic = type.DeclaredAccessibility == Accessibility.Public,
            IsOnDemand = type.Attribute(Names.Module)?.Named("Load", 0) == 1,
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

        if (model.IsPublic) CheckContract(type, methods, problems);
        return problems.HasErrors ? null : model;
    }

    // The table of a public module is public, and so is all that it hands over.
    private static void CheckContract(INamedTypeSymbol type, List<IMethodSymbol> methods, ProblemSink problems)
    {
        var contract = methods.Where(method => method.Attribute(Names.Handle) is not null && method.Parameters.Length > 0).Select(method => (method.Parameters[0].Type, (ISymbol)method.Parameters[0]))
            .Concat(type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Attribute(Names.Provides) is not null).Select(property => (property.Type, (ISymbol)property)))
            .Concat(type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Internal).SelectMany(constructor => constructor.Parameters).SelectMany(parameter => Handed(parameter.Type).Select(handed => (handed, (ISymbol)parameter))));
        foreach (var (handed, by) in contract)
        {
            if (!IsPublic(handed)) problems.Add(Problem.ModuleNotPublic, Where(by), type.Name, handed.Name);
        }
    }

    private static IEnumerable<ITypeSymbol> Handed(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } ? arguments.Append(type.OriginalDefinition) : [type];

    private static bool IsPublic(ITypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static void CheckShape(INamedTypeSymbol type, ProblemSink problems)
    {
        // A class that is being typed, or marked twice: the compiler says what is wrong with it.
        if (type.Name.Length == 0 || type.GetAttributes().Count(attribute => attribute.AttributeClass.Is(Names.Module)) > 1) problems.Block();
        if (!type.IsSealed) problems.Add(Problem.ModuleNotSealed, Where(type), type.Name);
        var isPartial = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (!isPartial) problems.Add(Problem.ModuleNotPartial, Where(type), type.Name);
        if (type.ContainingType is not null || type.IsGenericType || type.IsStatic || type.IsAbstract || type.IsFileLocal)
        {
            problems.Add(Problem.ModuleShape, Where(type), type.Name, "must be a plain class of a namespace: not nested, generic, static, abstract or file-local");
        }
    }

    private static List<ProvidedModel> Provides(INamedTypeSymbol type, ProblemSink problems)
    {
        var provided = new List<ProvidedModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Attribute(Names.Provides) is not null))
        {
            var service = new ProvidedModel(property.Identifier(), property.Type.Full());
            if (WhyNotService(property) is { } why) problems.Add(Problem.ModuleShape, Where(property), type.Name, $"provides '{property.Name}', {why}");
            else if (provided.Any(other => other.Type == service.Type)) problems.Add(Problem.ModuleShape, Where(property), type.Name, $"provides '{property.Name}', but another property provides that type already");
            else provided.Add(service);
        }

        return provided;
    }

    private static string? WhyNotService(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || property.GetMethod is null || property.ExplicitInterfaceImplementations.Length > 0) return "which must be an instance property that can be read by its name";
        if (property.NullableAnnotation == NullableAnnotation.Annotated) return "which must not be nullable: who asks for a service gets one";
        return property.Type.IsRefLikeType ? "which cannot be kept: its type is a ref struct" : null;
    }

    private static Location? Where(ISymbol type) => type.Locations.FirstOrDefault();
}
