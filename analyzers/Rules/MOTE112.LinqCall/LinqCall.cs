using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers;

/// <summary>MOTE112: a LINQ operator is an object, and what it ends in is another one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinqCall() : AllocationRule(Rule, OperationKind.Invocation)
{
    internal const string Id = "MOTE112";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(LinqCall),
        "Hot code has loops, not LINQ",
        "Each operator is an object with an enumerator, and NativeAOT has the smaller and slower LINQ of the two: more objects than under the JIT.");

    private protected override bool IsOfTarget => true;

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        var call = (IInvocationOperation)operation;
        var method = call.TargetMethod;
        if (!Framework.Is(method.ContainingType, "System.Linq", "Enumerable")) return null;

        var verdict = FrameworkTable.Instance.Of(method, target);
        if (verdict.IsFree || (!verdict.Allocates && !IsAllocating(method))) return null;

        return new AllocationSite(
            call.Syntax.GetLocation(),
            SiteKind.Callee,
            $"objects of {Words.Of(method)}",
            Reason(method),
            "write a loop")
        { Bytes = verdict.BytesOfCall };
    }

    private static bool IsAllocating(IMethodSymbol method) => IsSequence(method) ? method.Name is not ("Empty" or "AsEnumerable") : method switch
    {
        { Name: "Sum" or "Min" or "Max" or "Average" } => HasFunction(method),
        { Name: "Aggregate" or "SequenceEqual" or "MinBy" or "MaxBy" or "ToLookup" or "ToDictionary" or "ToHashSet" or "ToList" or "ToArray" } => true,
        _ => false,
    };

    private static string Reason(IMethodSymbol method)
    {
        if (method.Name.StartsWith("To", StringComparison.Ordinal)) return "it copies its source into a new collection";

        return IsSequence(method) ? "an operator remembers its source and its function" : "it enumerates its source by an interface";
    }

    private static bool HasFunction(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate);

    private static bool IsSequence(IMethodSymbol method) => method.ReturnType is { TypeKind: TypeKind.Interface };
}
