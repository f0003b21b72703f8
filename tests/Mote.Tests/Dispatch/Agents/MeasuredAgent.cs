using System;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Tells a number, or fails half way through, or forgets a value.</summary>
[Module]
public sealed partial class Meter
{
    public bool Fails { get; set; }

    public bool Forgets { get; set; }

    [Metrics]
    void Write(ref MetricWriter writer)
    {
        writer.Family("meter_reading"u8, MetricType.Gauge, "What the meter reads."u8);
        if (Fails) throw new InvalidOperationException("the glass is broken");
        if (Forgets) writer.Label("phase"u8, 1);
        else writer.Value(230);
    }
}

/// <summary>Comes after the meter, and must not suffer from it.</summary>
[Module]
public sealed partial class Thermometer
{
    public int TenthsCelsius { get; set; } = 215;

    [Metrics]
    void Write(ref MetricWriter writer)
    {
        writer.Family("thermometer_celsius"u8, MetricType.Gauge, "How warm it is."u8);
        writer.Value(TenthsCelsius, 1);
    }
}

[Agent]
[Use<Meter>]
[Use<Thermometer>]
public static partial class MeasuredAgent;
