using System;

namespace Mote.Modules.Parsing;

/// <summary>
/// Walks a text of lines and blank-separated fields, as procfs writes them. Never throws and never reads past the text:
/// a missing part gives false.
/// </summary>
internal ref struct ProcText(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;

    public readonly bool AtEnd => _position >= _text.Length;

    /// <summary>The next field of this line; false when the line has no more.</summary>
    public bool TryField(out Slice field)
    {
        while (_position < _text.Length && IsBlank(_text[_position])) _position++;
        var start = _position;
        while (_position < _text.Length && !IsBlank(_text[_position]) && _text[_position] != (byte)'\n') _position++;
        field = new Slice(start, _position - start);
        return field.Length > 0;
    }

    public bool TryField(out ReadOnlySpan<byte> field)
    {
        var found = TryField(out Slice place);
        field = place.In(_text);
        return found;
    }

    /// <summary>The next field as a whole number; false when there is none, or it holds anything but digits, or is too large.</summary>
    public bool TryNumber(out ulong number)
    {
        number = 0;
        return TryField(out ReadOnlySpan<byte> field) && Numbers.TryParse(field, out number);
    }

    /// <summary>Goes to the beginning of the next line, over what is left of this one.</summary>
    public void NextLine()
    {
        var length = _text[_position..].IndexOf((byte)'\n');
        _position = length < 0 ? _text.Length : _position + length + 1;
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r';
}
