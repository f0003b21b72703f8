using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers;

/// <summary>MOTE114: what is found at run time (reflection, dynamic, a record's printed members) is found by making objects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateBinding() : AllocationRule(
    Rule,
    OperationKind.Invocation,
    OperationKind.PropertyReference,
    OperationKind.DynamicInvocation,
    OperationKind.DynamicMemberReference,
    OperationKind.DynamicIndexerAccess,
    OperationKind.DynamicObjectCreation,
    OperationKind.Binary)
{
    internal const string Id = "MOTE114";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(LateBinding),
        "Hot code is bound by the compiler",
        "Reflection and dynamic look members up at run time, and hand values over in boxes and arrays. A record prints itself by a StringBuilder.");

    private protected override AllocationSite? Find(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call when IsReflection(method) =>
            Site(
                call,
                $"objects of {Words.Of(method)}",
                "reflection looks members up, and hands them out as objects",
                "have it generated, or keep what it found in a static field"),
        IInvocationOperation { TargetMethod: { Name: nameof(ToString), ContainingType.IsRecord: true, IsImplicitlyDeclared: true } method } call =>
            Site(
                call,
                $"text of {Words.Of(method.ContainingType)}",
                "a record prints its members by a StringBuilder",
                "override ToString, or write the members you need"),
        IInvocationOperation => null,
        // NativeAOT keeps the names of types as UTF-8, and makes a string of one at each call.
        IPropertyReferenceOperation { Property: { Name: nameof(Type.Name), ContainingType: { } type } } name
            when Framework.Is(type, "System", "Type") || Framework.Is(type, "System.Reflection", "MemberInfo") =>
            Site(name, "name of a type", "NativeAOT makes the string at each call", "use nameof, or keep it in a static field"),
        IPropertyReferenceOperation => null,
        IBinaryOperation { Type.TypeKind: not TypeKind.Dynamic } => null,
        _ => Site(operation, "dynamic call", "it is bound at run time, and its values are boxed", "give the value its type"),
    };

    private static bool IsReflection(IMethodSymbol method)
    {
        if (!Framework.Has(method) || method.ReturnsVoid || method.ReturnType is { IsValueType: true }) return false;
        if (Framework.Is(method.ContainingType, "System", "Activator")) return method.TypeArguments is not [{ IsValueType: true }];
        if (method.Name is nameof(ToString) or nameof(GetType)) return false;
        if (Framework.Is(method.ContainingType, "System", "Type")) return method.Name.StartsWith("Get", StringComparison.Ordinal);

        return method.ContainingNamespace?.ToDisplayString() == "System.Reflection";
    }

    private static AllocationSite Site(IOperation operation, string what, string reason, string advice) =>
        new(operation.Syntax.GetLocation(), SiteKind.Callee, what, reason, advice);
}
