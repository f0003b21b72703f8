using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>A module awaits the tasks that it starts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnawaitedTask() : LifetimeRule(Rule)
{
    internal const string Id = "MOTE202";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module awaits the tasks that it starts",
        "The task of '{0}' is not awaited: it outlives its turn and its module, and its exception is lost; await it, or start it with ModuleScope.Run",
        Categories.Lifetime,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task that nobody awaits goes on when its module has been stopped or restarted, and nobody sees its exception. Work of its own " +
            "belongs into [Run] or into a ModuleScope, which cancels it and waits for it when the module ends.",
        helpLinkUri: Categories.HelpLink + "MOTE202.UnawaitedTask/UnawaitedTask.md");

    private static readonly string[] Tasks =
        ["System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", Names.ValueTask, "System.Threading.Tasks.ValueTask`1"];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.ExpressionStatement);

    private static void Check(OperationAnalysisContext context)
    {
        if (!IsModule(context.ContainingSymbol.ContainingType)) return;

        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is ISimpleAssignmentOperation { Target: IDiscardOperation, Value: var discarded }) value = discarded;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        if (value is not IInvocationOperation call || !IsTask(call.Type)) return;

        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static bool IsTask(ITypeSymbol? type)
    {
        foreach (var task in Tasks)
        {
            if (type?.OriginalDefinition.Is(task) == true) return true;
        }

        return false;
    }
}
