using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mote.Model.Discovery;

/// <summary>What discovery often asks of symbols.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as C# writes it from anywhere, with <c>global::</c>.</summary>
    public static string Full(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(FullName);

    /// <summary>Whether the type has this metadata name, type arguments apart.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        if (type is not INamedTypeSymbol { ContainingType: null } named) return false;
        var end = metadataName.LastIndexOf('.');
        if (!IsPart(metadataName, end + 1, metadataName.Length, named.MetadataName)) return false;

        // From the inside out: printing a namespace takes longer than all the rest of discovery.
        var space = named.ContainingNamespace;
        while (end > 0)
        {
            var start = metadataName.LastIndexOf('.', end - 1) + 1;
            if (!IsPart(metadataName, start, end, space.Name)) return false;
            end = start - 1;
            space = space.ContainingNamespace;
        }

        return space.IsGlobalNamespace;
    }

    private static bool IsPart(string text, int start, int end, string part) =>
        part.Length == end - start && string.CompareOrdinal(text, start, part, 0, part.Length) == 0;

    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(metadataName));

    /// <summary>Where a symbol of this compilation is declared first.</summary>
    public static Location? Where(this ISymbol symbol) => symbol.Locations.FirstOrDefault();

    public static Location? Where(this AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : null;

    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is T value) return value;
        }

        return otherwise;
    }

    public static string NamespaceName(this INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    /// <summary>The name as C# writes it: with an <c>@</c> where it is a keyword, if only in some places, as <c>required</c> is.</summary>
    public static string Identifier(this ISymbol symbol) => IsKeyword(symbol.Name) ? "@" + symbol.Name : symbol.Name;

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts
            .GetContextualKeywordKind(name) is SyntaxKind.RequiredKeyword or SyntaxKind.FileKeyword or SyntaxKind.ScopedKeyword or SyntaxKind.RecordKeyword;
}
