namespace Mote.Generators.Tests;

/// <summary>What was generated, at work: a module is never entered twice at once, whichever way a message comes back to it.</summary>
internal sealed class DispatchTests
{
    private const string Depth =
        """
        public static class Depth
        {
            public static int Now, Most, Turns;
            public static void Enter() { Turns++; Now++; Most = Math.Max(Most, Now); }
            public static void Leave() => Now--;
        }
        [Message] public readonly record struct Ping(int Left);
        [Message] public readonly record struct Pong(int Left);
        """;

    [TestCase("a cycle of messages", """
        [Module] public sealed partial class Left(Publisher<Ping> ping)
        {
            [Every("1s")] void Begin() { Depth.Enter(); ping.Publish(new(3)); Depth.Leave(); }
            [Handle] void On(in Pong pong) { Depth.Enter(); if (pong.Left > 0) ping.Publish(new(pong.Left - 1)); Depth.Leave(); }
        }
        [Module] public sealed partial class Right(Publisher<Pong> pong) { [Handle] void On(in Ping ping) => pong.Publish(new(ping.Left)); }
        [Agent] [Use<Left>] [Use<Right>] public static partial class House;
        """)]
    [TestCase("its async timer, after it waited", """
        [Module] public sealed partial class Left(Publisher<Ping> ping)
        {
            [Every("1s")] async ValueTask Begin() { await Task.Yield(); Depth.Enter(); ping.Publish(new(3)); Depth.Leave(); }
            [Handle] void On(in Pong pong) { Depth.Enter(); if (pong.Left > 0) ping.Publish(new(pong.Left - 1)); Depth.Leave(); }
        }
        [Module] public sealed partial class Right(Publisher<Pong> pong) { [Handle] void On(in Ping ping) => pong.Publish(new(ping.Left)); }
        [Agent] [Use<Left>] [Use<Right>] public static partial class House;
        """)]
    [TestCase("its start", """
        [Module] public sealed partial class Left(Publisher<Ping> ping)
        {
            [Start] void Begin() { Depth.Enter(); ping.Publish(new(3)); Depth.Leave(); }
            [Handle] void On(in Pong pong) { Depth.Enter(); if (pong.Left > 0) ping.Publish(new(pong.Left - 1)); Depth.Leave(); }
        }
        [Module] public sealed partial class Right(Publisher<Pong> pong) { [Handle] void On(in Ping ping) => pong.Publish(new(ping.Left)); }
        [Agent] [Use<Left>] [Use<Right>] public static partial class House;
        """)]
    [TestCase("a message to itself", """
        [Module] public sealed partial class Left(Publisher<Pong> pong)
        {
            [Every("1s")] void Begin() { Depth.Enter(); pong.Publish(new(3)); Depth.Leave(); }
            [Handle] void On(in Pong heard) { Depth.Enter(); if (heard.Left > 0) pong.Publish(new(heard.Left - 1)); Depth.Leave(); }
        }
        [Agent] [Use<Left>] public static partial class House;
        """)]
    [TestCase("a service of another module that publishes", """
        public sealed class Mirror(Publisher<Pong> pong) { public void Show(int left) => pong.Publish(new(left)); }
        [Module] public sealed partial class Right { public Right(Publisher<Pong> pong) => Mirror = new(pong); [Provides] public Mirror Mirror { get; } }
        [Module] public sealed partial class Left(Mirror mirror)
        {
            [Every("1s")] void Begin() { Depth.Enter(); mirror.Show(3); Depth.Leave(); }
            [Handle] void On(in Pong pong) { Depth.Enter(); if (pong.Left > 0) mirror.Show(pong.Left - 1); Depth.Leave(); }
        }
        [Agent] [Use<Left>] [Use<Right>] public static partial class House;
        """)]
    [TestCase("a fan-out that comes back", """
        [Module] public sealed partial class Left(Publisher<Ping> ping)
        {
            [Every("1s")] void Begin() { Depth.Enter(); ping.Publish(new(3)); Depth.Leave(); }
            [Handle] void On(in Pong pong) { Depth.Enter(); if (pong.Left > 0) ping.Publish(new(pong.Left - 1)); Depth.Leave(); }
        }
        [Module] public sealed partial class Ear { [Handle] void On(in Ping ping) { } }
        [Module] public sealed partial class Right(Publisher<Pong> pong) { [Handle] void On(in Ping ping) => pong.Publish(new(ping.Left)); }
        [Agent] [Use<Left>] [Use<Ear>] [Use<Right>] public static partial class House;
        """)]
    public void A_module_is_never_entered_twice_at_once_by(string way, string modules)
    {
        using var house = new LoadedAgent(Generation.Of(Depth + modules));

        house.Advance(seconds: 1);

        Assert.That(house.Value("Depth", "Turns"), Is.EqualTo(5), way);
        Assert.That(house.Value("Depth", "Most"), Is.EqualTo(1), way);
    }

    [Test]
    public void Every_subscriber_gets_a_message_once_loaded_or_not_sync_or_async()
    {
        using var house = new LoadedAgent(Generation.Of("""
            public static class Heard { public static string By = ""; }
            [Message] public readonly record struct Alarm;
            [Module] public sealed partial class Detector(Publisher<Alarm> alarm) { [Every("1s")] void Smell() => alarm.Publish(default); }
            [Module] public sealed partial class Bell { [Handle] void Ring(in Alarm alarm) => Heard.By += "b"; }
            [Module] public sealed partial class Phone { [Handle] async ValueTask Call(Alarm alarm) { await Task.Yield(); Heard.By += "p"; } }
            [Module(Load = Loading.OnDemand)] public sealed partial class Sprinkler { [Handle] void Open(in Alarm alarm) => Heard.By += "s"; }
            [Agent] [Use<Detector>] [Use<Bell>] [Use<Phone>] [Use<Sprinkler>] public static partial class House;
            """));

        house.Advance(seconds: 1);

        Assert.That(house.Value("Heard", "By"), Is.EquivalentTo("bps"));
    }
}
