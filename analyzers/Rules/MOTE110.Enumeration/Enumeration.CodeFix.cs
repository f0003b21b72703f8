using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Declares a local by <c>var</c>, where it is an interface of a collection whose own enumerator is a struct, and is only enumerated.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EnumerationFix() : SingleNodeFix<IdentifierNameSyntax>(Enumeration.Id)
{
    private protected override PlannedChange? Plan(Document document, IdentifierNameSyntax node, SemanticModel model)
    {
        if (model.GetSymbolInfo(node).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local) return null;
        if (reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax declaration }) return null;
        if (declaration.Variables.Count != 1 || declaration.Type.IsVar || !HasStructEnumerator(model.GetTypeInfo(value).Type)) return null;
        if (declaration.Parent?.Parent is not { } scope || !scope.DescendantNodes().OfType<IdentifierNameSyntax>().All(IsEnumerated)) return null;

        return PlannedChange.Of(
            "Declare it by var",
            document,
            root => root.ReplaceNode(declaration.Type, SyntaxFactory.IdentifierName("var").WithTriviaFrom(declaration.Type)));

        bool IsEnumerated(IdentifierNameSyntax name) => name.Identifier.ValueText != local.Name
            || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local)
            || (name.Parent is ForEachStatementSyntax loop && loop.Expression == name);
    }

    private static bool HasStructEnumerator(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct }
        && type.GetMembers(WellKnownMemberNames.GetEnumeratorMethodName).OfType<IMethodSymbol>()
            .Any(method => method is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public, ReturnType.IsValueType: true });
}
