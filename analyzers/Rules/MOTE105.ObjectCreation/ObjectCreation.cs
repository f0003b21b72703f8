using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers;

/// <summary>MOTE105: an object of a class that leaves its method is on the heap.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectCreation() : AllocationRule(
    Rule,
    OperationKind.ObjectCreation,
    OperationKind.AnonymousObjectCreation,
    OperationKind.TypeParameterObjectCreation,
    OperationKind.With,
    OperationKind.Conversion)
{
    internal const string Id = "MOTE105";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(ObjectCreation),
        "Hot code makes no objects",
        "An object of a class is on the heap, unless both compilers see that it never leaves its method.");

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        if (operation.Type is not { } type || !IsNew(operation, type)) return null;
        var residence = HasFinalizer(type) || IsOpaque(type) ? Residence.Heap : LocalUse.Of(operation, target);
        if (residence == Residence.Stack) return null;

        return new AllocationSite(
            operation.Syntax.GetLocation(),
            SiteKind.New,
            operation is IConversionOperation ? $"new expression tree {Words.Of(type)}" : $"new {Words.Of(type)}",
            operation is IConversionOperation ? "it is put together from objects at each use" : $"it {Words.Destination(operation)}",
            operation is IConversionOperation ? "keep it in a static readonly field" : "keep one and use it again, or make it a struct")
        {
            Bytes = Bytes(operation, target),
            IsUncertain = residence == Residence.Unknown,
        };
    }

    // What a constructor of .NET makes besides the object is in the table with it.
    private static int? Bytes(IOperation operation, Target target) => operation switch
    {
        IObjectCreationOperation { Constructor: { } constructor } when Framework.Has(constructor) =>
            FrameworkTable.Instance.Of(constructor, target).BytesOfCall,
        { Type: INamedTypeSymbol type } and not IConversionOperation => Sizes.OfObject(type),
        _ => null,
    };

    private static bool IsNew(IOperation operation, ITypeSymbol type) => operation switch
    {
        IConversionOperation { Operand: IAnonymousFunctionOperation } => Framework.Is(type, "System.Linq.Expressions", "Expression"),
        IConversionOperation => false,
        // A type that nobody knows may be a struct.
        ITypeParameterObjectCreationOperation => type.IsReferenceType,
        _ => type.IsReferenceType && type.SpecialType != SpecialType.System_String,
    };

    // The constructors of the framework's classes are longer than what is inlined, but for that of object.
    private static bool IsOpaque(ITypeSymbol type) => Framework.Has(type) && type.SpecialType != SpecialType.System_Object;

    private static bool HasFinalizer(ITypeSymbol type) =>
        type.GetMembers(WellKnownMemberNames.DestructorName).Any(static member => member is IMethodSymbol { MethodKind: MethodKind.Destructor });
}
