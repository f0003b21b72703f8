using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Mote.Modules;

namespace Mote.Aot;

/// <summary>What the <see cref="Troublemaker"/> does.</summary>
internal enum Trouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its timer never gives the loop back.</summary>
    Loop,

    /// <summary>Its handler waits, with the loop's thread, for what only the loop could bring.</summary>
    Wait,

    /// <summary>Its handler throws, always.</summary>
    ThrowingHandler,

    /// <summary>The same, and its disposal throws too.</summary>
    ThrowingHandlerAndDispose,

    /// <summary>Its async handler awaits what never comes, and ignores its token.</summary>
    WaitAsync,

    /// <summary>Its timer keeps one more MiB at each tick.</summary>
    Leak,

    /// <summary>Its timer allocates a MiB a second, and forgets it.</summary>
    Allocate,

    /// <summary>Its <c>[Start]</c> never ends, and gives the loop no time.</summary>
    EndlessStart,

    /// <summary>Its constructor never ends.</summary>
    EndlessConstructor,

    /// <summary>Its handler calls itself without end.</summary>
    StackOverflow,

    /// <summary>Its timer's turns take a millisecond, at every tick.</summary>
    Work,

    /// <summary>Its timer logs for ever.</summary>
    Chatter,

    /// <summary>Each of its turns publishes the message of the next.</summary>
    SelfPublishing,

    /// <summary>Its timer's turns take longer than its period.</summary>
    SlowTimer,

    /// <summary>Its <c>[Start]</c> keeps the loop until its token is cancelled.</summary>
    PollingStart,

    /// <summary>Its <c>[Stop]</c> throws.</summary>
    ThrowingStop,

    /// <summary>Its disposal throws, after an await.</summary>
    ThrowingDispose,

    /// <summary>What it registered with its tokens throws, in both of the ways to register.</summary>
    ThrowingCallback,
}

/// <summary>Which trouble to make.</summary>
[Options]
internal sealed record TroubleOptions
{
    public Trouble Kind { get; init; }
}

[Message]
internal readonly record struct Again;

[Message]
internal readonly record struct Late;

[Message]
internal readonly record struct Entry(int Number);

/// <summary>Must be flushed when the agent stops, whatever the others do.</summary>
[Module]
internal sealed partial class Ledger(Log log)
{
    private int _entries;

    [Handle]
    void On(in Entry entry) => _entries += entry.Number;

    [Stop]
    void Flush() => log.Info($"ledger flushed, entries: {_entries}");
}

/// <summary>Misbehaves as its options say.</summary>
[Module(Restarts = 2)]
internal sealed partial class Troublemaker(
    TroubleOptions options,
    Publisher<Again> again,
    Publisher<Entry> entry,
    Publisher<Late> late,
    Log log,
    CancellationToken stopping) : IAsyncDisposable
{
    private readonly TaskCompletionSource _never = new();
    private readonly List<byte[]> _leaked = MakeList(options.Kind);

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        if (options.Kind is Trouble.ThrowingDispose or Trouble.ThrowingHandlerAndDispose) throw new InvalidOperationException("not disposable");
        log.Info("troublemaker disposed");
    }

    [Start]
    ValueTask Start(CancellationToken token)
    {
        if (options.Kind == Trouble.EndlessStart) SpinUntil(() => false);
        if (options.Kind == Trouble.ThrowingCallback)
        {
            stopping.Register(() => throw new InvalidOperationException("inline"));
            token.Register(_ => throw new InvalidOperationException("sent"), null, useSynchronizationContext: true);
        }

        while (options.Kind == Trouble.PollingStart && !token.IsCancellationRequested) Thread.SpinWait(1000);
        return default;
    }

    [Every("10ms")]
    void Look()
    {
        switch (options.Kind)
        {
            case Trouble.Loop:
                SpinUntil(() => false);
                break;
            case Trouble.Chatter:
                while (true) log.Info("and another thing");
            case Trouble.SlowTimer:
                var began = Environment.TickCount64;
                SpinUntil(() => Environment.TickCount64 - began > 15);
                break;
            case Trouble.Work:
                var startedAt = Environment.TickCount64;
                SpinUntil(() => Environment.TickCount64 > startedAt);
                entry.Publish(new Entry(1));
                break;
            case Trouble.Allocate:
                GC.KeepAlive(new byte[10 * 1024]);
                break;
            case Trouble.Leak:
                _leaked.Add(new byte[1024 * 1024]);
                break;
            case Trouble.WaitAsync:
                late.Publish(default);
                break;
            case Trouble.SelfPublishing or Trouble.Wait or Trouble.StackOverflow or Trouble.ThrowingHandler or Trouble.ThrowingHandlerAndDispose:
                again.Publish(default);
                break;
        }
    }

    [Handle]
    void On(in Again message)
    {
        if (options.Kind is Trouble.ThrowingHandler or Trouble.ThrowingHandlerAndDispose) throw new InvalidOperationException("not again");
        if (options.Kind == Trouble.StackOverflow) Fall(0);
        if (options.Kind == Trouble.Wait) _never.Task.Wait(CancellationToken.None);
        entry.Publish(new Entry(1));
        again.Publish(default);
    }

    [Stop]
    void Stop()
    {
        if (options.Kind == Trouble.ThrowingStop) throw new InvalidOperationException("not now");
    }

    [Handle(Capacity = 4)]
    async ValueTask On(Late message) => await _never.Task;

    private static List<byte[]> MakeList(Trouble kind)
    {
        if (kind == Trouble.EndlessConstructor) SpinUntil(() => false);
        return [];
    }

    private static int Fall(int depth) => depth < 0 ? 0 : Fall(depth + 1) + Fall(depth + 2);

    private static void SpinUntil(Func<bool> isOver)
    {
        while (!isOver()) Thread.SpinWait(100);
    }
}

[Agent]
[Use<Prometheus>]
[Use<Ledger>]
[Use<Troublemaker>]
[Use<Flood>]
[Use<Steward>]
[Use<Harvester>]
internal static partial class TroubleAgent;
