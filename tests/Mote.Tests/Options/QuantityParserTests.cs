using System;
using CsCheck;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>Durations and sizes: the grammar, its edges, and that no text throws.</summary>
internal sealed class QuantityParserTests
{
    [TestCase("10ms", 10 * TimeSpan.TicksPerMillisecond)]
    [TestCase("0s", 0)]
    [TestCase("10s", 10 * TimeSpan.TicksPerSecond)]
    [TestCase("5m", 5 * TimeSpan.TicksPerMinute)]
    [TestCase("1.5h", 90 * TimeSpan.TicksPerMinute)]
    [TestCase("0.5d", 12 * TimeSpan.TicksPerHour)]
    [TestCase("0.0001ms", 1)]
    [TestCase("10675199d", 10_675_199 * TimeSpan.TicksPerDay)]
    [TestCase("9223372036854775807.0s", -1)]
    [TestCase("10675200d", -1)]
    [TestCase("9999999999999999999d", -1)]
    [TestCase("99999999999999999999d", -1)]
    [TestCase("0.00000000000000000000000000000001s", -1)]
    [TestCase("", -1)]
    [TestCase("10", -1)]
    [TestCase("s", -1)]
    [TestCase(".5s", -1)]
    [TestCase("5.s", -1)]
    [TestCase("1.2.3s", -1)]
    [TestCase("-1s", -1)]
    [TestCase("1 s", -1)]
    [TestCase(" 1s", -1)]
    [TestCase("1S", -1)]
    [TestCase("1e3s", -1)]
    [TestCase("1,5s", -1)]
    [TestCase("1min", -1)]
    [TestCase("\u0661s", -1)]
    public void A_duration_is_a_number_and_a_unit(string text, long ticks)
    {
        var ok = QuantityParser.TryReadDuration(text, out var read);

        Assert.That(ok ? read : -1, Is.EqualTo(ticks));
    }

    [TestCase("0", 0)]
    [TestCase("512", 512)]
    [TestCase("512B", 512)]
    [TestCase("4KiB", 4096)]
    [TestCase("1.5MiB", 1_572_864)]
    [TestCase("2GiB", 2_147_483_648)]
    [TestCase("1KB", 1_000)]
    [TestCase("1MB", 1_000_000)]
    [TestCase("1GB", 1_000_000_000)]
    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("9223372036854775808", -1)]
    [TestCase("8589934592GiB", -1)]
    [TestCase("99999999999999999999999999999999999999999999", -1)]
    [TestCase("4kib", -1)]
    [TestCase("4K", -1)]
    [TestCase("1TB", -1)]
    [TestCase("-1", -1)]
    public void A_size_is_a_number_with_an_optional_unit(string text, long bytes)
    {
        Assert.That(ByteSize.TryParse(text, out var read) ? read.Bytes : -1, Is.EqualTo(bytes));
    }

    [TestCase(0, "0B")]
    [TestCase(1_000, "1000B")]
    [TestCase(4_096, "4KiB")]
    [TestCase(16 << 20, "16MiB")]
    [TestCase(1L << 30, "1GiB")]
    public void A_size_is_shown_in_the_largest_unit_that_divides_it(long bytes, string text)
    {
        Assert.That(new ByteSize(bytes).ToString(), Is.EqualTo(text));
    }

    [Test]
    public void A_size_that_is_shown_can_be_read_again()
    {
        Gen.Long[0, long.MaxValue].Sample(bytes => ByteSize.TryParse(new ByteSize(bytes).ToString(), out var read) && read.Bytes == bytes);
    }

    [Test]
    public void No_text_throws_and_no_quantity_is_negative()
    {
        Gen.String[Gen.Char["0123456789.smhdKiBMG -"], 0, 60].Sample(
            text => (!QuantityParser.TryReadDuration(text, out var ticks) || ticks >= 0) && (!QuantityParser.TryReadSize(text, out var bytes) || bytes >= 0),
            iter: 200_000);
    }
}
