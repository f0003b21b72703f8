using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Mote.Analyzers;

/// <summary>Makes an async method return ValueTask.</summary>
internal static class AwaitableReturn
{
    private const string Title = "Return ValueTask";

    /// <summary>Whether the method is async, and all that is wrong with it is that it returns void or Task.</summary>
    /// <param name="messages">How many parameters come before the cancellation token.</param>
    public static bool CanChange(MethodDeclarationSyntax method, int messages) =>
        method.Modifiers.Any(SyntaxKind.AsyncKeyword) && !method.Modifiers.Any(SyntaxKind.StaticKeyword) && method.TypeParameterList is null
        && NameOf(method.ReturnType) is "void" or "Task"
        && method.ParameterList.Parameters.Count - messages is 0 or 1
        && method.ParameterList.Parameters.Skip(messages).All(parameter => NameOf(parameter.Type) == "CancellationToken")
        && method.ParameterList.Parameters.All(parameter => parameter.Modifiers.Count == 0);

    public static PlannedChange Plan(Document document, MethodDeclarationSyntax method) => new(Title, token => ChangeAsync(document, method, token));

    private static async Task<Solution> ChangeAsync(Document document, MethodDeclarationSyntax method, CancellationToken token)
    {
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        var type = editor.SemanticModel.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask")!;
        var name = editor.Generator.TypeExpression(type)
            .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation)
            .WithTriviaFrom(method.ReturnType);
        editor.ReplaceNode(method.ReturnType, name);
        return editor.GetChangedDocument().Project.Solution;
    }

    // The result of a generic Task would be lost.
    private static string NameOf(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax word => word.Keyword.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => "",
    };
}
