using System;

namespace Mote.Modules.Parsing;

/// <summary>A piece of a text, by place: what a parser may keep without copying while the text stands.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text.Slice(Start, Length);
}
