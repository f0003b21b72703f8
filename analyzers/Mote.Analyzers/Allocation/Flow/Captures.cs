using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>What a lambda or a local function takes along from the code around it.</summary>
/// <param name="Variables">The locals and parameters, which need an object that holds them.</param>
/// <param name="IsThis">Whether it takes the instance along, which is an object already.</param>
internal sealed record Captures(IReadOnlyList<ISymbol> Variables, bool IsThis)
{
    public static Captures Of(IOperation function) => Of(function, []);

    private static Captures Of(IOperation function, HashSet<ISymbol> visited)
    {
        var variables = new List<ISymbol>();
        var isThis = false;
        foreach (var operation in function.Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Local: { IsConst: false, IsStatic: false } local } when IsOutside(local, function):
                    variables.Add(local);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when IsOutside(parameter, function):
                    // A primary constructor's parameter is a field of the instance.
                    if (IsOfPrimaryConstructor(parameter)) isThis = true;
                    else variables.Add(parameter);
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    isThis = true;
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called }
                    when Declared(called, function, visited) is { } inner:
                    variables.AddRange(inner.Variables.Where(variable => IsOutside(variable, function)));
                    isThis |= inner.IsThis;
                    break;
            }
        }

        return new Captures([.. variables.Distinct<ISymbol>(SymbolEqualityComparer.Default)], isThis);
    }

    private static Captures? Declared(IMethodSymbol localFunction, IOperation from, HashSet<ISymbol> visited) =>
        visited.Add(localFunction) && from.Declaration(localFunction) is { } declaration ? Of(declaration, visited) : null;

    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private static bool IsOutside(ISymbol variable, IOperation function)
    {
        var self = function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };
        for (var container = variable.ContainingSymbol; container is not null; container = container.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(container, self)) return false;
        }

        return true;
    }
}
