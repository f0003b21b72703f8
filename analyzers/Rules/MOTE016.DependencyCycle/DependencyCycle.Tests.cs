using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class DependencyCycleTests
{
    [Test]
    public Task A_cycle_of_services_is_reported_at_a_use() => Rule.Checks(
        """
        public sealed class Left; public sealed class Right;
        [Module] public sealed partial class A { public A(Right right) { } [Provides] public Left Left { get; } = new(); }
        [Module] public sealed partial class B { public B(Left left) { } [Provides] public Right Right { get; } = new(); }
        [Agent] [{|MOTE016:Use<A>|}] [Use<B>] public static partial class Sample;
        """);

    [Test]
    public Task A_cycle_of_messages_is_right() => Rule.Checks(
        """
        [Message] public readonly record struct Ping; [Message] public readonly record struct Pong;
        [Module] public sealed partial class A { public A(Publisher<Ping> ping) { } [Handle] void On(in Pong pong) { } }
        [Module] public sealed partial class B { public B(Publisher<Pong> pong) { } [Handle] void On(in Ping ping) { } }
        [Agent] [Use<A>] [Use<B>] public static partial class Sample;
        """);
}
