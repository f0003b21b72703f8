namespace Mote;

/// <summary>What a metric's value means.</summary>
public enum MetricType
{
    /// <summary>Only grows, from 0 at the start.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Counts values by size; its values are <see cref="MetricHistogram"/>s.</summary>
    Histogram,

    /// <summary>Not known.</summary>
    Untyped,
}
