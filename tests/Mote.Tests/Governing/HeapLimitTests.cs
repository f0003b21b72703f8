using Mote.Governing;

namespace Mote.Tests.Governing;

/// <summary>How much of a budget is the heap's.</summary>
internal sealed class HeapLimitTests
{
    private const long MiB = 1 << 20;

    [TestCase(4, 1)]
    [TestCase(40, 34)]
    [TestCase(100, 91)]
    public void What_is_no_heap_and_a_margin_are_left(long budgetMiB, long limitMiB) =>
        Assert.That(HeapLimit.Of(budgetMiB * MiB), Is.EqualTo(limitMiB * MiB));

    [Test]
    public void With_a_full_heap_memory_was_short_before([Values(16, 32, 64, 512)] long budgetMiB)
    {
        // What is no heap takes three MiB of the rest.
        var fullPercent = (HeapLimit.Of(budgetMiB * MiB) + 3 * MiB) * 100 / (budgetMiB * MiB);

        Assert.That(fullPercent, Is.InRange(MemoryRelief.FromPercent + 2, 96));
    }
}
