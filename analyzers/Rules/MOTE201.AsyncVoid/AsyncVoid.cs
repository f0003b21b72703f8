using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>A module's async methods return a task, so that the runtime can wait for them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoid() : LifetimeRule(Rule)
{
    internal const string Id = "MOTE201";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module's async methods return a task",
        "'{0}' is async void: nobody can wait for it, cancel it or stop it with its module; return ValueTask",
        Categories.Lifetime,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The runtime waits for what a turn returns before the module has its next turn, and before it is stopped. An async void method returns " +
            "nothing: it runs on beside other turns and after the module's end.",
        helpLinkUri: Categories.HelpLink + "MOTE201.AsyncVoid/AsyncVoid.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.Method);

    private static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!method.IsAsync || !method.ReturnsVoid || !IsModule(method.ContainingType)) return;

        // A handler, a timer or a lifecycle method must not be async void at all: other rules say so.
        if (Names.MethodMarks.Any(mark => method.Attribute(mark) is not null)) return;

        context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations.FirstOrDefault(), method.Name));
    }
}
