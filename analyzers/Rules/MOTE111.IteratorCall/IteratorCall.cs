using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers;

/// <summary>MOTE111: a method with yield returns an object that remembers where it was.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IteratorCall() : AllocationRule(Rule, OperationKind.Invocation)
{
    internal const string Id = "MOTE111";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(IteratorCall),
        "Hot code calls no iterator",
        "A method with yield is turned into a class: each call makes an object, which holds the method's variables between two elements.");

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        var call = (IInvocationOperation)operation;
        if (!IsIterator(call.TargetMethod)) return null;

        return new AllocationSite(
            call.Syntax.GetLocation(),
            SiteKind.Iterator,
            $"iterator of {Words.Of(call.TargetMethod)}",
            "it remembers its variables from one element to the next",
            "return a struct with an enumerator, or fill a span");
    }

    private static bool IsIterator(IMethodSymbol method) =>
        method.IsIterator || method.OriginalDefinition.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name is "IteratorStateMachineAttribute" or "AsyncIteratorStateMachineAttribute");
}
