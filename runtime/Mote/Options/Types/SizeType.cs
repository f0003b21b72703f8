namespace Mote.Options.Types;

/// <summary>A size in bytes, with its unit.</summary>
/// <param name="minimum">The smallest allowed value; null where there is none.</param>
/// <param name="maximum">The largest allowed value; null where there is none.</param>
internal sealed class SizeType(string? minimum, string? maximum) : QuantityType(minimum, maximum)
{
    protected override string Expected => "a size such as \"16MiB\" (B, KiB, MiB, GiB, KB, MB, GB)";

    protected override bool TryRead(string text, out long amount) => QuantityParser.TryReadSize(text, out amount);

    protected override object Box(long amount) => new ByteSize(amount);

    protected override long Unbox(object value) => ((ByteSize)value).Bytes;
}
