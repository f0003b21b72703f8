using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>Marks the record that a constructor asks for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OptionsMustBeMarkedFix() : SingleNodeFix<ParameterSyntax>(OptionsMustBeMarked.Id)
{
    private protected override PlannedChange? Plan(Document document, ParameterSyntax node, SemanticModel model) =>
        node.Type is not null && model.GetTypeInfo(node.Type).Type is { } record
            ? PlannedChange.OfDeclaration(
                "Mark the record [Options]",
                document.Project.Solution,
                record,
                static (editor, declaration) => editor.AddAttribute(declaration, editor.Generator.Attribute("Options")))
            : null;
}
