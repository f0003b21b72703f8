using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Calls;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>The methods that an operation calls: also those that no name stands for, as a loop's and a constructor's.</summary>
internal static class NoAllocCalls
{
    public static IEnumerable<IMethodSymbol> Of(IOperation operation)
    {
        IEnumerable<IMethodSymbol?> called = operation switch
        {
            // What is made by 'new' of a class is a site; of a struct only its constructor counts.
            IObjectCreationOperation { Constructor: { IsImplicitlyDeclared: false } constructor, Type.IsValueType: true } => [constructor],
            IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model, Collection: var collection } =>
                OfLoop(model.GetForEachStatementInfo(syntax), collection),
            IDelegateCreationOperation => [],
            // A method that is handed on may be called by whoever gets it.
            IMethodReferenceOperation reference => [reference.Method],
            _ => MethodCalls.Targets(operation),
        };
        return called.OfType<IMethodSymbol>().Where(static method => method.MethodKind != MethodKind.LocalFunction && !IsField(method));
    }

    private static IEnumerable<IMethodSymbol?> OfLoop(ForEachStatementInfo info, IOperation collection)
    {
        while (collection is IConversionOperation { IsImplicit: true } conversion) collection = conversion.Operand;
        return collection.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String }
            ? []
            : [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty?.GetMethod];
    }

    // An automatic property, and a record's.
    private static bool IsField(IMethodSymbol method) => method.AssociatedSymbol is IPropertySymbol { IsAbstract: false } property
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
