using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>How many bytes of IL an operation is, without those in it: an opcode is one or two, and names another four.</summary>
internal static class IlSize
{
    private const int Opcode = 1;
    private const int Branch = 2;
    private const int Named = 5;

    public static int Of(IOperation operation) => operation switch
    {
        { IsImplicit: true } and not (IInstanceReferenceOperation or IReturnOperation) => 0,
        ILiteralOperation { Type.SpecialType: SpecialType.System_String } => Named,
        ILiteralOperation { ConstantValue.Value: int and >= -1 and <= 8 } or ILiteralOperation { ConstantValue.Value: null or bool } => Opcode,
        ILiteralOperation => Named,
        IFieldReferenceOperation { Field.IsConst: true } => Branch,
        IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation or IObjectCreationOperation or IMethodReferenceOperation => Named,
        IConversionOperation conversion => IsFree(conversion) ? 0 : Named,
        IBinaryOperation { OperatorMethod: not null } => Named,
        IConditionalOperation or ISwitchExpressionArmOperation or ISwitchCaseOperation or IBranchOperation or ICoalesceOperation => 2 * Branch,
        ILoopOperation => 3 * Branch,
        IVariableDeclaratorOperation or IExpressionStatementOperation { Operation: IAssignmentOperation } => Opcode,
        IParameterReferenceOperation or ILocalReferenceOperation or IInstanceReferenceOperation or IReturnOperation or IThrowOperation => Opcode,
        IBinaryOperation or IUnaryOperation or IArrayElementReferenceOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation => Opcode,
        _ => 0,
    };

    private static bool IsFree(IConversionOperation conversion) => conversion.OperatorMethod is null && !conversion.Conversion.IsUserDefined
        && conversion.Operand.Type is { } from && conversion.Type is { } to && from.IsReferenceType == to.IsReferenceType && !to.IsReferenceType;
}
