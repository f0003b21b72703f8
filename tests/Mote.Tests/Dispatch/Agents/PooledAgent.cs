using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Suspends each turn on a source that is used again, with the pooling builder.</summary>
[Module]
public sealed partial class Pooled : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _gate;

    public int Done { get; private set; }

    public void LetGo() => _gate.SetResult(true);

    public void GetResult(short token) => _gate.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _gate.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _gate.OnCompleted(continuation, state, token, flags);

    [Handle]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    async ValueTask On(Drop drop, CancellationToken stopping)
    {
        if (drop.Amount > 0)
        {
            _gate.Reset();
            await new ValueTask(this, _gate.Version).ConfigureAwait(false);
        }

        Done++;
    }
}

/// <summary>Sends to it.</summary>
[Module]
public sealed partial class PooledSource(Publisher<Drop> drop)
{
    public void Publish(int amount) => drop.Publish(new Drop(amount));
}

[Agent]
[Use<Pooled>]
[Use<PooledSource>]
public static partial class PooledAgent;
