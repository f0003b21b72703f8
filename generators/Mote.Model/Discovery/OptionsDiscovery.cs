using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Reads an options record: its public settable properties are the keys of its section.</summary>
internal static class OptionsDiscovery
{
    private const string Suffix = "Options";

    /// <summary>The section that the runtime itself reads.</summary>
    public const string AgentSection = "agent";

    private static readonly string[] Scalars =
    [
        "bool", "int", "long", "double", "string", "global::System.TimeSpan", "global::Mote.ByteSize", "global::System.Net.IPEndPoint", "string[]", "int[]",
    ];

    public static bool IsMarked(ITypeSymbol type) => type.Attribute(Names.Options) is not null;

    /// <summary>Whether the type looks like an options record but is not marked as one.</summary>
    public static bool IsForgotten(INamedTypeSymbol type) =>
        type is { IsRecord: true, TypeKind: TypeKind.Class } && type.Name.EndsWith(Suffix, StringComparison.Ordinal) && !IsMarked(type);

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
            Section = SectionOf(type),
            Options = new(options),
        };
    }

    private static string SectionOf(INamedTypeSymbol type)
    {
        if (type.Attribute(Names.Options) is { ConstructorArguments: [{ Value: string section }] }) return section;
        var hasSuffix = type.Name.Length > Suffix.Length && type.Name.EndsWith(Suffix, StringComparison.Ordinal);
        return DisplayNames.CamelCase(hasSuffix ? type.Name.Substring(0, type.Name.Length - Suffix.Length) : type.Name);
    }

    private static bool IsOption(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public }
        && !IsForbidden(property);

    // Nobody may set what is obsolete as an error, and neither may generated code.
    private static bool IsForbidden(IPropertySymbol property) =>
        property.Attribute(Names.Obsolete) is { ConstructorArguments: [_, { Value: true }, ..] };

    private static bool IsSectionName(string section) => section.Length > 0 && char.IsLetter(section[0]) && section.All(char.IsLetterOrDigit);

    private static string? WhyNotRecord(INamedTypeSymbol type, bool isOwn)
    {
        if (!type.IsRecord) return "must be a record: it is copied, with one more property set, for each key of its section";
        var section = SectionOf(type);
        if (string.Equals(section, AgentSection, StringComparison.OrdinalIgnoreCase)) return $"must name another section: '{AgentSection}' holds the agent's own limits";
        if (!IsSectionName(section)) return $"must name its section with letters and digits, a letter first, which '{section}' does not: it is a part of the names of environment variables";
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
