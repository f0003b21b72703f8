using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace Mote.Analyzers.Table.Il;

/// <summary>Instructions that run one after another.</summary>
internal sealed class Block
{
    public List<Instruction> Instructions { get; } = [];

    public List<Block> Next { get; } = [];

    public List<Block> Before { get; } = [];

    public bool IsReached { get; set; }

    /// <summary>Whether a return can be reached from it.</summary>
    public bool Returns { get; set; }

    public bool IsExit { get; set; }
}
