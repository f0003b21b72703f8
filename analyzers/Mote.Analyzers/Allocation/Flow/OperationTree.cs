using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>Looks around in the operations of a method.</summary>
internal static class OperationTree
{
    /// <summary>The operation of the whole body.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>The declaration of a local function of the same body; null where the code is broken.</summary>
    public static ILocalFunctionOperation? Declaration(this IOperation operation, IMethodSymbol localFunction) => operation.Root().Descendants()
        .OfType<ILocalFunctionOperation>()
        .FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, localFunction));
}
