using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>
/// Messages that threads other than the loop's publish: callbacks of a library, <c>Task.Run</c>, code after a
/// <c>ConfigureAwait(false)</c>. They wait here until the loop takes them, in the order of each thread, each module's in its own
/// bounds; then they are dispatched as if they had been published on the loop. Any thread; allocates nothing once its slots exist.
/// </summary>
internal sealed unsafe class Inbox(EventLoop loop)
{
    private readonly Lock _gate = new();
    private ModuleInbox?[] _modules = [];
    private bool _hasMail;
    private bool _isClosed;

    /// <summary>Copies the message for the loop and wakes it; drops and counts it where the handler's slots are full.</summary>
    public void Add<T>(int module, int handler, int capacity, in T message, delegate*<object, in T, void> turn)
        where T : struct
    {
        lock (_gate)
        {
            var inbox = InboxOf(module);
            if (_isClosed)
            {
                inbox.DroppedClosed++;
                return;
            }

            if (!inbox.Filling.TryAdd(handler, capacity, in message, turn))
            {
                inbox.DroppedFull++;
                return;
            }

            if (_hasMail) return;
            _hasMail = true;
        }

        loop.Wake();
    }

    /// <summary>Counts a message to a module that is shed.</summary>
    public void Shed(int module)
    {
        lock (_gate) InboxOf(module).DroppedShed++;
    }

    /// <summary>Dispatches what waits. The loop only.</summary>
    /// <param name="runtime">The agent.</param>
    /// <param name="most">The most messages a module, before the loop looks after others.</param>
    /// <returns>False when nothing waited.</returns>
    public bool Deliver(AgentRuntime runtime, int most)
    {
        if (!Volatile.Read(ref _hasMail)) return false;

        lock (_gate) _hasMail = false;
        foreach (var inbox in _modules)
        {
            if (inbox is null) continue;

            var draining = Take(inbox);
            var endMs = loop.SliceEndMs;
            for (var left = most; left > 0 && draining.Count > 0; left--)
            {
                draining.DeliverOldest(runtime);
                if (loop.IsPast(endMs)) break;
            }

            // Whoever adds to a box that is full wakes nobody: what waits in it must not be forgotten.
            if (draining.Count > 0 || inbox.Filling.Count > 0) Volatile.Write(ref _hasMail, true);
        }

        return true;
    }

    /// <summary>The loop has ended: waiting and later messages are dropped and counted.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var inbox in _modules)
            {
                if (inbox is not null) inbox.DroppedClosed += inbox.Draining.Clear(out _) + inbox.Filling.Clear(out _);
            }
        }
    }

    /// <summary>Gives back the slots of the boxes that are empty. The loop only.</summary>
    public void Trim()
    {
        lock (_gate)
        {
            foreach (var inbox in _modules)
            {
                if (inbox is { Filling.Count: 0 }) inbox.Filling.Trim();
                if (inbox is { Draining.Count: 0 }) inbox.Draining.Trim();
            }
        }
    }

    /// <summary>How many messages wait for a module, and how many were dropped. Any thread; each number is consistent by itself.</summary>
    public bool TryGet(int module, [NotNullWhen(true)] out ModuleInbox? inbox)
    {
        var modules = Volatile.Read(ref _modules);
        inbox = module < modules.Length ? modules[module] : null;
        return inbox is not null;
    }

    // Two mailboxes a module: threads fill one while the loop empties the other, without the lock.
    private Mailbox Take(ModuleInbox inbox)
    {
        lock (_gate)
        {
            if (inbox.Draining.Count == 0) (inbox.Filling, inbox.Draining) = (inbox.Draining, inbox.Filling);
        }

        return inbox.Draining;
    }

    private ModuleInbox InboxOf(int module)
    {
        if (module >= _modules.Length)
        {
            var grown = _modules;
            Array.Resize(ref grown, module + 1);
            Volatile.Write(ref _modules, grown);
        }

        return _modules[module] ??= new ModuleInbox();
    }

    /// <summary>One module's part.</summary>
    internal sealed class ModuleInbox
    {
        public Mailbox Filling = new();
        public Mailbox Draining = new();
        public long DroppedFull;
        public long DroppedClosed;
        public long DroppedShed;

        public int Waiting => Filling.Count + Draining.Count;
    }
}
