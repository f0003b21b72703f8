using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Has a timer, a background task or a lifecycle method that awaits return what the event loop awaits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LifecycleSignatureFix() : SingleNodeFix<MethodDeclarationSyntax>(LifecycleSignature.Id)
{
    private protected override PlannedChange? Plan(Document document, MethodDeclarationSyntax node) =>
        AwaitableReturn.CanChange(node, messages: 0) ? AwaitableReturn.Plan(document, node) : null;
}
