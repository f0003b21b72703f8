using System.Collections.Generic;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>What happened, in order, as the modules under test tell it.</summary>
public sealed class Journal
{
    private readonly List<string> _entries = [];

    /// <summary>All entries so far.</summary>
    public IReadOnlyList<string> Entries => _entries;

    public void Add(string entry) => _entries.Add(entry);

    public void Clear() => _entries.Clear();
}

/// <summary>Hands the journal to the modules under test.</summary>
[Module]
public sealed partial class Scribe
{
    [Provides]
    public Journal Journal { get; } = new();
}
