using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Table.Output;

/// <summary>Writes the table that the analyzers read: <c>FrameworkTable</c> says how the file is laid out.</summary>
internal static class TableWriter
{
    private const int Unknown = -1;

    public static void Write(string file, string madeFor, IReadOnlyDictionary<string, Entry> entries)
    {
        var verdicts = entries.Values.GroupBy(entry => entry).OrderByDescending(same => same.Count()).Select(same => same.Key).ToList();
        var numbers = verdicts.Index().ToDictionary(pair => pair.Item, pair => (ushort)pair.Index);
        using var stream = File.Create(file);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Encoding.UTF8.GetBytes($"{madeFor}\n"));
        writer.Write(verdicts.Count);
        foreach (var verdict in verdicts)
        {
            writer.Write((byte)verdict.Jit);
            writer.Write((byte)verdict.Aot);
            writer.Write(verdict.JitBytes ?? Unknown);
            writer.Write(verdict.AotBytes ?? Unknown);
        }

        var last = ulong.MaxValue;
        foreach (var (key, id, entry) in entries.Select(pair => (Key: MemberKey.Of(pair.Key), Id: pair.Key, Entry: pair.Value)).OrderBy(one => one.Key))
        {
            if (key == last) throw new InvalidDataException($"{id} has the key of another member: the key needs more bits");
            last = key;
            writer.Write(BitConverter.GetBytes(key), 0, MemberKey.Bytes);
            writer.Write(numbers[entry]);
        }
    }
}
