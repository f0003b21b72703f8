using System;
using System.Globalization;
using System.Linq;

namespace Mote.Testing;

/// <summary>What a scrape exported, in Prometheus's text format.</summary>
public sealed class TestMetrics
{
    internal TestMetrics(string text) => Text = text;

    /// <summary>The exposition, with HELP and TYPE lines.</summary>
    public string Text { get; }

    /// <summary>The value of a series.</summary>
    /// <param name="series">The name with its labels as exported: <c>disk_free_bytes{mount="/"}</c>.</param>
    /// <returns>The value; null where the series is not exported.</returns>
    public double? Value(string series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Text.Split('\n')
            .Where(line => line.StartsWith(series, StringComparison.Ordinal) && line.Length > series.Length && line[series.Length] == ' ')
            .Select(line => (double?)Parse(line[(series.Length + 1)..]))
            .FirstOrDefault();
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static double Parse(string value) => value switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(value, CultureInfo.InvariantCulture),
    };
}
