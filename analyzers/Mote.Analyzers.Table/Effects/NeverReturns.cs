using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Effects;

/// <summary>The methods that only throw: where they are called, something is wrong.</summary>
internal sealed class NeverReturns
{
    private readonly HashSet<MethodDefinition> _methods = [];

    public NeverReturns(IReadOnlyList<MethodDefinition> methods)
    {
        var callers = new Dictionary<MethodDefinition, List<MethodDefinition>>();
        foreach (var method in methods.Where(method => method.HasIl()))
        {
            foreach (var called in method.Body.Instructions.Select(one => (one.Operand as MethodReference)?.Resolve()).OfType<MethodDefinition>().Distinct())
            {
                if (!callers.TryGetValue(called, out var list)) callers[called] = list = [];
                list.Add(method);
            }
        }

        // A method that only calls what never returns never returns either.
        var open = new Queue<MethodDefinition>(methods.Where(method => method.HasIl() && method.Body.Instructions.Any(one => one.OpCode.Code == Code.Throw)));
        while (open.TryDequeue(out var method))
        {
            if (_methods.Contains(method) || FlowGraph.Of(method.Body, called => !Contains(called)).Returns) continue;

            _methods.Add(method);
            foreach (var caller in callers.GetValueOrDefault(method, [])) open.Enqueue(caller);
        }
    }

    public bool Contains(MethodReference method) => method.Resolve() is { } definition && Contains(definition);

    // What an intrinsic's body throws, the compilers never run.
    public bool Contains(MethodDefinition method) => _methods.Contains(method) && !Externals.IsIntrinsic(method);
}
