using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>Whether a delegate is only called in the method that makes it.</summary>
internal static class DelegateUse
{
    public static bool StaysLocal(IDelegateCreationOperation creation)
    {
        if (creation.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }) return false;

        return creation.Root().Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            .All(reference => reference.Parent is IInvocationOperation call && call.Instance == reference);
    }
}
