using System;

namespace Mote.Fuzz;

/// <summary>Inputs without end: right ones with parts changed, moved, doubled and cut, and sometimes nothing but noise.</summary>
internal sealed class Inputs(Random random, byte[][] seeds)
{
    private const int BytesMax = 512;
    private const int ChangesMax = 6;

    private readonly byte[] _buffer = new byte[BytesMax * 2];
    private int _length;

    /// <summary>The next input; valid until the one after it.</summary>
    public Span<byte> Next()
    {
        if (random.Next(10) == 0)
        {
            _length = random.Next(BytesMax);
            random.NextBytes(_buffer.AsSpan(0, _length));
            return _buffer.AsSpan(0, _length);
        }

        var seed = seeds[random.Next(seeds.Length)];
        _length = Math.Min(seed.Length, BytesMax);
        seed.AsSpan(0, _length).CopyTo(_buffer);
        for (var changes = random.Next(ChangesMax); changes > 0 && _length > 0; changes--) Change();
        return _buffer.AsSpan(0, _length);
    }

    private void Change()
    {
        var at = random.Next(_length);
        switch (random.Next(5))
        {
            case 0:
                _buffer[at] = (byte)random.Next(256);
                break;
            case 1:
                _buffer[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                _length = at;
                break;
            case 3:
                // A part of it once more, somewhere else.
                var count = Math.Min(random.Next(1, 16), Math.Min(_length - at, BytesMax - _length));
                var to = random.Next(_length);
                if (count <= 0) break;
                _buffer.AsSpan(to, _length - to).CopyTo(_buffer.AsSpan(to + count));
                _length += count;
                _buffer.AsSpan(at, count).CopyTo(_buffer.AsSpan(to));
                break;
            default:
                var removed = Math.Min(random.Next(1, 16), _length - at);
                _buffer.AsSpan(at + removed, _length - at - removed).CopyTo(_buffer.AsSpan(at));
                _length -= removed;
                break;
        }
    }
}
