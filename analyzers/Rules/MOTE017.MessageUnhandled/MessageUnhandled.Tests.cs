using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class MessageUnhandledTests
{
    [Test]
    public Task A_message_that_goes_nowhere_is_told_about_at_the_use_of_who_publishes_it() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Sensor { public Sensor(Publisher<Heat> read) { } }
        [Agent] [{|MOTE017:Use<Sensor>|}] public static partial class Sample;
        """);

    [Test]
    public Task An_optional_publisher_may_lead_nowhere() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Sensor { public Sensor([Optional] Publisher<Heat> read) { } }
        [Agent] [Use<Sensor>] public static partial class Sample;
        """);
}
