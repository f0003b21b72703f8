using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Makes a module with a background task load at start-up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RunOnDemandFix() : SingleNodeFix<ClassDeclarationSyntax>(RunOnDemand.Id)
{
    private const string Title = "Load the module at start-up";

    private protected override PlannedChange? Plan(Document document, ClassDeclarationSyntax node, SemanticModel model)
    {
        var load = node.AttributeLists.SelectMany(list => list.Attributes)
            .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? [])
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Load");
        if (load is null) return null;

        var arguments = (AttributeArgumentListSyntax)load.Parent!;
        SyntaxNode surplus = arguments.Arguments.Count == 1 ? arguments : load;
        return PlannedChange.Of(Title, document, root => root.RemoveNode(surplus, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}
