using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class EdgeNotYetRunTests
{
    // The runtime does not have them yet; discovery knows them by their names.
    public const string Edges = "namespace Mote { public readonly struct WaitPublisher<T>; public readonly struct Ask<Q, R>; public readonly struct AskAsync<Q, R>; }";

    [TestCase("WaitPublisher<Heat>")]
    [TestCase("Ask<Heat, int>")]
    [TestCase("AskAsync<Heat, int>")]
    public Task An_edge_that_is_described_and_not_run_is_told_about_at_the_use(string edge) => Rule.Checks(
        $"[Message] public readonly record struct Heat; [Module] public sealed partial class Panel {{ public Panel({edge} edge) {{ }} }} [Agent] [{{|MOTE021:Use<Panel>|}}] public static partial class Sample; {Edges}");
}
