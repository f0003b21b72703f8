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
            IUsingOperation { Resources: var resources } => Disposed(resources),
            IUsingDeclarationOperation { DeclarationGroup: var resources } => Disposed(resources),
            IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } model } =>
                OfDeconstruction(model.GetDeconstructionInfo(syntax)),
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
            : [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty?.GetMethod, info.DisposeMethod is null ? null : Disposed(info)];
    }

    // What the framework's own structs give back, they hide behind the interface: a span's enumerator does nothing.
    private static IMethodSymbol? Disposed(ForEachStatementInfo info) => info.GetEnumeratorMethod?.ReturnType is { IsValueType: true } enumerator
        ? Framework.Has(enumerator) ? null : Dispose(enumerator)
        : info.DisposeMethod;

    private static IEnumerable<IMethodSymbol?> OfDeconstruction(DeconstructionInfo info) => info.Nested.SelectMany(OfDeconstruction).Prepend(info.Method);

    private static IEnumerable<IMethodSymbol?> Disposed(IOperation resources) => resources is IVariableDeclarationGroupOperation group
        ? group.Declarations.SelectMany(static declaration => declaration.Declarators).Select(static declarator => Dispose(declarator.Symbol.Type))
        : [Dispose(resources.Type)];

    // Of an interface it is the interface's: nobody can tell which one is called.
    private static IMethodSymbol? Dispose(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var own = current.GetMembers(nameof(System.IDisposable.Dispose)).OfType<IMethodSymbol>().FirstOrDefault(static one => one.Parameters.IsEmpty);
            if (own is not null) return own;
        }

        var contract = type?.AllInterfaces.FirstOrDefault(static one => one.SpecialType == SpecialType.System_IDisposable);
        var member = contract?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault();
        return member is null ? null : type!.FindImplementationForInterfaceMember(member) as IMethodSymbol ?? member;
    }

    // An automatic property, and a record's.
    private static bool IsField(IMethodSymbol method) => method.AssociatedSymbol is IPropertySymbol { IsAbstract: false } property
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
