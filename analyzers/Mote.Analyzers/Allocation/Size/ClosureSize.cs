using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Flow;

namespace Mote.Analyzers.Allocation.Size;

/// <summary>
/// What a closure is made of: one object for the captured variables of each scope, and the delegate. Lambdas of one scope share the object;
/// it counts where the first of them is made.
/// </summary>
internal static class ClosureSize
{
    public static int? Of(IDelegateCreationOperation creation, IReadOnlyList<ISymbol> variables, Target target) =>
        Holders(creation, variables) + DelegateBytes(creation, target);

    public static string? Parts(IDelegateCreationOperation creation, IReadOnlyList<ISymbol> variables, Target target) =>
        Holders(creation, variables) is > 0 and var bytes && DelegateBytes(creation, target) is { } ofDelegate
            ? $"display class {bytes}, {Words.Of(creation.Type)} {ofDelegate}"
            : null;

    // The JIT keeps the delegate off the heap where it is only called in its method; NativeAOT never does.
    // Whether it looks through a callee of the framework is its profile's to say.
    private static int? DelegateBytes(IDelegateCreationOperation creation, Target target)
    {
        if (target == Target.Aot) return Sizes.OfDelegate(target);
        if (DelegateUse.StaysLocal(creation)) return 0;

        var isOfFramework = creation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var taker } } && Framework.Has(taker);
        return isOfFramework ? null : Sizes.OfDelegate(target);
    }

    private static int? Holders(IDelegateCreationOperation creation, IReadOnlyList<ISymbol> variables)
    {
        var functions = Functions(creation);
        int? total = 0;
        foreach (var scope in variables.GroupBy(variable => Scope(creation, variable)))
        {
            // The object counts where the first function that needs it is made; and once, where an outer scope's holds these variables too.
            var users = Users(functions, creation, scope.Key);
            if (users[0].At != creation || Outer(functions, creation, scope.Key, users) is not null) continue;
            total += OfScope(functions, creation, scope.Key);
        }

        return total;
    }

    private static int? OfScope(IReadOnlyList<Function> functions, IOperation creation, IOperation scope)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var isThis = false;
        var isLinked = false;
        foreach (var function in Users(functions, creation, scope))
        {
            foreach (var variable in function.Captures.Variables)
            {
                var own = Scope(creation, variable);
                if (own == scope || Outer(functions, creation, own, Users(functions, creation, own)) == scope) captured.Add(variable);
                else if (IsInside(scope, own)) isLinked = true;
            }

            isThis |= function.Captures.IsThis;
        }

        // The object of an inner scope knows that of the outer one, which knows 'this'.
        var fields = captured.Select(TypeOf).ToList();
        if (isLinked || isThis) fields.Add(creation.SemanticModel!.Compilation.ObjectType);
        return Sizes.OfHolder(fields);
    }

    // Where no loop is between two scopes, and the same functions use both, the compiler makes one object for them.
    private static IOperation? Outer(IReadOnlyList<Function> functions, IOperation creation, IOperation scope, IReadOnlyList<Function> users)
    {
        for (var parent = scope.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation || scope is ILoopOperation) return null;
            if (Users(functions, creation, parent) is { Count: > 0 } others) return others.SequenceEqual(users) ? parent : null;
        }

        return null;
    }

    private static List<Function> Users(IReadOnlyList<Function> functions, IOperation creation, IOperation scope) =>
        [.. functions.Where(function => function.Captures.Variables.Any(variable => Scope(creation, variable) == scope))];

    private static List<Function> Functions(IOperation creation) =>
    [
        .. creation.Root().Descendants()
            .OfType<IDelegateCreationOperation>()
            .Select(one => (At: one, Code: Closure.Function(one.Target)))
            .Where(one => one.Code is not null)
            .Select(one => new Function(one.At, Captures.Of(one.Code!))),
    ];

    private static ITypeSymbol TypeOf(ISymbol variable) => variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;

    private static bool IsInside(IOperation scope, IOperation outer)
    {
        for (var parent = scope.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent == outer) return true;
        }

        return false;
    }

    /// <summary>The block that declares a variable: the body's for a parameter.</summary>
    private static IOperation Scope(IOperation creation, ISymbol variable)
    {
        for (var parent = creation.Parent; parent is not null; parent = parent.Parent)
        {
            if (variable is ILocalSymbol local && Declares(parent, local)) return parent;
        }

        var root = creation.Root();
        return variable is ILocalSymbol other && root.Descendants().FirstOrDefault(block => Declares(block, other)) is { } found ? found : root;
    }

    private static bool Declares(IOperation block, ILocalSymbol variable) => block switch
    {
        IBlockOperation body => body.Locals.Contains(variable, SymbolEqualityComparer.Default),
        ILoopOperation loop => loop.Locals.Contains(variable, SymbolEqualityComparer.Default),
        _ => false,
    };

    private sealed record Function(IDelegateCreationOperation At, Captures Captures);
}
