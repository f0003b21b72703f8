using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Mote.Dispatch;
using Mote.Options;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>
/// Random agents against a model of the life cycle: whatever the modules do, and at whatever moment the agent is asked to stop, no
/// module is entered twice, no message is lost uncounted, each module that started is stopped once, and the agent ends in time.
/// A failure prints a seed; <c>MOTE_SEED</c> replays it, <c>MOTE_RUNS</c> sets how many agents live.
/// </summary>
internal sealed class LifecycleModelTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, int[]> Heard = new()
    {
        [nameof(Alpha)] = [0, 1],
        [nameof(Beta)] = [1, 2],
        [nameof(Gamma)] = [0, 2],
        [nameof(Delta)] = [2],
        [nameof(Epsilon)] = [3],
    };

    private static readonly string[] WithStop = [nameof(Alpha), nameof(Beta), nameof(Gamma)];

    [Test]
    public void Any_sequence_of_events_enters_no_module_twice_loses_no_message_uncounted_and_stops_each_once()
    {
        var seed = Setting("MOTE_SEED", Environment.TickCount & 0xFFFFFF);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var runs = Setting("MOTE_RUNS", 300); runs > 0; runs--, seed++) Assert.That(Live(seed, seen), Is.Empty, $"seed {seed}");

        // A model that hardly anything happened in would prove nothing.
        TestContext.Out.WriteLine(string.Join(", ", seen.Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.That(seen, Has.Count.EqualTo(18).And.All.Matches<KeyValuePair<string, long>>(pair => pair.Value > 0));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static List<string> Live(int seed, Dictionary<string, long> seen)
    {
        var chance = Chance.Current = new Chance(seed);
        var agent = new SteppedAgent(ModelAgent.Build);
        (chance.Time, chance.AskToStop) = (agent.Time, agent.Runtime.AskToStop);
        try
        {
            agent.Start();
        }
        catch (StartupException)
        {
            agent.Runtime.AskToStop();
        }

        var herald = agent.Runtime.Cells.ToArray().Select(cell => cell.Module).OfType<Herald>().SingleOrDefault();
        for (var steps = chance.Below(40); steps > 0 && !agent.Runtime.IsAskedToStop; steps--)
        {
            Step(agent, chance, herald!);
            foreach (var wrong in HalfApplied(agent, chance)) chance.Violations.Add(wrong);
        }

        chance.SpentMs = 0;
        var before = agent.Time.GetUtcNow();
        agent.StopInHaste(Deadline);
        var took = agent.Time.GetUtcNow() - before;
        if (herald is not null) chance.Publish(herald.Say, kindCount: 4, elsewhere: chance.OneIn(2));
        agent.Loop.RunUntilIdle();
        See(seen, agent, chance);
        return [
            .. chance.Violations,
            .. Wrong(agent, chance),
            .. took > Deadline + Grace + TimeSpan.FromMilliseconds(chance.SpentMs) ? [$"stopping took {took}"] : Array.Empty<string>()];
    }

    private static void Step(SteppedAgent agent, Chance chance, Herald herald)
    {
        switch (chance.Below(10))
        {
            case 0 or 1:
                agent.Loop.Post(_ => chance.Publish(herald.Say, kindCount: 4, elsewhere: false), null);
                break;
            case 2:
                chance.Publish(herald.Say, kindCount: 4, elsewhere: true);
                break;
            case 3 or 4:
                agent.Loop.RunUntilIdle();
                break;
            case 5:
                agent.Loop.Post(_ => Reload(agent, chance), null);
                break;
            case 6:
                agent.Loop.Post(_ => agent.Runtime.Shed((Criticality)(chance.Below(3) - 1)), null);
                break;
            case 7:
                agent.Loop.Post(_ => Relieve(agent, chance), null);
                break;
            case 8:
                agent.Advance(chance.Below(900));
                break;
            default:
                chance.OpenGate();
                break;
        }
    }

    private static void Relieve(SteppedAgent agent, Chance chance)
    {
        agent.Runtime.CloseQuietModules(isFirstCount: chance.OneIn(2));
        agent.Runtime.CloseQuietModules(isFirstCount: false);
        agent.Runtime.TrimMailboxes();
    }

    // One in ten is out of its range: such a configuration is refused as a whole.
    private static void Reload(SteppedAgent agent, Chance chance)
    {
        if (agent.Runtime.IsReloading || agent.Runtime.IsAskedToStop) return;

        var json = $$"""{ "alpha": { "shade": {{chance.Below(10)}} }, "beta": { "shade": {{(chance.OneIn(10) ? 99 : chance.Below(10))}} } }""";
        var next = AgentConfiguration.Parse(Encoding.UTF8.GetBytes(json), "agent.json", []);
        agent.Runtime.BeginReload(next, new Log(agent.Log, agent.Runtime.Name), () => { });
    }

    // A module that runs has the options that count; where a reload is under way, or the agent stops, it may still have others.
    private static IEnumerable<string> HalfApplied(SteppedAgent agent, Chance chance)
    {
        if (agent.Runtime.IsReloading || agent.Runtime.IsAskedToStop) yield break;

        foreach (var name in (string[])[nameof(Alpha), nameof(Beta)])
        {
            var status = Enumerable.Range(0, agent.Runtime.Status.ModuleCount).Select(agent.Runtime.Status.Module).Single(module => module.Name == name);
            if (status.State != ModuleState.Running) continue;

            var section = name == nameof(Alpha) ? "alpha" : "beta";
            var counts = agent.Runtime.Configuration.Bind(section, options => options.Has("shade") ? $"{options.Read<int>("shade")}" : "0");
            var has = $"{chance.Actors.Last(actor => actor.Name == name).Shade}";
            if (has != counts) yield return $"{name} runs with {has}, and {counts} counts";
        }
    }

    private static void See(Dictionary<string, long> seen, SteppedAgent agent, Chance chance)
    {
        void Add(string what, long count) => seen[what] = seen.GetValueOrDefault(what) + count;

        Add("agents that did not start", agent.Runtime.IsStarted ? 0 : 1);
        Add("turns that hung", agent.Log.Lines.Count(line => line.Contains("the turn hangs", StringComparison.Ordinal)));
        Add("reloads applied", agent.Runtime.Reloads.Applied);
        Add("reloads refused", agent.Runtime.Reloads.Refused);
        Add("modules closed", agent.Log.Lines.Count(line => line.Contains("is closed until it is needed", StringComparison.Ordinal)));
        Add("stops", chance.Actors.Sum(actor => actor.Stops));
        Add("modules loaded on demand", chance.Actors.Any(actor => actor.Name == nameof(Gamma)) ? 1 : 0);
        foreach (var status in Enumerable.Range(0, agent.Runtime.Status.ModuleCount).Select(agent.Runtime.Status.Module))
        {
            Add("turns that ended well", status.Handled);
            Add("turns that failed", status.Failed);
            Add("errors outside of turns", status.Errors);
            Add("messages dropped for want of a slot", status.DroppedFull);
            Add("messages dropped by a closed module", status.DroppedClosed);
            Add("messages shed", status.DroppedShed);
            Add("ticks missed", status.MissedTicks);
            Add("restarts", status.Restarts);
            Add("rests", status.Rests ?? 0);
            Add("late turns", status.LateTurns);
            Add("quarantines", status.State == ModuleState.Quarantined ? 1 : 0);
        }
    }

    private static IEnumerable<string> Wrong(SteppedAgent agent, Chance chance)
    {
        foreach (var (name, kinds) in Heard)
        {
            var status = Enumerable.Range(0, agent.Runtime.Status.ModuleCount).Select(agent.Runtime.Status.Module).Single(module => module.Name == name);
            var instances = chance.Actors.Where(actor => actor.Name == name).ToList();
            var (turns, ticks) = (instances.Sum(actor => actor.Turns), instances.Sum(actor => actor.Ticks));
            var (ended, dropped) = (status.Handled + status.Failed, status.DroppedFull + status.DroppedClosed + status.DroppedShed);
            if (status.QueueDepth != 0) yield return $"{name}: {status.QueueDepth} messages still wait";
            if (ended != turns) yield return $"{name}: {turns} turns began, {ended} are counted";
            if (ended - ticks + dropped != chance.Offered(kinds))
            {
                yield return $"{name}: {chance.Offered(kinds)} offered, {ended - ticks} handled or failed, {dropped} dropped";
            }

            // An instance that hangs is left without its [Stop], and the log says so.
            var hangs = agent.Log.Lines.Count(line => line.Contains($"module={name} ", StringComparison.Ordinal)
                && (line.Contains("the turn hangs", StringComparison.Ordinal) || line.Contains("; [Stop] is skipped", StringComparison.Ordinal)));
            var started = WithStop.Contains(name) ? instances.Count(actor => actor.HasStarted) : 0;
            var stops = instances.Sum(actor => actor.Stops);
            if (instances.Exists(actor => actor.Stops > 1)) yield return $"{name}: an instance was stopped twice";
            if (stops > started || stops < started - hangs) yield return $"{name}: {started} instances started, {hangs} hung, {stops} were stopped";
        }
    }
}
