using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using CsCheck;
using Mote.Telemetry;

namespace Mote.Tests.Telemetry;

/// <summary>The text, to the byte; numbers at their edges; and what the bound does.</summary>
internal sealed class MetricWriterTests
{
    private readonly MetricBuffer _buffer = new();

    private string Text => Encoding.UTF8.GetString(_buffer.Written);

    [Test]
    public void A_label_that_is_no_utf8_has_its_invalid_bytes_replaced()
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("size"u8, MetricType.Gauge, ""u8);
        writer.Label("mountpoint"u8, [(byte)'/', (byte)'m', 0xFC, (byte)'l', (byte)'"', 0xE2, 0x82, (byte)'x', 0xFF]);
        writer.Value(1);

        Assert.That(Text, Does.EndWith("size{mountpoint=\"/m\uFFFDl\\\"\uFFFDx\uFFFD\"} 1\n"));
    }

    [TestCase("")]
    [TestCase("1st")]
    [TestCase("fan-speed")]
    [TestCase("größe")]
    public void A_family_whose_name_is_not_legal_is_left_out_with_its_series(string name)
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("before"u8, MetricType.Gauge, ""u8);
        writer.Value(1);
        writer.Family(Encoding.UTF8.GetBytes(name), MetricType.Gauge, ""u8);
        writer.Label("zone"u8, "north");
        writer.Value(2);
        writer.Value(3);
        writer.Family("after"u8, MetricType.Gauge, ""u8);
        writer.Value(4);

        Assert.That(Text, Is.EqualTo("# HELP before \n# TYPE before gauge\nbefore 1\n# HELP after \n# TYPE after gauge\nafter 4\n"));
        Assert.That(_buffer.RejectedNames, Is.EqualTo(1));
    }

    [Test]
    public void A_series_with_a_label_that_is_not_legal_is_left_out_and_the_next_one_is_not()
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("speed"u8, MetricType.Gauge, ""u8);
        writer.Label("zone:one"u8, "north");
        writer.Value(1);
        writer.Label("zone"u8, "south");
        writer.Value(2);

        Assert.That(Text, Is.EqualTo("# HELP speed \n# TYPE speed gauge\nspeed{zone=\"south\"} 2\n"));
        Assert.That(_buffer.RejectedNames, Is.EqualTo(1));
    }

    [Test]
    public void A_family_and_its_series_are_the_exposition_format()
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("fan_speed_percent"u8, MetricType.Gauge, "How fast the fan turns."u8);
        writer.Label("zone"u8, "north");
        writer.Value(40);
        writer.Label("zone"u8, "süd"u8);
        writer.Label("number"u8, 2);
        writer.Value(12.5);
        writer.Family("turns_total"u8, MetricType.Counter, "Turns."u8);
        writer.Value(ulong.MaxValue);
        writer.Family("odd"u8, MetricType.Untyped, ""u8);
        writer.Value(1234, 2);

        Assert.That(Text, Is.EqualTo("""
            # HELP fan_speed_percent How fast the fan turns.
            # TYPE fan_speed_percent gauge
            fan_speed_percent{zone="north"} 40
            fan_speed_percent{zone="süd",number="2"} 12.5
            # HELP turns_total Turns.
            # TYPE turns_total counter
            turns_total 18446744073709551615
            # HELP odd 
            # TYPE odd untyped
            odd 12.34

            """));
        Assert.That(_buffer.IsTruncated, Is.False);
    }

    [Test]
    public void Help_and_labels_are_escaped_each_in_its_way()
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("a"u8, MetricType.Gauge, "say \"no\" \\ \n twice"u8);
        writer.Label("l"u8, "say \"no\" \\ \n twice");
        writer.Label("m"u8, "\"\\\n"u8);
        writer.Value(1);

        Assert.That(Text, Is.EqualTo("# HELP a say \"no\" \\\\ \\n twice\n# TYPE a gauge\na{l=\"say \\\"no\\\" \\\\ \\n twice\",m=\"\\\"\\\\\\n\"} 1\n"));
    }

    [Test]
    public void A_label_of_any_text_reads_back_unchanged()
    {
        Gen.String[0, 300].Sample(label =>
        {
            var buffer = new MetricBuffer();
            var writer = new MetricWriter(buffer);
            writer.Family("a"u8, MetricType.Gauge, ""u8);
            writer.Label("l"u8, label);
            writer.Value(1);
            var line = Encoding.UTF8.GetString(buffer.Written).Split("a gauge\n")[1];
            var escaped = line["a{l=\"".Length..^"\"} 1\n".Length];
            var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(label))
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal);
            return escaped == expected;
        });
    }

    [TestCase(0, 0, "0")]
    [TestCase(0, 18, "0")]
    [TestCase(1234, 0, "1234")]
    [TestCase(1234, 2, "12.34")]
    [TestCase(1200, 2, "12")]
    [TestCase(1230, 2, "12.3")]
    [TestCase(5, 1, "0.5")]
    [TestCase(-5, 1, "-0.5")]
    [TestCase(-1234, 2, "-12.34")]
    [TestCase(1, 18, "0.000000000000000001")]
    [TestCase(long.MaxValue, 18, "9.223372036854775807")]
    [TestCase(long.MinValue, 18, "-9.223372036854775808")]
    [TestCase(long.MinValue, 0, "-9223372036854775808")]
    [TestCase(long.MaxValue, 7, "922337203685.4775807")]
    public void A_scaled_value_is_exact(long value, int decimals, string text)
    {
        Assert.That(Written((ref writer) => writer.Value(value, decimals)), Is.EqualTo(text));
    }

    [Test]
    public void A_scaled_value_is_the_quotient_for_any_value()
    {
        Gen.Select(Gen.Long, Gen.Int[0, 18]).Sample((value, decimals) =>
        {
            var text = Written((ref writer) => writer.Value(value, decimals));
            var digits = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            var unscaled = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * BigInteger
                .Pow(10, decimals - digits);
            return unscaled == value && !(digits > 0 && text.EndsWith('0'));
        });
    }

    [TestCase(-1)]
    [TestCase(19)]
    public void Decimals_outside_their_range_are_refused(int decimals)
    {
        Assert.That(() => Written((ref writer) => writer.Value(1, decimals)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(0.1, "0.1")]
    [TestCase(1e21, "1E+21")]
    [TestCase(double.MaxValue, "1.7976931348623157E+308")]
    [TestCase(double.Epsilon, "5E-324")]
    [TestCase(double.PositiveInfinity, "+Inf")]
    [TestCase(double.NegativeInfinity, "-Inf")]
    [TestCase(double.NaN, "NaN")]
    public void A_double_is_shown_so_that_it_reads_back(double value, string text)
    {
        Assert.That(Written((ref writer) => writer.Value(value)), Is.EqualTo(text));
    }

    [Test]
    public void Lines_that_do_not_fit_are_left_out_whole()
    {
        var buffer = new MetricBuffer(4_096);
        var writer = new MetricWriter(buffer);
        writer.Family("a"u8, MetricType.Gauge, "A."u8);
        for (var i = 0; i < 1_000; i++)
        {
            writer.Label("number"u8, i);
            writer.Value(i);
        }

        var lines = Encoding.UTF8.GetString(buffer.Written).Split('\n');
        Assert.That(buffer.IsTruncated, Is.True);
        Assert.That(buffer.Written.Length, Is.LessThanOrEqualTo(4_096).And.GreaterThan(3_900));
        Assert.That(lines[^1], Is.Empty);
        Assert.That(lines[2..^1], Is.EqualTo(Enumerable.Range(0, lines.Length - 3).Select(i => $"a{{number=\"{i}\"}} {i}")));
    }

    [Test]
    public void The_series_of_a_family_that_does_not_fit_are_left_out_with_it()
    {
        var buffer = new MetricBuffer(4_096);
        var writer = new MetricWriter(buffer);
        writer.Family("a"u8, MetricType.Gauge, "A."u8);
        writer.Value(1);
        writer.Family("b"u8, MetricType.Gauge, new byte[5_000].AsSpan());
        writer.Label("x"u8, "y");
        writer.Value(2);
        writer.Family("c"u8, MetricType.Gauge, "C."u8);
        writer.Value(3);

        Assert.That(Encoding.UTF8.GetString(buffer.Written), Is.EqualTo("# HELP a A.\n# TYPE a gauge\na 1\n# HELP c C.\n# TYPE c gauge\nc 3\n"));
        Assert.That(buffer.IsTruncated, Is.True);
    }

    [Test]
    public void A_bounded_writer_keeps_whole_lines()
    {
        Gen.Select(Gen.Int[4_096, 4_400], Gen.Int[0, 400]).Sample((maxBytes, labelLength) =>
        {
            var buffer = new MetricBuffer(maxBytes);
            var writer = new MetricWriter(buffer);
            for (var family = 0; family < 20; family++)
            {
                writer.Family("family"u8, MetricType.Counter, "Some help."u8);
                writer.Value(long.MinValue, 18);
                writer.Label("l"u8, new string('x', labelLength));
                writer.Value(0.1);
                writer.Value(ulong.MaxValue);
            }

            return buffer.Written.Length <= maxBytes
                && Encoding.UTF8.GetString(buffer.Written).TrimEnd('\n').Split('\n').All(line =>
                    line is "# HELP family Some help." or "# TYPE family counter" or "family -9.223372036854775808" or "family 18446744073709551615"
                    || line == $"family{{l=\"{new string('x', labelLength)}\"}} 0.1");
        });
    }

    [Test]
    public void A_series_without_a_value_is_left_out()
    {
        var writer = new MetricWriter(_buffer);
        writer.Family("a"u8, MetricType.Gauge, "A."u8);
        writer.Label("l"u8, "forgotten");
        writer.Family("b"u8, MetricType.Gauge, "B."u8);
        writer.Value(1);

        Assert.That(Text, Is.EqualTo("# HELP a A.\n# TYPE a gauge\n# HELP b B.\n# TYPE b gauge\nb 1\n"));
    }

    [Test]
    public void Clearing_keeps_the_memory_and_forgets_the_rest()
    {
        var buffer = new MetricBuffer(4_096);
        new MetricWriter(buffer).Family("b"u8, MetricType.Gauge, new byte[5_000].AsSpan());
        buffer.Clear();

        Assert.That((buffer.IsTruncated, buffer.Written.Length), Is.EqualTo((false, 0)));
    }

    [Test]
    public void Writing_allocates_nothing_once_the_buffer_has_grown()
    {
        Assert.That(
            Allocations.Of(() =>
            {
                _buffer.Clear();
                var writer = new MetricWriter(_buffer);
                writer.Family("fan_speed_percent"u8, MetricType.Gauge, "How \\ fast."u8);
                for (var i = 0; i < 300; i++)
                {
                    writer.Label("zone"u8, "north \"ä\"");
                    writer.Label("number"u8, i);
                    writer.Value(i, 3);
                    writer.Value(i * 0.3);
                    writer.Value(7UL);
                    writer.Value(-7L);
                }
            }),
            Is.Zero);
    }

    private static string Written(Write write)
    {
        var buffer = new MetricBuffer();
        var writer = new MetricWriter(buffer);
        writer.Family("a"u8, MetricType.Gauge, ""u8);
        var start = buffer.Written.Length;
        write(ref writer);
        return Encoding.UTF8.GetString(buffer.Written[start..])["a ".Length..^1];
    }

    private delegate void Write(ref MetricWriter writer);
}
