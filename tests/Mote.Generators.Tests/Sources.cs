namespace Mote.Generators.Tests;

/// <summary>The sources that several tests generate from.</summary>
internal static class Sources
{
    public const string Minimal =
        """
        namespace Home;
        [Module] public sealed partial class Heartbeat { [Every("1s")] void Beat() { } }
        """;

    public const string Everything =
        """
        namespace Home.Heating;

        [Message] public readonly record struct Temperature(int Celsius);
        [Message] public readonly record struct Pressure(int Hectopascal);
        [Message] public readonly record struct FanWanted(int Percent);

        public enum Season { Summer, Winter }
        public sealed class Schedule;
        public sealed class Calendar;

        [Options]
        public sealed record ThermostatOptions
        {
            public required string Room { get; init; }
            public required Season Season { get; init; }
            public bool Eco { get; init; }
            [Range(5, 30)] public int TargetCelsius { get; init; } = 21;
            [Range(0, 1_000_000)] public long Steps { get; init; }
            [Range(0.1, 2.5)] public double Gain { get; init; } = 1;
            public string Class { get; init; } = "";
            [Range("1s", "1h")] public TimeSpan Hold { get; init; }
            [Range("1KiB", "1MiB")] public ByteSize History { get; init; }
            public System.Net.IPEndPoint? Panel { get; init; }
            public Season Fallback { get; init; }
            public string[] Sensors { get; init; } = [];
            public int[] Levels { get; init; } = [];
        }

        [Module]
        public sealed partial class Thermostat
        {
            public Thermostat(
                Publisher<FanWanted> fan,
                [Optional] Publisher<Pressure> pressure,
                ThermostatOptions options,
                Calendar calendar,
                [Optional] Schedule? schedule,
                TimeProvider time,
                Log log,
                CancellationToken stopping,
                AgentStatus status,
                StateDirectory @params) => _ = (fan, pressure, options, calendar, schedule, time, log, stopping, status, @params);

            [Provides] internal Home.Heating.Reading Reading { get; } = new();

            [Handle(Capacity = 8)] private void On(in Temperature temperature) { }
            [Handle] private async ValueTask On(Pressure pressure, CancellationToken stopping) => await Task.Delay(1, stopping);
            [Every("10s", Offset = "500ms")] private void Look() { }
            [Every("1h")] private ValueTask Sweep(CancellationToken stopping) => default;
            [Start] private ValueTask Begin() => default;
            [Stop] private void End() { }
            [Run] private async ValueTask Listen(CancellationToken stopping) => await Task.Delay(-1, stopping);
            [Metrics] private void Write(ref MetricWriter writer) { }
        }

        public sealed class Reading;
        """;

    public const string Agent =
        """
        namespace Home;

        [Message] public readonly record struct Temperature(int Celsius);
        [Message] public readonly record struct FanWanted(int Percent);
        public sealed class Calendar;
        [Options]
        public sealed record FanOptions { public int Speed { get; init; } }

        [Module] public sealed partial class Sensor { public Sensor(Publisher<Temperature> read) => _ = read; [Every("10s")] void Look() { } }
        [Module] public sealed partial class Thermostat
        {
            public Thermostat(Publisher<FanWanted> fan, Calendar calendar) => _ = (fan, calendar);
            [Handle] void On(in Temperature temperature) { }
            [Start] void Begin() { }
        }
        [Module] public sealed partial class Recorder
        {
            [Handle] ValueTask Keep(Temperature temperature) => default;
            [Stop] void End() { }
            [Metrics] void Write(ref MetricWriter writer) { }
        }
        [Module(Load = Loading.OnDemand)] public sealed partial class Fan
        {
            public Fan(FanOptions options) => _ = options;
            [Handle] void On(in FanWanted wanted) { }
        }
        [Module] public sealed partial class Almanac
        {
            [Provides] public Calendar Calendar { get; } = new();
            [Run] ValueTask Listen(CancellationToken stopping) => default;
        }

        [Agent]
        [Use<Sensor>]
        [Use<Thermostat>]
        [Use<Recorder>]
        [Use<Fan>]
        [Use<Almanac>]
        public static partial class House;
        """;

    /// <summary>Two modules that talk to each other, so that what one publishes can come back while it is on the stack.</summary>
    public const string Cycle =
        """
        [Message] public readonly record struct Ping;
        [Message] public readonly record struct Pong;
        [Module] public sealed partial class Left(Publisher<Ping> ping) { [Handle] void On(in Pong pong) => ping.Publish(default); }
        [Module] public sealed partial class Right(Publisher<Pong> pong) { [Handle] void On(in Ping ping) => pong.Publish(default); }
        [Agent] [Use<Left>] [Use<Right>] public static partial class Cycle;
        """;

    /// <summary>An agent of one module, outside any namespace, that neither hears nor says anything.</summary>
    public const string One =
        """
        [Module] public sealed partial class Heartbeat { public Heartbeat(Log log) => _ = log; [Every("500ms", Offset = "100ms")] void Beat() { } }
        [Agent] [Use<Heartbeat>] public static partial class One;
        """;

