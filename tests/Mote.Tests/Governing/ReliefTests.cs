using System.Linq;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;
using Mote.Tests.Governing.Agents;

namespace Mote.Tests.Governing;

/// <summary>What an agent gives up while memory is short, and that it costs no message.</summary>
internal sealed class ReliefTests
{
    private readonly SimulatedPressure _device = new();
    private SteppedAgent _agent = null!;

    private Journal Journal => _agent.Module<Scribe>().Journal;

    private Speaker Speaker => _agent.Module<Speaker>();

    [SetUp]
    public void Start()
    {
        Cellar.Emptied = null;
        _agent = new SteppedAgent(CellarAgent.Build, "{}", _device).Start();
        Say(1);
    }

    [Test]
    public void A_module_that_nothing_comes_for_is_closed_and_its_next_message_loads_it_again()
    {
        _device.MemoryPercent = 86;
        Pass(4);
        Assert.That(_agent.Status<Cellar>().State, Is.EqualTo(ModuleState.Unloaded));
        Assert.That(_agent.Runtime.Governor!.Relief.Closed, Is.EqualTo(1));
        Assert.That(_agent.LogMessages, Has.Some.Contains("the module is closed until it is needed: memory is short, and nothing came for it"));

        Say(2);

        Assert.That(Journal.Entries, Is.EqualTo(["cellar opened", "cellar 1", "cellar closed", "cellar opened", "cellar 2"]));
        Assert.That((_agent.Status<Cellar>().Handled, _agent.Status<Cellar>().Restarts), Is.EqualTo((2L, 0L)));
    }

    [Test]
    public void One_that_is_in_use_stays()
    {
        _device.MemoryPercent = 86;
        for (var second = 2; second < 12; second++)
        {
            Pass(1);
            Say(second);
        }

        Assert.That(Journal.Entries.Count(entry => entry == "cellar opened"), Is.EqualTo(1));
    }

    [Test]
    public void One_that_works_beside_its_turns_stays()
    {
        Speaker.Say("deep");
        _agent.Loop.RunUntilIdle();
        _device.MemoryPercent = 86;
        Pass(10);

        Assert.That((_agent.Status<Cellar>().State, _agent.Status<Well>().State), Is.EqualTo((ModuleState.Unloaded, ModuleState.Running)));
    }

    [Test]
    public void While_memory_is_not_short_none_is_closed()
    {
        _device.MemoryPercent = 84;
        Pass(60);

        Assert.That(_agent.Status<Cellar>().State, Is.EqualTo(ModuleState.Running));
    }

    [Test]
    public void What_arrives_while_it_ends_waits_for_it()
    {
        var emptied = Cellar.Emptied = new TaskCompletionSource();
        _device.MemoryPercent = 86;
        Pass(4);
        Say(2);
        Say(3);
        Assert.That((_agent.Status<Cellar>().State, _agent.Status<Cellar>().QueueDepth), Is.EqualTo((ModuleState.Draining, 2)));

        emptied.SetResult();
        _agent.Loop.RunUntilIdle();

        Assert.That(Journal.Entries.Skip(2), Is.EqualTo(["cellar closed", "cellar opened", "cellar 2", "cellar 3"]));
        Assert.That(_agent.Status<Cellar>().State, Is.EqualTo(ModuleState.Running));
    }

    [Test]
    public void An_agent_that_stops_finds_it_closed()
    {
        _device.MemoryPercent = 86;
        Pass(4);
        var journal = Journal;

        Assert.That(_agent.Stop(), Is.True);
        Assert.That(journal.Entries.Count(entry => entry == "cellar closed"), Is.EqualTo(1));
    }

    [Test]
    public void Empty_mailboxes_give_their_slots_back_and_take_messages_as_before()
    {
        _agent.Runtime.TrimMailboxes();
        for (var number = 2; number < 14; number++) Speaker.Say(number);
        Task.Run(() => Speaker.Say(14)).Wait();
        _agent.Runtime.TrimMailboxes();
        _agent.Loop.RunUntilIdle();
        _agent.Runtime.TrimMailboxes();

        var status = _agent.Status<Cellar>();
        Assert.That((status.Handled + status.DroppedFull, status.QueueDepth), Is.EqualTo((14L, 0)));
    }

    private void Say(int number)
    {
        Speaker.Say(number);
        _agent.Loop.RunUntilIdle();
    }

    private void Pass(int seconds)
    {
        for (var tick = 0; tick < seconds * 4; tick++) _agent.Advance(250);
    }
}
