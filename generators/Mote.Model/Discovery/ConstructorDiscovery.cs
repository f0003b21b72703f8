using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;

namespace Mote.Model.Discovery;

/// <summary>Reads a module's constructor: what a module may do stands in the types of its parameters.</summary>
internal static class ConstructorDiscovery
{
    private static readonly Dictionary<string, ParameterKind> Kinds = new()
    {
        ["Mote.Publisher`1"] = ParameterKind.Publisher,
        ["Mote.Log"] = ParameterKind.Log,
        ["System.TimeProvider"] = ParameterKind.Time,
        ["System.Threading.CancellationToken"] = ParameterKind.Stopping,
        ["Mote.AgentStatus"] = ParameterKind.Status,
        ["Mote.StateDirectory"] = ParameterKind.State,
        ["Mote.ModuleScope"] = ParameterKind.Scope,
    };

    public static List<ParameterModel> Discover(INamedTypeSymbol type, DiagnosticBag diagnostics, out List<OptionsModel> options)
    {
        var parameters = new List<ParameterModel>();
        options = [];
        var constructors = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .ToList();
        if (constructors.Count != 1)
        {
            // A static class has none, and is reported as static already.
            if (type.IsStatic) return parameters;

            diagnostics.Add(DiagnosticKind.ModuleMustBePlainClass, type.Where(), type.Name, ModuleMustBePlainClassTexts.OneConstructor);
            return parameters;
        }

        foreach (var parameter in constructors[0].Parameters)
        {
            var kind = KindOf(parameter.Type);
            if (parameter.RefKind != RefKind.None || parameter.IsParams || parameter.Type is not INamedTypeSymbol named)
            {
                diagnostics.Add(DiagnosticKind.ConstructorParameter, parameter.Where(), parameter.Name, ConstructorParameterTexts.NotProvided);
                continue;
            }

            if (OptionsDiscovery.IsForgotten(named)) diagnostics.Add(DiagnosticKind.OptionsMustBeMarked, parameter.Where(), named.Name);
            var isOptional = parameter.Attribute(Names.Optional) is not null;
            if (isOptional && kind == ParameterKind.Service && !CanBeNull(named))
            {
                diagnostics.Add(DiagnosticKind.ConstructorParameter, parameter.Where(), parameter.Name, ConstructorParameterTexts.NotNullable);
            }
            if (kind == ParameterKind.Options) AddOptions(named, options, type, parameter, diagnostics);
            if (kind == ParameterKind.Publisher) MessageDiscovery.CheckUse(named.TypeArguments[0], parameter.Where(), diagnostics);
            parameters.Add(new ParameterModel
            {
                Name = parameter.Identifier(),
                Kind = kind,
                Type = named.Full(),
                Message = kind == ParameterKind.Publisher ? named.TypeArguments[0].Full() : "",
                IsOptional = isOptional,
            });
        }

        return parameters;
    }

    private static void AddOptions(
        INamedTypeSymbol record,
        List<OptionsModel> options,
        INamedTypeSymbol module,
        IParameterSymbol parameter,
        DiagnosticBag diagnostics)
    {
        var found = OptionsDiscovery.Discover(record, module, parameter, diagnostics);
        var other = options.Find(earlier => string.Equals(earlier.Section, found.Section, StringComparison.OrdinalIgnoreCase));
        if (other is null) options.Add(found);
        else if (other.Type != found.Type)
        {
            diagnostics.Add(
                DiagnosticKind.SectionUsedTwice,
                parameter.Where(),
                found.Section,
                DisplayNames.Qualified(other.Type),
                DisplayNames.Qualified(found.Type));
        }
    }

    private static bool CanBeNull(INamedTypeSymbol type) => type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    private static ParameterKind KindOf(ITypeSymbol type)
    {
        foreach (var kind in Kinds)
        {
            if (type.Is(kind.Key)) return kind.Value;
        }

        return OptionsDiscovery.IsMarked(type) ? ParameterKind.Options : ParameterKind.Service;
    }
}