    /// <summary>A message that four hear: one on the spot, one later, one not loaded yet, one that answers.</summary>
    public const string Four =
        """
        namespace Home;

        [Message] public readonly record struct Alarm(string Room);
        [Message] public readonly record struct Silence;

        [Module] public sealed partial class Detector(Publisher<Alarm> alarm)
        {
            [Every("1m")] void Smell() => alarm.Publish(new("kitchen"));
            [Handle] void On(in Silence silence) { }
        }
        [Module] public sealed partial class Bell { [Handle] void Ring(in Alarm alarm) { } }
        [Module] public sealed partial class Phone
        {
            [Handle(Capacity = 2)] async ValueTask Call(Alarm alarm, CancellationToken stopping) => await Task.Delay(1, stopping);
        }
        [Module(Load = Loading.OnDemand)] public sealed partial class Sprinkler { [Handle] void Open(in Alarm alarm) { } }
        [Module] public sealed partial class Butler(Publisher<Silence> silence) { [Handle] void Look(in Alarm alarm) => silence.Publish(default); }

        [Agent] [Use<Detector>] [Use<Bell>] [Use<Phone>] [Use<Sprinkler>] [Use<Butler>] public static partial class House;
        """;

    /// <summary>Options of every form: nested, many, by name, null, and the period of a timer.</summary>
    public const string Tree =
        """
        using System.Collections.Generic;

        namespace Home;

        public enum Method { Get, Head }

        public sealed record Target
        {
            public required System.Uri Url { get; init; }

            public Method Method { get; init; } = Method.Head;
        }

        [Options("checks")]
        public sealed record WatchOptions
        {
            /// <summary>How often the <c>targets</c> are looked at. Never more often.</summary>
            public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);

            /// <summary>Where to look.</summary>
            public List<Target> Targets { get; init; } = [];

            public Target? Spare { get; init; }

            public IReadOnlyDictionary<string, decimal> Weights { get; init; } = new Dictionary<string, decimal>();

            public Method[] Methods { get; init; } = [];

            [Range(1, 5)]
            public byte? Tries { get; init; }

            public Method? Fallback { get; init; }
        }

        [Module]
        public sealed partial class Watch(WatchOptions options)
        {
            [Every(Option = nameof(WatchOptions.Period))]
            void Look() => _ = options;
        }
        [Agent] [Use<Watch>] public static partial class House;
        """;

    /// <summary>What modules declare of their failures, and a service that is held.</summary>
    public const string Supervised =
        """
        [Message] public readonly record struct Level(int Percent);
        public sealed class Valve;
        [Module(Criticality = Criticality.Core, OnStartFailure = StartFailure.Retry, Failures = 3, Window = "30s", Restarts = 5, RestartWindow = "1h")]
        public sealed partial class Pump
        {
            [Provides] public Valve Valve { get; } = new();
        }

        [Module(Criticality = Criticality.Optional, TurnDeadline = "5s", CpuPercent = 5, AllocatedPerSecond = "64KiB")]
        public sealed partial class Pipe(Valve valve)
        {
            [Handle(Attempts = 3)] void On(in Level level) => _ = valve;
        }

        [Module] public sealed partial class Float(Publisher<Level> level) { [Every("1s")] void Look() => level.Publish(default); }
        [Agent] [Use<Pump>] [Use<Pipe>] [Use<Float>] public static partial class House;
        """;

    /// <summary>What follows the level, and handlers that not every message reaches.</summary>
    public const string Governed =
        """
        [Message] public readonly record struct Level(int Percent);
        [Options] public sealed record FloatOptions { public TimeSpan Period { get; init; } }
        [Module] public sealed partial class Float(Publisher<Level> level, FloatOptions options, ModuleScope scope)
        {
            [Every("1s", High = "5s", Critical = "30s")] void Look() => level.Publish(default);
            [Every(Option = nameof(FloatOptions.Period), Critical = "1m")] void Measure() => _ = (options, scope);
        }

        [Module] public sealed partial class Model
        {
            [Handle(Off = PressureLevel.Critical)] void Full(in Level level) { }
            [Variant(PressureLevel.High)] void Light(in Level level) { }
        }

        [Module] public sealed partial class Alarm { [Handle, Limit("5/m"), Breaker] void On(in Level level) { } }
        [Module] public sealed partial class Gauge { [Handle] void On(in Level level) { } }
        [Agent] [Use<Float>] [Use<Alarm>(Criticality = Criticality.Core)] [Use<Gauge>] [Use<Model>] public static partial class House;
        """;

    /// <summary>Names that are keywords, and the same name in two namespaces.</summary>
    public const string Clash =
        """
        namespace @event
        {
            [Message] public readonly record struct @class(int @int);
            [Options] public sealed record @namespaceOptions
            {
                public string @string { get; init; } = "";
                public int Section { get; init; }
                public int Options { get; init; }
            }
            [Module] public sealed partial class Fan(Publisher<@class> @out, @namespaceOptions @params)
            {
                [Every("1s")] void Look() => @out.Publish(new @class(@params.Section + @params.Options));
            }
        }
        namespace Other
        {
            [Message] public readonly record struct @class(int @int);
            [Module] public sealed partial class Fan([Optional] Publisher<@class> @out) { [Handle] void @do(in @event.@class @event) => @out.Publish(default); }
        }
        namespace Home
        {
            [Agent] [Use<@event.Fan>] [Use<Other.Fan>] public static partial class House;
        }
        """;
}
