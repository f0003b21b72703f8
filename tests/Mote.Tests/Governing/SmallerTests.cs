using Mote.Dispatch;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Governing.Agents;

namespace Mote.Tests.Governing;

/// <summary>What gets smaller without anybody declaring it: mailboxes and the log.</summary>
internal sealed class SmallerTests
{
    private readonly SimulatedPressure _device = new();
    private SteppedAgent _agent = null!;

    [SetUp]
    public void Start() => _agent = new SteppedAgent(HarborAgent.Build, "{}", _device).Start();

    [TestCase(PressureLevel.Normal, 64)]
    [TestCase(PressureLevel.High, 32)]
    [TestCase(PressureLevel.Critical, 16)]
    public void Mailboxes_take_less_except_those_of_core_modules(PressureLevel level, int waiting)
    {
        _agent.Runtime.Governor!.Hold(level);

        // What arrives for a module that is on the stack waits in its mailbox.
        foreach (ref var cell in _agent.Runtime.Cells) cell.State |= CellState.Busy;
        for (var i = 0; i < 100; i++) _agent.Module<Prompter>().Say($"{i}");

        Assert.That(_agent.Status<Crane>().DroppedFull, Is.EqualTo(100 - waiting));
        Assert.That(_agent.Status<Lighthouse>().DroppedFull, Is.EqualTo(100 - 64));
    }

    [TestCase(PressureLevel.High, 3)]
    [TestCase(PressureLevel.Critical, 1)]
    public void At_Critical_only_warnings_are_logged(PressureLevel level, int lines)
    {
        _agent.Runtime.Governor!.Hold(level);
        var log = new Log(_agent.Log, "test");
        log.Info("one");
        log.Info($"two {level}");
        log.Warn("three");
        Assert.That(_agent.Log.Lines, Has.Count.EqualTo(lines));

        _agent.Runtime.Governor!.Hold(null);
        log.Info("four");

        Assert.That(_agent.Log.Lines, Has.Count.EqualTo(lines + 1));
    }
}
