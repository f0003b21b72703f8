using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Table;

/// <summary>
/// What the public members of .NET do to the heap, by target. A program makes it from the framework's own IL and from measurement:
/// <c>docs/framework-table.md</c> says how. In the file: a line that says what it was made for, the different verdicts, and the members by
/// the order of their keys, each with the number of its verdict.
/// </summary>
internal sealed class FrameworkTable
{
    private const int VerdictBytes = 10;
    private const int EntryBytes = MemberKey.Bytes + sizeof(ushort);

    private static readonly Lazy<FrameworkTable> Read = new(Load);

    private readonly byte[] _file;
    private readonly int _verdictsAt;
    private readonly int _entriesAt;
    private readonly int _entries;
    // A framework's symbols outlive an edit: each is named once.
    private readonly ConditionalWeakTable<IMethodSymbol, StrongBox<int>> _found = new();

    public FrameworkTable(byte[] file)
    {
        _file = file;
        var end = Array.IndexOf(file, (byte)'\n');
        MadeFor = Encoding.UTF8.GetString(file, 0, end);
        _verdictsAt = end + 1 + sizeof(int);
        _entriesAt = _verdictsAt + (BitConverter.ToInt32(file, end + 1) * VerdictBytes);
        _entries = (file.Length - _entriesAt) / EntryBytes;
    }

    public static FrameworkTable Instance => Read.Value;

    /// <summary>The framework that it was made for, as in <c>.NET 10.0.12, linux-x64</c>.</summary>
    public string MadeFor { get; }

    public int Count => _entries;

    /// <summary>What a member does on a target. The accessors are the members of a property. Microseconds; nothing is allocated that stays.</summary>
    public MemberVerdict Of(IMethodSymbol method, Target target)
    {
        var entry = _found.GetValue((method.ReducedFrom ?? method).OriginalDefinition, EntryOf).Value;
        return entry < 0 ? MemberVerdict.Unknown : Verdict(entry, target);
    }

    /// <summary>What the member of this documentation id does on a target.</summary>
    public MemberVerdict Of(string id, Target target)
    {
        var entry = Find(id);
        return entry < 0 ? MemberVerdict.Unknown : Verdict(entry, target);
    }

    private StrongBox<int> EntryOf(IMethodSymbol member) => new(member.GetDocumentationCommentId() is { } id ? Find(id) : -1);

    private MemberVerdict Verdict(int entry, Target target)
    {
        var at = _verdictsAt + (BitConverter.ToUInt16(_file, entry + MemberKey.Bytes) * VerdictBytes);
        var bytes = BitConverter.ToInt32(_file, at + 2 + (target == Target.Jit ? 0 : sizeof(int)));
        return new MemberVerdict((Effect)_file[at + (target == Target.Jit ? 0 : 1)], bytes < 0 ? null : bytes);
    }

    private int Find(string id)
    {
        var key = MemberKey.Of(id);
        for (var (low, high) = (0, _entries - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            var at = _entriesAt + (middle * EntryBytes);
            var found = Key(at);
            if (found == key) return at;
            if (found < key) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private ulong Key(int at)
    {
        var key = 0UL;
        for (var one = MemberKey.Bytes - 1; one >= 0; one--) key = (key << 8) | _file[at + one];
        return key;
    }

    private static FrameworkTable Load()
    {
        using var stream = typeof(FrameworkTable).Assembly.GetManifestResourceStream("framework.table")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new FrameworkTable(copy.ToArray());
    }
}
