using System.Diagnostics;
using System.IO;
using System.Linq;
using Mote.Hosting;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Hosting;

/// <summary>What a run finds of those before it.</summary>
[Platform("Linux")]
internal sealed class RunRecordTests
{
    private string _directory = "";

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("mote-record-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_first_run_and_one_after_a_stop_in_order_find_nothing()
    {
        for (var run = 0; run < 2; run++)
        {
            var agent = Begin(out var record);
            Assert.That((agent.Runtime.Status.LastBadEnd, agent.Runtime.Status.IsSafeMode), Is.EqualTo(((string?)null, false)));
            record.Started();
            record.End();
            record.Dispose();
        }
    }

    [Test]
    public void A_run_that_died_in_a_turn_is_named_by_the_next()
    {
        DieInPing();

        var next = Begin(out var record);
        record.Dispose();

        Assert.That(next.Runtime.Status.LastBadEnd, Is.EqualTo("Flaky: Ping"));
        Assert.That(next.LogMessages, Has.One.StartsWith("level=warn module=FlakyAgent msg=\"the last run ended badly, while Flaky: Ping was on the loop"));
    }

    [Test]
    public void A_run_that_gave_up_is_followed_by_one_that_knows_what_waited()
    {
        Begin(out var record);
        record.Started();
        record.GiveUp(waiting: 7);
        record.Dispose();

        var next = Begin(out var nextRecord);
        nextRecord.Dispose();

        Assert.That(next.Runtime.LastRuns.Lost, Is.EqualTo(7));
        Assert.That(next.Runtime.Status.LastBadEnd, Is.Empty);
    }

    [Test]
    public void Five_bad_ends_bring_safe_mode_and_a_stop_in_order_ends_it()
    {
        for (var run = 0; run < 5; run++) DieInPing();

        var safe = Begin(out var record);
        Assert.That(safe.Runtime.Status.IsSafeMode, Is.True);
        safe.Start();
        Assert.That((safe.Status<Flaky>().State, safe.Status<Flaky>().Fault), Is.EqualTo(
            (ModuleState.Quarantined, "5 of the last 5 runs ended while it was on the loop, the last one in Flaky: Ping")));
        Assert.That(safe.Status<Handler>().State, Is.EqualTo(ModuleState.Running), "a core module holds its service");
        Assert.That(safe.Stop(), Is.True);
        record.End();
        record.Dispose();

        var next = Begin(out var nextRecord);
        nextRecord.Dispose();
        Assert.That((next.Runtime.Status.IsSafeMode, next.Start().Status<Flaky>().State), Is.EqualTo((false, ModuleState.Running)));
    }

    [Test]
    public void A_module_that_killed_two_starts_is_left_out_of_the_third()
    {
        for (var run = 0; run < 2; run++)
        {
            var agent = Begin(out var dying);
            FlakyLife.OnConstruction = Snapshot;
            agent.Start();
            FlakyLife.OnConstruction = () => { };
            dying.Dispose();
            Restore();
        }

        var next = Begin(out var record).Start();
        record.Dispose();

        Assert.That(next.Status<Flaky>().Fault, Is.EqualTo("the last 2 runs ended while it started"));
        Assert.That((next.Runtime.IsStarted, next.Status<Handler>().State), Is.EqualTo((true, ModuleState.Running)));
    }

    [Test]
    public void Bytes_that_are_no_page_are_begun_anew()
    {
        File.WriteAllBytes(Path.Combine(_directory, StatePage.FileName), [.. Enumerable.Repeat((byte)0xA5, 4096)]);

        var agent = Begin(out var record);
        record.Dispose();

        Assert.That((agent.Runtime.Status.LastBadEnd, agent.LogMessages), Is.EqualTo(((string?)null, Enumerable.Empty<string>())));
    }

    [Test]
    public void Two_agents_do_not_share_a_page_and_the_second_says_so()
    {
        Begin(out var first);
        var agent = Begin(out var second);
        second.Dispose();
        first.Dispose();

        Assert.That(agent.LogMessages, Has.One.Contains("how this run ends is not recorded, and crash loops are not seen: "));
    }

    // A process that is killed leaves what its page held at that moment.
    private void DieInPing()
    {
        var agent = Begin(out var record).Start();
        record.Started();
        agent.Module<Handler>().Life.OnPing = Snapshot;
        agent.Module<Handler>().Say(1);
        record.Dispose();
        Restore();
    }

    // By another process: this one holds the file's lock.
    private void Snapshot()
    {
        using var copy = Process.Start("cp", [Path.Combine(_directory, StatePage.FileName), Path.Combine(_directory, "snapshot")]);
        copy.WaitForExit();
    }

    private void Restore() => File.Move(Path.Combine(_directory, "snapshot"), Path.Combine(_directory, StatePage.FileName), overwrite: true);

    private SteppedAgent Begin(out RunRecord record)
    {
        var agent = new SteppedAgent(FlakyAgent.Build);
        record = RunRecord.Begin(agent.Runtime, new Log(agent.Log, agent.Runtime.Name), _directory);
        return agent;
    }
}
