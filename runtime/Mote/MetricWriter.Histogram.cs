using System;

namespace Mote;

/// <summary>Histograms, as Prometheus' text format 0.0.4 has them: a line for each bucket with all that is not larger, then the sum and the count.</summary>
public ref partial struct MetricWriter
{
    private const int HistogramLabelsMaxBytes = 512;

    /// <summary>Ends the series of a family of <see cref="MetricType.Histogram"/>: its buckets, its sum and its count, each with the labels so far.</summary>
    /// <param name="histogram">The values.</param>
    /// <remarks>Labels of more than 512 bytes together are too long, and the series is left out.</remarks>
    [HotPath, NoAlloc]
    public void Value(MetricHistogram histogram)
    {
        Span<byte> scratch = stackalloc byte[HistogramLabelsMaxBytes];
        scoped ReadOnlySpan<byte> labels = scratch[..TakeLabels(scratch)];
        long count = 0;
        for (var bucket = 0; bucket <= histogram.Bounds.Length; bucket++)
        {
            count += histogram.CountOf(bucket);
            BeginPart("_bucket"u8, labels, isBucket: true);
            if (bucket < histogram.Bounds.Length) AppendScaled(histogram.Bounds[bucket], histogram.Decimals);
            else Append("+Inf"u8);
            Append("\"} "u8);
            AppendNumber(count);
            Append("\n"u8);
        }

        BeginPart("_sum"u8, labels, isBucket: false);
        AppendScaled(histogram.Sum, histogram.Decimals);
        Append("\n"u8);
        BeginPart("_count"u8, labels, isBucket: false);
        AppendNumber(count);
        EndLine();
    }

    // What stands between the braces; the line begins anew.
    private int TakeLabels(scoped Span<byte> scratch)
    {
        if (!_hasLabels || _isLeftOut) return 0;

        var labels = _buffer.Written[(_lineAt + _nameLength + 1)..];
        if (labels.Length > scratch.Length) _isLeftOut = true;
        else labels.CopyTo(scratch);
        var length = Math.Min(labels.Length, scratch.Length);
        _buffer.RollBack(_lineAt);
        return length;
    }

    private void BeginPart(scoped ReadOnlySpan<byte> suffix, scoped ReadOnlySpan<byte> labels, bool isBucket)
    {
        AppendName();
        Append(suffix);
        if (isBucket || !labels.IsEmpty) Append("{"u8);
        Append(labels);
        if (!isBucket)
        {
            Append(labels.IsEmpty ? " "u8 : "} "u8);
            return;
        }

        if (!labels.IsEmpty) Append(","u8);
        Append("le=\""u8);
    }
}
