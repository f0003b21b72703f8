using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Makes an async timer, background task or lifecycle method return ValueTask.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LifecycleSignatureFix() : SingleNodeFix<MethodDeclarationSyntax>(LifecycleSignature.Id)
{
    private protected override PlannedChange? Plan(Document document, MethodDeclarationSyntax node, SemanticModel model) =>
        AwaitableReturn.CanChange(node, messages: 0) ? AwaitableReturn.Plan(document, node) : null;
}
