using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers;

/// <summary>MOTE108: a string that is put together is a new one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StringCreation() : AllocationRule(
    Rule,
    OperationKind.Binary,
    OperationKind.CompoundAssignment,
    OperationKind.InterpolatedString,
    OperationKind.ObjectCreation)
{
    internal const string Id = "MOTE108";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(StringCreation),
        "Hot code puts no strings together",
        "Strings do not change: each concatenation and each interpolated string is a new one, and inside a loop each step copies the last.");

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        { ConstantValue.HasValue: true } => null,
        IInterpolatedStringOperation interpolated => OfInterpolation(interpolated),
        _ when !IsString(operation) => null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } when !IsPart(operation) => Site(operation, SiteKind.String, "concatenation"),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } => Site(operation, SiteKind.String, "concatenation"),
        IObjectCreationOperation => Site(operation, SiteKind.String, "new string"),
        _ => null,
    };

    private static AllocationSite? OfInterpolation(IInterpolatedStringOperation interpolated)
    {
        if (!interpolated.Parts.OfType<IInterpolationOperation>().Any() || IsPart(interpolated)) return null;

        return interpolated.Parent switch
        {
            // A handler writes the parts where they belong: no string is made.
            IInterpolatedStringHandlerCreationOperation => null,
            IConversionOperation { Type: { } to } when IsFormattable(to) => Site(interpolated, SiteKind.Box, $"{to.Name} with a box for each value"),
            IConversionOperation { Type.IsValueType: true } => null,
            _ => Site(interpolated, SiteKind.String, "interpolated string"),
        };
    }

    private static bool IsFormattable(ITypeSymbol type) => Framework.Is(type, "System", "FormattableString") || Framework.Is(type, "System", "IFormattable");

    private static bool IsString(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String;

    // a + b + c is one concatenation.
    private static bool IsPart(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IParenthesizedOperation) parent = parent.Parent;
        return parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add }
            or IInterpolatedStringAdditionOperation && IsString(parent);
    }

    private static AllocationSite Site(IOperation operation, SiteKind kind, string what) => new(
        operation.Syntax.GetLocation(),
        kind,
        what,
        $"it {Words.Destination(operation)}",
        "write the parts to a span by TryWrite, or to what takes an interpolated string handler");
}
