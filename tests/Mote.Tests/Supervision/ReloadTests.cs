using System;
using System.Linq;
using System.Text;
using CsCheck;
using Mote.Options;
using Mote.Supervision;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>A reload takes all of a configuration or nothing of it, restarts only what changed, and loses no message.</summary>
internal sealed class ReloadTests
{
    private SteppedAgent _agent = null!;

    private BandLife Life => _agent.Module<Conductor>().Life;

    [SetUp]
    public void Start()
    {
        _agent = new SteppedAgent(TunedAgent.Build).Start();
        Life.Events.Clear();
    }

    [Test]
    public void Only_the_module_whose_section_changed_is_restarted_with_the_new_options()
    {
        Reload("""{ "drum": { "volume": 20 } }""");

        Assert.That(Life.Events, Is.EqualTo(["drum 20"]));
        Assert.That((Life.Drum, Life.Flute, Outcome), Is.EqualTo((20, 10, (1L, 0L, true))));
        Assert.That(_agent.LogMessages, Has.One.EqualTo(
            "level=info module=TunedAgent msg=\"the configuration is reloaded; modules with other options: 1\""));
        Assert.That(_agent.Status<Drum>().Restarts, Is.EqualTo(1));
    }

    [Test]
    public void What_is_the_same_in_other_words_restarts_nothing()
    {
        Reload("""{ "flute": {}, "drum": { } }""");

        Assert.That((Life.Events.Count, Outcome), Is.EqualTo((0, (1L, 0L, true))));
    }

    [TestCase("""{ "drum": { "volume": 200 } }""")]
    [TestCase("""{ "drum": { "volume": 20 }, "flute": { "volum": 1 } }""")]
    [TestCase("""{ "drum": { "volume": 20, "period": "1ms" } }""")]
    [TestCase("""{ "drum": """)]
    public void A_configuration_that_is_wrong_changes_nothing(string json)
    {
        Reload(json);

        Assert.That((Life.Events.Count, Life.Drum, Outcome), Is.EqualTo((0, (int?)10, (0L, 1L, false))));
        Assert.That(_agent.LogMessages.Last(), Does.Contain("the configuration is not reloaded: it has 1 errors, and the last one stays"));
    }

    [Test]
    public void A_module_that_refuses_its_options_brings_all_back_to_the_last_good_configuration()
    {
        Reload("""{ "drum": { "volume": 95 }, "flute": { "volume": 30 } }""");

        Assert.That((Life.Drum, Life.Flute, Outcome), Is.EqualTo(((int?)10, (int?)10, (0L, 1L, false))));
        Assert.That(_agent.Status<Drum>().State, Is.EqualTo(ModuleState.Running), "a refusal costs no restart of its budget");
        Assert.That(
            _agent.LogMessages,
            Has.One.Contains("the configuration is not reloaded: Drum refuses it, and the last one stays: loading failed: too loud"));

        Reload("""{ "drum": { "volume": 40 } }""");

        Assert.That((Life.Drum, Life.Flute, Outcome), Is.EqualTo(((int?)40, (int?)10, (1L, 1L, true))));
    }

    [Test]
    public void A_timer_ticks_by_its_new_period_and_one_that_is_the_same_keeps_its_ticks()
    {
        _agent.Advance(5_000);
        Reload("""{ "flute": { "volume": 1 } }""");
        _agent.Advance(5_000);
        Assert.That(Life.Events, Is.EqualTo(["flute 1", "roll"]));

        Reload("""{ "drum": { "period": "2s" } }""");
        Life.Events.Clear();
        for (var tick = 0; tick < 5; tick++) _agent.Advance(2_000);

        Assert.That(Life.Events, Is.EqualTo(Enumerable.Repeat("roll", 5)));
    }

    [Test]
    public void A_quarantined_module_gets_another_chance()
    {
        _agent = new SteppedAgent(TunedAgent.Build);
        _agent.Runtime.Skip(1, "it was on at every crash");
        _agent.Start();
        Assert.That(_agent.Status<Drum>().State, Is.EqualTo(ModuleState.Quarantined));

        Reload("{}");

        Assert.That((_agent.Status<Drum>().State, _agent.Status<Drum>().Fault), Is.EqualTo((ModuleState.Running, (string?)null)));
    }

    [Test]
    public void A_hundred_edits_under_load_lose_no_message_and_never_apply_by_halves() => Gen.Select(Gen.Int[0, 110], Gen.Int[0, 110], Gen.Int[0, 5])
        .Array[100]
        .Sample(
            edits =>
            {
                Start();
                var (drum, flute, sent) = (10, 10, 0);
                foreach (var (nextDrum, nextFlute, messages) in edits)
                {
                    for (var message = 0; message < messages; message++) _agent.Loop.Post(_ => _agent.Module<Conductor>().Beat(++sent), null);
                    Reload($$"""{ "drum": { "volume": {{nextDrum}} }, "flute": { "volume": {{nextFlute}} } }""");
                    if (nextDrum <= 90 && nextFlute <= 100) (drum, flute) = (nextDrum, nextFlute);
                    if ((Life.Drum, Life.Flute) != (drum, flute)) return false;
                }

                return Array.TrueForAll([_agent.Status<Drum>(), _agent.Status<Flute>()], status =>
                    status.Handled + status.Failed + status.DroppedFull + status.DroppedClosed == sent && status.Failed == 0 && status.DroppedClosed == 0);
            },
            iter: 20,
            threads: 1);

    private (long Applied, long Refused, bool IsLastApplied) Outcome
    {
        get
        {
            ReloadCounters reloads = _agent.Runtime.Reloads;
            return (reloads.Applied, reloads.Refused, reloads.IsLastApplied);
        }
    }

    private void Reload(string json)
    {
        var next = AgentConfiguration.Parse(Encoding.UTF8.GetBytes(json), "agent.json", []);
        _agent.Loop.Post(_ => _agent.Runtime.BeginReload(next, new Log(_agent.Log, _agent.Runtime.Name), () => { }), null);
        _agent.Loop.RunUntilIdle();
    }
}
