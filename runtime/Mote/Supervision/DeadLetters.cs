using System.Collections.Generic;
using System.Threading;

namespace Mote.Supervision;

/// <summary>The last dead letters of an agent. Any thread.</summary>
internal sealed class DeadLetters
{
    /// <summary>How many are kept; older ones are only counted, by their modules.</summary>
    public const int KeptMax = 16;

    private readonly Lock _gate = new();
    private readonly Queue<DeadLetter> _last = [];

    public void Add(DeadLetter letter)
    {
        lock (_gate)
        {
            if (_last.Count == KeptMax) _last.Dequeue();
            _last.Enqueue(letter);
        }
    }

    public IReadOnlyList<DeadLetter> Last()
    {
        lock (_gate) return _last.ToArray();
    }
}
