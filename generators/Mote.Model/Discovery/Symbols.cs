using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mote.Model.Discovery;

/// <summary>Questions to symbols that discovery asks over and over.</summary>
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
        var dot = metadataName.LastIndexOf('.');
        return named.MetadataName.Length == metadataName.Length - dot - 1
            && metadataName.EndsWith(named.MetadataName, System.StringComparison.Ordinal)
            && named.ContainingNamespace.ToDisplayString() == metadataName.Substring(0, dot);
    }

    public static AttributeData? Attribute(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(metadataName));

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

    /// <summary>A type that <see cref="Full"/> wrote, as people write it.</summary>
    public static string Plain(string type) => type.Replace("global::", "");

    public static string NamespaceName(this INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    /// <summary>The name as C# writes it: with an <c>@</c> where it is a keyword.</summary>
    public static string Identifier(this ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    public static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
