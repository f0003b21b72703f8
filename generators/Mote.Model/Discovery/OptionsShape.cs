using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;
using Mote.Options;

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
        if (string.Equals(section, AgentSection.Name, StringComparison.OrdinalIgnoreCase))
        {
            return OptionsShapeTexts.ReservedSection(AgentSection.Name);
        }
        return IsSectionName(section) ? null : OptionsShapeTexts.SectionName(section);
    }

    public static string? WhyNotRecord(INamedTypeSymbol type, bool isOwn)
    {
        if (!type.IsRecord) return OptionsShapeTexts.NotARecord;
        if (type.IsAbstract || type.IsGenericType) return OptionsShapeTexts.AbstractOrGeneric;
        if (type.BaseType is not { SpecialType: SpecialType.System_Object }) return OptionsShapeTexts.Inherits;
        var canBeMade = type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.All(parameter => parameter.IsOptional)
            && (constructor.DeclaredAccessibility == Accessibility.Public || (isOwn && constructor.DeclaredAccessibility == Accessibility.Internal)));
        if (!canBeMade) return OptionsShapeTexts.NoConstructor;
        if (type.GetMembers().Any(member => member is IFieldSymbol { IsRequired: true }
            || (member is IPropertySymbol { IsRequired: true } property && !IsOption(property)))) return OptionsShapeTexts.RequiredNonOption;

        var twice = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(IsOption)
            .GroupBy(property => property.Name.Replace("_", ""), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? null
            : OptionsShapeTexts.AlikeOptions($"'{string.Join("' and '", twice.Select(property => property.Name))}'");
    }

    // Nobody may set what is obsolete as an error, and neither may generated code.
    private static bool IsForbidden(IPropertySymbol property) =>
        property.Attribute(Names.Obsolete) is { ConstructorArguments: [_, { Value: true }, ..] };

    private static bool IsSectionName(string section) => section.Length > 0 && char.IsLetter(section[0]) && section.All(char.IsLetterOrDigit);
}
