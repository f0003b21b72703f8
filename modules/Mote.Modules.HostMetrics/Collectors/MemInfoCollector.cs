using System;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>Every field of <c>/proc/meminfo</c>, under the kernel's own names.</summary>
internal sealed class MemInfoCollector(string procRoot) : Collector
{
    /// <summary>Linux 6.18 has 57 fields.</summary>
    public const int FieldsMax = 256;

    private const int NameMaxBytes = 96;
    private const int HelpMaxBytes = 128;

    private readonly ReusableFile _file = new(procRoot + "/meminfo");
    private readonly Rows<MemInfoRow> _fields = new(FieldsMax);

    public override string Name => "meminfo";

    public override Outcome Collect(ref MetricWriter writer)
    {
        var outcome = _file.Read(endsShort: true);
        if (outcome.Failed) return outcome;

        ReadOnlySpan<byte> text = _file.Text;
        if (!MemInfo.TryParse(text, _fields)) return Outcome.Failure("is not as the kernel writes it", _file.Path);

        Write(ref writer, text, _fields.All);
        return _fields.Overflowed ? Outcome.Partial("has more than 256 fields: the others are left out", _file.Path) : Outcome.Success;
    }

    public override void Dispose() => _file.Dispose();

    private static void Write(ref MetricWriter writer, ReadOnlySpan<byte> text, ReadOnlySpan<MemInfoRow> fields)
    {
        var prefix = "node_memory_"u8;
        var before = "Memory information field "u8;
        Span<byte> name = stackalloc byte[NameMaxBytes];
        Span<byte> help = stackalloc byte[HelpMaxBytes];
        prefix.CopyTo(name);
        before.CopyTo(help);
        foreach (ref readonly var field in fields)
        {
            var key = name[prefix.Length..];
            key = key[..MemInfo.WriteName(field.Key.In(text), field.IsBytes, key)];
            key.CopyTo(help[before.Length..]);
            help[before.Length + key.Length] = (byte)'.';
            var type = key.EndsWith("_total"u8) ? MetricType.Counter : MetricType.Gauge;
            writer.Family(name[..(prefix.Length + key.Length)], type, help[..(before.Length + key.Length + 1)]);
            writer.Value(field.Value);
        }
    }
}
