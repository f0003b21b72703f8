using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Says why a record cannot be bound.</summary>
internal static class OptionsShape
{
    /// <summary>Whether the property is a key: everybody may set it.</summary>
    public static bool IsOption(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public }
        && !IsForbidden(property);

    public static string? WhyNotSection(string section)
    {
        if (string.Equals(section, OptionsDiscovery.AgentSection, StringComparison.OrdinalIgnoreCase))
        {
            return $"must name another section: '{OptionsDiscovery.AgentSection}' holds the agent's own limits";
        }
        return IsSectionName(section)
            ? null
            : $"must name its section with letters and digits, a letter first, which '{section}' does not: it is a part of the names of environment variables";
    }

    public static string? WhyNotRecord(INamedTypeSymbol type, bool isOwn)
    {
        if (!type.IsRecord) return "must be a record: it is copied, with one more property set, for each key of its section";
        if (type.IsAbstract || type.IsGenericType) return "must be neither abstract nor generic";
        if (type.BaseType is not { SpecialType: SpecialType.System_Object }) return "must not inherit: the options of a base would have no keys";
        var canBeMade = type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.All(parameter => parameter.IsOptional)
            && (constructor.DeclaredAccessibility == Accessibility.Public || (isOwn && constructor.DeclaredAccessibility == Accessibility.Internal)));
        if (!canBeMade) return "must have a constructor without parameters: options are properties with 'init', which keep their defaults where nothing is set";
        if (type.GetMembers().Any(member => member is IFieldSymbol { IsRequired: true }
            || (member is IPropertySymbol { IsRequired: true } property && !IsOption(property)))) return "must not have required members that are no options";

        var twice = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(IsOption)
            .GroupBy(property => property.Name.Replace("_", ""), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? null
            : "must not have options that differ only in case or underscores, as " +
                $"'{string.Join("' and '", twice.Select(property => property.Name))}': the environment does not tell them apart";
    }

    // Nobody may set what is obsolete as an error, and neither may generated code.
    private static bool IsForbidden(IPropertySymbol property) =>
        property.Attribute(Names.Obsolete) is { ConstructorArguments: [_, { Value: true }, ..] };

    private static bool IsSectionName(string section) => section.Length > 0 && char.IsLetter(section[0]) && section.All(char.IsLetterOrDigit);
}
