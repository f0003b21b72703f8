using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation;

/// <summary>How messages name types, members and code.</summary>
internal static class Words
{
    private const int CodeMaxLength = 40;

    private static readonly SymbolDisplayFormat Signature = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string Of(ITypeSymbol? type) =>
        type?.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "?";

    public static string Of(ISymbol member) => member.ToDisplayString(Signature);

    /// <summary>The code of an operation, quoted and cut where it is long.</summary>
    public static string Code(IOperation operation)
    {
        if (operation is IInstanceReferenceOperation) return "'this'";

        var text = operation.Syntax.ToString().Replace("\r", "").Replace('\n', ' ');
        return text.Length <= CodeMaxLength ? $"'{text}'" : $"'{text.Substring(0, CodeMaxLength)}…'";
    }

    /// <summary>Where a value goes, as in <c>is passed to string.Format(string, object)</c>.</summary>
    public static string Destination(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation) parent = parent.Parent;
        return parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => $"is passed to {Of(call.TargetMethod)}",
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } => $"is passed to {Of(constructor)}",
            IArgumentOperation { Parent: IPropertyReferenceOperation indexer } => $"is passed to {Of(indexer.Property)}",
            IAssignmentOperation assignment => $"is stored in {Code(assignment.Target)}",
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => $"is stored in '{declarator.Symbol.Name}'",
            IArrayInitializerOperation => "is an element of an array",
            ICollectionExpressionOperation => "is an element of a collection",
            IReturnOperation => "is returned",
            IPropertyReferenceOperation property => $"is what {Of(property.Property)} is read from",
            IFieldReferenceOperation field => $"is what {Of(field.Field)} is read from",
            IInvocationOperation call => $"is what {Of(call.TargetMethod)} is called on",
            _ => "is used as an object",
        };
    }
}
