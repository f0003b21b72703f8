using System;
using System.Threading;
using Mote.Tests.Governing.Agents;

namespace Mote.Tests.Governing;

/// <summary>A module's variants: which one is called is decided at each message's turn, and no switch loses or doubles a message.</summary>
internal sealed class VariantTests
{
    private readonly SimulatedPressure _device = new();
    private SteppedAgent _agent = null!;

    private Camera Camera => _agent.Module<Camera>();

    private Detector Detector => _agent.Module<Detector>();

    [SetUp]
    public void Start() => _agent = new SteppedAgent(LadderAgent.Build, "{}", _device).Start();

    [TestCase(5, 1, 0, 0)]
    [TestCase(75, 0, 1, 0)]
    [TestCase(95, 0, 0, 1)]
    public void The_level_says_which_one_is_called(int cpuPercent, int full, int light, long shed)
    {
        Press(cpuPercent);

        Camera.Shoot(1);

        Assert.That((Detector.Full, Detector.Light, _agent.Status<Detector>().DroppedShed), Is.EqualTo((full, light, shed)));
    }

    [TestCase(75, 1, 0)]
    [TestCase(95, 0, 1)]
    public void One_that_awaits_has_variants_too_and_a_level_without_one_has_that_below(int cpuPercent, int full, int light)
    {
        Press(cpuPercent);

        Camera.Record(1);
        _agent.Loop.RunUntilIdle();

        Assert.That((_agent.Module<Listener>().Full, _agent.Module<Listener>().Light), Is.EqualTo((full, light)));
    }

    [Test]
    public void What_a_handler_leaves_out_does_not_keep_the_level_up()
    {
        (_device.CpuPercent, _device.QueueDelayMs) = (95, 300);
        Shoot(seconds: 3);
        Assert.That(_agent.Status<Detector>().IsShed, Is.True);
        _device.QueueDelayMs = 0;
        Shoot(seconds: 12);
        Assert.That((_agent.Status<Detector>().IsShed, _agent.Runtime.Status.Level), Is.EqualTo((false, PressureLevel.Critical)));

        _device.CpuPercent = 5;
        Shoot(seconds: 7);

        Assert.That(_agent.Runtime.Status.Level, Is.EqualTo(PressureLevel.Normal));
    }

    [Test]
    public void A_hundred_thousand_switches_under_load_lose_and_double_nothing()
    {
        const int Switches = 100_000;
        var (sent, camera) = (0L, Camera);
        var thread = new Thread(() =>
        {
            for (var number = 1; number <= Switches; number++) camera.Shoot(number);
        });
        thread.Start();
        for (var i = 0; i < Switches; i++)
        {
            _agent.Runtime.Governor!.Hold((PressureLevel)(i % 2));
            Camera.Shoot(1_000_000 + i);
            sent++;
            if (i % 16 == 0) _agent.Loop.RunUntilIdle();
        }

        thread.Join();
        _agent.Loop.RunUntilIdle();

        var status = _agent.Status<Detector>();
        Assert.That(status.Handled + status.DroppedFull, Is.EqualTo(sent + Switches));
        Assert.That(Detector.Full + Detector.Light, Is.EqualTo(status.Handled));
        Assert.That(Math.Min(Detector.Full, Detector.Light), Is.Positive, "both were called");
    }

    private void Shoot(int seconds)
    {
        for (var ms = 0; ms < seconds * 1_000; ms += 10)
        {
            Camera.Shoot(1);
            _agent.Advance(10);
        }
    }

    private void Press(int cpuPercent)
    {
        _device.CpuPercent = cpuPercent;
        for (var ms = 0; ms < 7_000; ms += 10) _agent.Advance(10);
    }
}
