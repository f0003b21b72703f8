using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Tests;

internal sealed class MarkedIsOfTheInstanceTests
{
    [Test]
    public async Task A_marked_member_need_not_use_its_instance()
    {
        const string Source =
            """
            [Message] public readonly record struct Heat;
            [Module] public sealed partial class Fan
            {
                [Handle] void On(in Heat heat) { }
                [Every("1s")] void Look() { }
                [Start] void Begin() { }
                [Run] ValueTask Listen() => default;
                [Stop] ValueTask End() => default;
                [Metrics] void Write(ref MetricWriter writer) { }
                [Provides] public string Name => "fan";
                [Obsolete] void Help() { }
                public string Other => "";
            }
            """;

        Assert.That(
            await Rule.Suppressed<MarkedIsOfTheInstance>(Source, SymbolKind.Method, SymbolKind.Property),
            Is.EqualTo(["On", "Look", "Begin", "Listen", "End", "Write", "Name"]));
    }
}
