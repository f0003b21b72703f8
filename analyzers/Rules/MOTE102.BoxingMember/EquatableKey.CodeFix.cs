using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Mote.Analyzers;

/// <summary>
/// Gives a key <c>IEquatable&lt;T&gt;</c>: it compares the fields that <c>ValueType.Equals</c> compared. Floating-point numbers are left
/// alone, whose bits and values differ in what is equal.
/// </summary>
internal static class EquatableKey
{
    private const int FieldsMax = 8;

    public static PlannedChange? Plan(Document document, ExpressionSyntax node, SemanticModel model)
    {
        var use = node.AncestorsAndSelf().FirstOrDefault(outer => outer is InvocationExpressionSyntax or ElementAccessExpressionSyntax);
        if (use is null || model.GetSymbolInfo(use).Symbol is not { } member || BoxingMember.KeyOf(member) is not INamedTypeSymbol key) return null;
        if (key is { IsGenericType: true } or { DeclaringSyntaxReferences.Length: not 1 } || Fields(key) is not { } fields) return null;
        if (key.GetMembers().Any(other => other.Name is nameof(Equals) or nameof(GetHashCode))) return null;

        return PlannedChange.OfDeclaration(
            $"Implement IEquatable<{key.Name}>",
            document.Project.Solution,
            key,
            (editor, declaration) =>
            {
                editor.AddInterfaceType(declaration, SyntaxFactory.ParseTypeName($"System.IEquatable<{key.Name}>"));
                foreach (var member in Members(key.Name, fields)) editor.AddMember(declaration, member);
            });
    }

    private static IReadOnlyList<string>? Fields(INamedTypeSymbol key)
    {
        if (key.DeclaringSyntaxReferences[0].GetSyntax() is not StructDeclarationSyntax) return null;

        var fields = key.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst).ToList();
        return fields.Count is > 0 and <= FieldsMax && fields.TrueForAll(field => IsExact(field.Type))
            ? [.. fields.Select(field => field.AssociatedSymbol?.Name ?? field.Name)]
            : null;
    }

    private static bool IsExact(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType
        is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64);

    private static MemberDeclarationSyntax[] Members(string name, IReadOnlyList<string> fields) =>
    [
        Member($"public readonly bool Equals({name} other) => {string.Join(" && ", fields.Select(field => $"{field} == other.{field}"))};"),
        Member($"public override readonly bool Equals(object? obj) => obj is {name} other && Equals(other);"),
        Member($"public override readonly int GetHashCode() => System.HashCode.Combine({string.Join(", ", fields)});"),
    ];

    private static MemberDeclarationSyntax Member(string text) => SyntaxFactory.ParseMemberDeclaration(text)!
        .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation);
}
