using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mote.Analyzers.Table.Il;

/// <summary>The blocks of a method's body, and the ways between them. What only an exception reaches is no block of it.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Instruction, Block> _blocks = [];
    private readonly List<Block> _order = [];

    private FlowGraph(MethodBody body, Func<MethodReference, bool> returns)
    {
        Split(body);
        foreach (var block in _order) Connect(block, body, returns);
        Mark(_order[0], block => block.Next, block => block.IsReached = true);
        foreach (var exit in _order.Where(block => block.IsExit && block.IsReached)) Mark(exit, block => block.Before, block => block.Returns = true);
    }

    /// <summary>The blocks that are on a way from the entry to a return: what only leads to an exception is none of them.</summary>
    public IEnumerable<Block> Blocks => _order.Where(block => block is { IsReached: true, Returns: true });

    public bool Returns => _order[0].Returns;

    public static FlowGraph Of(MethodBody body, Func<MethodReference, bool> returns) => new(body, returns);

    /// <summary>Whether each way from the entry to a return goes through the block.</summary>
    public bool IsCertain(Block block)
    {
        var seen = new HashSet<Block> { block };
        var open = new Stack<Block>();
        if (_order[0] != block) open.Push(_order[0]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            if (next.IsExit) return false;
            foreach (var after in next.Next.Where(after => after.Returns)) open.Push(after);
        }

        return true;
    }

    private void Split(MethodBody body)
    {
        var starts = new HashSet<Instruction> { body.Instructions[0] };
        foreach (var instruction in body.Instructions)
        {
            foreach (var target in Targets(instruction)) starts.Add(target);
            if (Ends(instruction) && instruction.Next is { } next) starts.Add(next);
        }

        foreach (var handler in body.ExceptionHandlers) starts.Add(handler.HandlerStart);

        Block? current = null;
        foreach (var instruction in body.Instructions)
        {
            if (starts.Contains(instruction)) _order.Add(current = new Block());
            current!.Instructions.Add(instruction);
            _blocks[instruction] = current;
        }
    }

    private void Connect(Block block, MethodBody body, Func<MethodReference, bool> returns)
    {
        var last = block.Instructions[^1];
        if (block.Instructions.Any(one => one is { OpCode.FlowControl: FlowControl.Call, Operand: MethodReference called } && !returns(called))) return;
        if (last.OpCode.Code is Code.Throw or Code.Rethrow) return;

        block.IsExit = last.OpCode.Code == Code.Ret || last.OpCode.Code == Code.Jmp;
        if (last.OpCode.Code is Code.Leave or Code.Leave_S)
        {
            Leave(block, (Instruction)last.Operand, body);
            return;
        }

        foreach (var target in Targets(last)) Link(block, _blocks[target]);
        if (last.OpCode.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Cond_Branch or FlowControl.Meta or FlowControl.Break
            && last.Next is { } next)
        {
            Link(block, _blocks[next]);
        }
    }

    // What a finally block does happens on the way out; from its end the way goes on to where the try block left for.
    private void Leave(Block block, Instruction target, MethodBody body)
    {
        var way = body.ExceptionHandlers
            .Where(handler => handler.HandlerType == ExceptionHandlerType.Finally)
            .Where(handler => Contains(handler.TryStart, handler.TryEnd, block.Instructions[0]) && !Contains(handler.TryStart, handler.TryEnd, target))
            .OrderBy(handler => handler.TryEnd.Offset - handler.TryStart.Offset);
        foreach (var handler in way)
        {
            Link(block, _blocks[handler.HandlerStart]);
            var end = _order.LastOrDefault(one =>
                one.Instructions[^1].OpCode.Code == Code.Endfinally && Contains(handler.HandlerStart, handler.HandlerEnd, one.Instructions[0]));
            if (end is null) return;
            block = end;
        }

        Link(block, _blocks[target]);
    }

    private static bool Contains(Instruction start, Instruction? end, Instruction one) =>
        one.Offset >= start.Offset && (end is null || one.Offset < end.Offset);

    private static void Link(Block from, Block to)
    {
        if (from.Next.Contains(to)) return;
        from.Next.Add(to);
        to.Before.Add(from);
    }

    private static void Mark(Block start, Func<Block, List<Block>> next, Action<Block> mark)
    {
        var seen = new HashSet<Block>();
        var open = new Stack<Block>([start]);
        while (open.TryPop(out var block))
        {
            if (!seen.Add(block)) continue;
            mark(block);
            foreach (var one in next(block)) open.Push(one);
        }
    }

    private static bool Ends(Instruction instruction) =>
        instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target when instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch => [target],
        Instruction[] targets => targets,
        _ => [],
    };
}
