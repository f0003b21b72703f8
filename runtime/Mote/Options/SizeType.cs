namespace Mote.Options;

/// <summary>A size in bytes, with its unit.</summary>
/// <param name="minimum">The smallest allowed value; null where there is none.</param>
/// <param name="maximum">The largest allowed value; null where there is none.</param>
internal sealed class SizeType(string? minimum, string? maximum) : ScalarType
{
    protected override string Expected => "a size such as \"16MiB\" (B, KiB, MiB, GiB, KB, MB, GB)";

    internal override string Describe() => minimum is null ? base.Describe() : $"{base.Describe()} from {minimum} to {maximum}";

    protected override bool TryParse(string text, out object value)
    {
        var ok = ByteSize.TryParse(text, out var size);
        value = size;
        return ok;
    }

    protected override string? RangeBroken(object value)
    {
        if (minimum is null || maximum is null || !ByteSize.TryParse(minimum, out var least) || !ByteSize.TryParse(maximum, out var most)) return null;
        var size = (ByteSize)value;
        return size.Bytes >= least.Bytes && size.Bytes <= most.Bytes ? null : $"from {minimum} to {maximum}";
    }
}
