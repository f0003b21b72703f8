using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers;

/// <summary>What keeps a value in a module: a field, a property or a local variable.</summary>
internal static class Holders
{
    public static ISymbol? Of(IOperation? operation) => operation switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };
}
