using System.Threading;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Governing.Agents;

namespace Mote.Tests.Governing;

/// <summary>What happens to messages while the device is short: the least critical modules are left out first, every message is accounted for.</summary>
internal sealed class SheddingTests
{
    private readonly SimulatedPressure _device = new();
    private SteppedAgent _agent = null!;

    [SetUp]
    public void Start() => _agent = new SteppedAgent(HarborAgent.Build, "{}", _device).Start();

    [TestCase(75, 0, new[] { "light 1", "crane 1", "gulls 1" })]
    [TestCase(5, 99, new[] { "light 1", "crane 1", "gulls 1" })]
    [TestCase(75, 150, new[] { "light 1", "crane 1" })]
    [TestCase(95, 150, new[] { "light 1" })]
    public void Messages_reach_who_is_not_shed(int cpuPercent, int delayMs, string[] heard)
    {
        Press(cpuPercent, delayMs);

        Say("1");

        Assert.That(Heard, Is.EqualTo(heard));
        Assert.That(_agent.Status<Lighthouse>().IsShed, Is.False);
    }

    [Test]
    public void What_is_shed_is_counted_as_that_and_ticks_are_missed()
    {
        Press(75, 150);
        var gulls = _agent.Status<Gulls>();
        var ticks = gulls.Handled;
        for (var i = 0; i < 5; i++) Say($"{i}");
        _agent.Advance(1_000);

        Assert.That((gulls.Handled - ticks, gulls.DroppedShed, gulls.DroppedFull, gulls.DroppedClosed), Is.EqualTo((0L, 5L, 0L, 0L)));
        Assert.That(gulls.MissedTicks, Is.Positive);
        Assert.That(_agent.Runtime.Status.LevelChanges[^1].Shed, Is.EqualTo(5));
        Assert.That((gulls.IsShed, gulls.State), Is.EqualTo((true, ModuleState.Running)));
    }

    [Test]
    public void A_message_from_another_thread_is_shed_too()
    {
        Press(75, 150);
        var thread = new Thread(() => _agent.Module<Prompter>().Say("1"));
        thread.Start();
        thread.Join();
        _agent.Loop.RunUntilIdle();

        Assert.That(Heard, Is.EqualTo(new[] { "light 1", "crane 1" }));
        Assert.That(_agent.Status<Gulls>().DroppedShed, Is.EqualTo(1));
    }

    [Test]
    public void When_the_load_ends_everybody_is_served_again()
    {
        Press(95, 150);

        Press(5, 0);
        Say("1");

        Assert.That(Heard, Is.EqualTo(new[] { "light 1", "crane 1", "gulls 1" }));
        Assert.That(_agent.LogMessages, Has.One.Contains("only core modules are served").And.One.Contains("nothing is shed any more"));
    }

    [Test]
    public void Memory_that_is_nearly_gone_sheds_without_a_queue()
    {
        _device.MemoryPercent = 96;
        Press(5, 0);

        Say("1");

        Assert.That(Heard, Is.EqualTo(new[] { "light 1" }));
    }

    private string[] Heard => [.. _agent.Module<Scribe>().Journal.Entries];

    private void Say(string text)
    {
        _agent.Module<Prompter>().Say(text);
        _agent.Loop.RunUntilIdle();
    }

    private void Press(int cpuPercent, int delayMs)
    {
        (_device.CpuPercent, _device.QueueDelayMs) = (cpuPercent, delayMs);
        for (var ms = 0; ms < 7_000; ms += 10) _agent.Advance(10);
        _agent.Module<Scribe>().Journal.Clear();
    }
}
