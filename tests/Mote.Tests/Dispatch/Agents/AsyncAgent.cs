using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Suspends on each ping until the test lets it go on; takes notes at once.</summary>
[Module]
public sealed partial class Waiter(Journal journal)
{
    private readonly Queue<TaskCompletionSource> _gates = [];

    /// <summary>Whether pings are handled without suspending.</summary>
    public bool IsOpen { get; set; }

    public bool IsWaiting => _gates.Count > 0;

    /// <summary>Lets the suspended turn go on.</summary>
    public void LetGo() => _gates.Dequeue().SetResult();

    public void LetFail(Exception error) => _gates.Dequeue().SetException(error);

    [Handle(Capacity = 8)]
    async ValueTask On(Ping ping, CancellationToken stopping)
    {
        journal.Add($"waiter got {ping.Number}");
        if (!IsOpen)
        {
            var gate = new TaskCompletionSource();
            _gates.Enqueue(gate);
            await gate.Task.WaitAsync(stopping);
        }

        if (ping.Number < 0) throw new InvalidOperationException("negative");
        journal.Add($"waiter done {ping.Number}");
    }

    [Handle(Capacity = 8)]
    void On(in Note note) => journal.Add($"waiter read {note.Text}");
}

[Agent]
[Use<Scribe>]
[Use<Speaker>]
[Use<Waiter>]
public static partial class AsyncAgent;
