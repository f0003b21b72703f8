using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Tests;

internal sealed class MarkedTakesItsArgumentTests
{
    [Test]
    public async Task A_marked_method_need_not_use_its_required_parameter()
    {
        const string Source =
            """
            [Message] public readonly record struct Heat;
            [Message] public readonly record struct Cold;
            [Module] public sealed partial class Fan
            {
                [Handle] void On(in Heat heat) { }
                [Handle] ValueTask OnCold(Cold cold, CancellationToken handling) => default;
                [Every("1s")] ValueTask Look(CancellationToken ticking) => default;
                [Run] ValueTask Listen(CancellationToken running) => default;
                [Metrics] void Write(ref MetricWriter writer) { }
                void Help(int nothing) { }
            }
            """;

        Assert.That(await Rule.Suppressed<MarkedTakesItsArgument>(Source, SymbolKind.Parameter), Is.EqualTo(["heat", "cold", "writer"]));
    }
}
