using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>What a test wants of one phase of <see cref="Upper"/>'s life.</summary>
public enum Conduct
{
    /// <summary>Does nothing.</summary>
    Plain,

    /// <summary>Throws at once.</summary>
    Throws,

    /// <summary>Throws after it has suspended.</summary>
    ThrowsLate,

    /// <summary>Suspends until the test lets it go on.</summary>
    Waits,

    /// <summary>Suspends until its token is cancelled.</summary>
    Obeys,

    /// <summary>Never ends.</summary>
    Hangs,
}

/// <summary>How the upper module behaves, phase by phase.</summary>
[Options]
public sealed record UpperOptions
{
    public Conduct Constructor { get; init; }

    public Conduct Start { get; init; }

    public Conduct Run { get; init; } = Conduct.Obeys;

    public Conduct Stop { get; init; }
}

/// <summary>What the upper module depends on.</summary>
[Module]
public sealed partial class Ground(Journal journal, Publisher<Note> note) : IDisposable
{
    [Provides]
    public Rock Rock { get; } = new();

    public void Say(string text) => note.Publish(new Note(text));

    public void Dispose() => journal.Add("ground disposed");

    [Start]
    async ValueTask Start()
    {
        journal.Add("ground starts");
        await Task.Yield();
        note.Publish(new Note("from the ground"));
        await Task.Yield();
        journal.Add($"ground started {(SynchronizationContext.Current is null ? "off" : "on")} the event loop");
    }

    [Stop]
    void Stop() => journal.Add("ground stopped");
}

/// <summary>Ties the upper module to the ground.</summary>
public sealed class Rock;

/// <summary>Behaves as its options say.</summary>
[Module(Criticality = Criticality.Core)]
public sealed partial class Upper : IDisposable
{
    private readonly Journal _journal;
    private readonly UpperOptions _options;
    private readonly TaskCompletionSource _gate = new();

    public Upper(Journal journal, Rock rock, UpperOptions options)
    {
        ArgumentNullException.ThrowIfNull(rock);
        (_journal, _options) = (journal, options);
        _journal.Add("upper constructed");
        if (options.Constructor == Conduct.Throws) throw new InvalidOperationException("no roof");
    }

    public void LetGo() => _gate.SetResult();

    public void Dispose() => _journal.Add("upper disposed");

    [Start]
    ValueTask Start(CancellationToken stopping) => Live("starts", "started", _options.Start, stopping);

    [Run]
    ValueTask Run(CancellationToken stopping) => Live("runs", "ran", _options.Run, stopping);

    [Stop]
    ValueTask Stop(CancellationToken deadline) => Live("stops", "stopped", _options.Stop, deadline);

    [Handle]
    void On(in Note note) => _journal.Add($"upper heard {note.Text}");

    private async ValueTask Live(string before, string after, Conduct conduct, CancellationToken token)
    {
        _journal.Add($"upper {before}");
        if (conduct == Conduct.ThrowsLate) await Task.Yield();
        if (conduct is Conduct.Throws or Conduct.ThrowsLate) throw new InvalidOperationException($"upper {before}, and fails");
        if (conduct == Conduct.Waits) await _gate.Task.WaitAsync(token);
        if (conduct == Conduct.Obeys) await Task.Delay(Timeout.Infinite, token);
        if (conduct == Conduct.Hangs) await _gate.Task;
        _journal.Add($"upper {after}");
    }
}

[Agent]
[Use<Upper>]
[Use<Ground>]
[Use<Scribe>]
public static partial class LifecycleAgent;
