using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class HandlerUnreachedTests
{
    [Test]
    public Task A_handler_of_an_unpublished_message_is_reported_at_the_use_of_its_module() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Fan { [Handle] void On(in Heat heat) { } }
        [Agent] [{|MOTE018:Use<Fan>|}] public static partial class Sample;
        """);
}
