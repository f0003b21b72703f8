using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;

namespace Mote.Analyzers;

/// <summary>MOTE103: what a lambda captures moves to an object on the heap, and the delegate is another one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Closure() : AllocationRule(Rule, OperationKind.DelegateCreation)
{
    internal const string Id = "MOTE103";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(Closure),
        "A lambda captures no variable",
        "A captured variable lives in an object, made where the variable's scope begins, and the delegate that knows it is a second one.");

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        var creation = (IDelegateCreationOperation)operation;
        if (Function(creation.Target) is not { } function || Captures.Of(function) is not { Variables: { Count: > 0 } variables }) return null;

        var atStart = variables.OfType<IParameterSymbol>().Any() ? ", and the object is made at the start of the method, even where this is not reached" : "";
        return new AllocationSite(
            creation.Syntax.GetLocation(),
            SiteKind.Closure,
            $"closure over {string.Join(", ", variables.Select(variable => $"'{variable.Name}'"))}",
            $"the delegate {Words.Destination(creation)}{atStart}",
            Advice(creation))
        { Bytes = ClosureSize.Of(creation, variables, target), Parts = ClosureSize.Parts(creation, variables, target) };
    }

    /// <summary>The lambda or the local function that a delegate is made of; null for another method.</summary>
    internal static IOperation? Function(IOperation target) => target switch
    {
        IAnonymousFunctionOperation => target,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } => target.Declaration(local),
        _ => null,
    };

    private static string Advice(IDelegateCreationOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && TakesState(method)
            ? "use the overload that takes a state, and a static lambda"
            : "hand it what it needs as a parameter, and make the lambda static";

    private static bool TakesState(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name)
        .OfType<IMethodSymbol>()
        .Any(other => other.TypeParameters.Length > method.TypeParameters.Length
            || other.Parameters.Any(parameter => parameter.Name is "state" or "factoryArgument" or "arg"));
}
