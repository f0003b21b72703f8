using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Testing.Tests;

[Message]
public readonly record struct Temperature(int Celsius);

[Message]
public readonly record struct Alarm(string Text);

/// <summary>A message without a handler in this agent.</summary>
[Message]
public readonly record struct WindowOpened;

[Options]
public sealed record ThermometerOptions
{
    [Range(-40, 60)]
    public int AlarmAboveCelsius { get; init; } = 30;
}

/// <summary>Measures every ten seconds, and raises an alarm.</summary>
[Module]
public sealed partial class Thermometer(Publisher<Temperature> read, Publisher<Alarm> alarm, ThermometerOptions options, Log log)
{
    private int _celsius = 20;

    [Every("10s")]
    private void Measure() => read.Publish(new Temperature(_celsius++));

    [Handle]
    private void On(in Temperature temperature)
    {
        if (temperature.Celsius > 100) throw new InvalidOperationException("the sensor is broken");
        if (temperature.Celsius <= options.AlarmAboveCelsius) return;

        log.Warn($"{temperature.Celsius} degrees");
        alarm.Publish(new Alarm("too warm"));
    }

    [Metrics]
    private void Write(ref MetricWriter writer)
    {
        writer.Family("greenhouse_celsius"u8, MetricType.Gauge, "The temperature."u8);
        writer.Label("sensor"u8, "door");
        writer.Value(_celsius);
    }
}

/// <summary>Opens a window, which takes its time.</summary>
[Module]
public sealed partial class Window(TimeProvider time, [Optional] Publisher<WindowOpened> opened)
{
    [Handle(Capacity = 2)]
    private async ValueTask On(Alarm alarm, CancellationToken stopping)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), time, stopping);
        await Task.Delay(TimeSpan.FromSeconds(2), time, stopping);
        opened.Publish(default);
    }
}

[Agent]
[Use<Thermometer>]
[Use<Window>]
public static partial class GreenhouseAgent;
