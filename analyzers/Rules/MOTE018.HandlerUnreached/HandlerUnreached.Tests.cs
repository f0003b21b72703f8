using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class HandlerUnreachedTests
{
    [Test]
    public Task A_handler_that_nothing_reaches_is_told_about_at_the_use_of_its_module() => Rule.Checks(
        """
        [Message] public readonly record struct Heat;
        [Module] public sealed partial class Fan { [Handle] void On(in Heat heat) { } }
        [Agent] [{|MOTE018:Use<Fan>|}] public static partial class Sample;
        """);
}
