using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class MessageUnhandledTests
{
    [Test]
    public Task An_unhandled_message_is_reported_at_the_use_of_its_publisher() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Sensor { public Sensor(Publisher<Heat> read) { } }
        [Agent] [{|MOTE017:Use<Sensor>|}] public static partial class Sample;
        """);

    [Test]
    public Task An_optional_publisher_may_have_no_handler() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Sensor { public Sensor([Optional] Publisher<Heat> read) { } }
        [Agent] [Use<Sensor>] public static partial class Sample;
        """);
}
