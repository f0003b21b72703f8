using System.Collections.Generic;
using System.Linq;
using Mote.Dispatch;

namespace Mote.Testing;

/// <summary>Keeps what the modules publish, in order, from any thread.</summary>
internal sealed class PublishedMessages : MessageTap
{
    private readonly List<object> _messages = [];

    public IReadOnlyList<T> Of<T>()
    {
        lock (_messages) return [.. _messages.OfType<T>()];
    }

    public void Clear()
    {
        lock (_messages) _messages.Clear();
    }

    protected override void Add(object message)
    {
        lock (_messages) _messages.Add(message);
    }
}
