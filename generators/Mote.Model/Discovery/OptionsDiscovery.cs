using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Reads an options record: its public settable properties are the keys of its section.</summary>
internal static class OptionsDiscovery
{
    public const string Suffix = "Options";

    /// <summary>The section that the runtime itself reads.</summary>
    public const string AgentSection = "agent";

    private static readonly string[] Scalars =
    [
        "bool", "int", "long", "double", "string", "global::System.TimeSpan", "global::Mote.ByteSize", "global::System.Net.IPEndPoint", "string[]", "int[]",
    ];

    /// <summary>The model; where the record is one of another assembly, what is wrong with it is told where the module asks for it.</summary>
    public static OptionsModel Discover(INamedTypeSymbol type, INamedTypeSymbol module, IParameterSymbol askedBy, DiagnosticBag diagnostics)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, module.ContainingAssembly);
        if (WhyNotRecord(type, isOwn) is { } why) diagnostics.Add(DiagnosticKind.OptionsShape, (isOwn ? type : (ISymbol)askedBy).Locations.FirstOrDefault(), type.Name, why);
        var options = new List<OptionModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!IsOption(property)) continue;
            var isName = property.Type.TypeKind == TypeKind.Enum;
            var typeName = property.Type.Full();
            if (!isName && Array.IndexOf(Scalars, typeName) < 0)
            {
                diagnostics.Add(DiagnosticKind.OptionType, property.Locations.FirstOrDefault(), property.Name, property.Type.ToDisplayString());
                continue;
            }

            var (minimum, maximum) = OptionRange.Read(property, typeName, diagnostics);
            options.Add(new OptionModel
            {
                Property = property.Identifier(),
                Key = DisplayNames.CamelCase(property.Name),
                Type = typeName,
                Kind = isName ? OptionType.Name : OptionType.Scalar,
                IsRequired = property.IsRequired,
                Minimum = minimum,
                Maximum = maximum,
                Names = new(isName ? property.Type.GetMembers().OfType<IFieldSymbol>().Where(member => member.IsConst && member.Name.Length > 0).Select(member => member.Name) : []),
            });
        }

        return new OptionsModel
        {
            Type = type.Full(),
            Section = DisplayNames.CamelCase(type.Name.Substring(0, type.Name.Length - Suffix.Length)),
            Options = new(options),
        };
    }

    private static bool IsOption(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public }
        && !IsForbidden(property);

    // Nobody may set what is obsolete as an error, and neither may generated code.
    private static bool IsForbidden(IPropertySymbol property) =>
        property.Attribute(Names.Obsolete) is { ConstructorArguments: [_, { Value: true }, ..] };

    private static string? WhyNotRecord(INamedTypeSymbol type, bool isOwn)
    {
        if (string.Equals(type.Name, AgentSection + Suffix, StringComparison.OrdinalIgnoreCase)) return $"must have another name: the section '{AgentSection}' holds the agent's own limits";
        if (type.IsAbstract || type.IsGenericType) return "must be neither abstract nor generic";
        if (type.BaseType is not { SpecialType: SpecialType.System_Object }) return "must not inherit: the options of a base would have no keys";
        var canBeMade = type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.All(parameter => parameter.IsOptional)
            && (constructor.DeclaredAccessibility == Accessibility.Public || (isOwn && constructor.DeclaredAccessibility == Accessibility.Internal)));
        if (!canBeMade) return "must have a constructor without parameters: options are properties with 'init', which keep their defaults where nothing is set";
        if (type.GetMembers().Any(member => member is IFieldSymbol { IsRequired: true } || (member is IPropertySymbol { IsRequired: true } property && !IsOption(property)))) return "must not have required members that are no options";

        var twice = type.GetMembers().OfType<IPropertySymbol>().Where(IsOption).GroupBy(property => property.Name.Replace("_", ""), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? null : $"must not have options that differ only in case or underscores, as '{string.Join("' and '", twice.Select(property => property.Name))}': the environment does not tell them apart";
    }
}
