using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.Analyzers.Table.Measuring;

/// <summary>The file of what was measured: <c>measured.tsv</c>, a member a line, with its bytes on the JIT and on NativeAOT.</summary>
internal static class Measured
{
    private const string Name = "measured.tsv";

    public static void Write(string folder, IReadOnlyDictionary<string, MeasuredBytes> bytes) => File.WriteAllLines(
        Path.Combine(folder, Name),
        bytes.Where(one => one.Value is { Jit: not null, Aot: not null })
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{one.Key}\t{one.Value.Jit}\t{one.Value.Aot}"));

    public static IReadOnlyDictionary<string, MeasuredBytes> Read(string folder) => File.ReadLines(Path.Combine(folder, Name))
        .Select(line => line.Split('\t'))
        .ToDictionary(fields => fields[0], fields => new MeasuredBytes(ByteRange.Parse(fields[1]), ByteRange.Parse(fields[2])), StringComparer.Ordinal);
}
