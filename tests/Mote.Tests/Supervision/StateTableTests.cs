using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Mote.Options;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>The table of states in docs/bad-days.md, walked: each transition that it lists happens, and no other does.</summary>
internal sealed class StateTableTests
{
    private readonly HashSet<(ModuleState From, ModuleState To)> _walked = [];
    private SteppedAgent _agent = null!;
    private ModuleState _state;

    private Guide Guide => _agent.Module<Guide>();

    [Test]
    public void Every_transition_of_the_table_happens_and_no_other()
    {
        WalkFromUnloadedToQuarantineAndBack();
        WalkThroughFailedStarts();
        WalkFromFaultedToQuarantined();
        WalkBackToUnloaded();
        foreach (var reach in new Action[] { () => { }, Load, Run, Drain, Fault, Restart }) WalkToStopped(reach);

        var table = Table();
        Assert.That(table.Select(row => row.State), Is.EqualTo(Enum.GetValues<ModuleState>()));
        Assert.That(table.Select(row => row.Number), Is.EqualTo(Enum.GetValues<ModuleState>().Select(state => (int)state)));
        Assert.That(_walked, Is.EquivalentTo(table.SelectMany(row => row.Next, (row, next) => (row.State, next))));
    }

    private void WalkFromUnloadedToQuarantineAndBack()
    {
        Begin();
        Run();
        Fault();
        Restart();
        Guide.Gates.Start.SetResult();
        See(ModuleState.Running);
        Drain();
        Guide.Gates.Disposal.SetResult();
        See(ModuleState.Quarantined);

        Guide.Gates.Start = new TaskCompletionSource();
        var next = AgentConfiguration.Parse(Encoding.UTF8.GetBytes("{}"), "agent.json", []);
        _agent.Loop.Post(_ => _agent.Runtime.BeginReload(next, new Log(_agent.Log, "Walker"), () => { }), null);
        _agent.Loop.RunUntilIdle();
        See(ModuleState.Restarting);
    }

    private void WalkThroughFailedStarts()
    {
        Begin();
        Load();
        Guide.Gates.Disposal = new TaskCompletionSource();
        Guide.Gates.Start.SetException(new InvalidOperationException("no legs"));
        See(ModuleState.Draining);
        Guide.Gates.Disposal.SetResult();
        See(ModuleState.Faulted);
        Restart();
        Guide.Gates.Disposal = new TaskCompletionSource();
        Guide.Gates.Start.SetException(new InvalidOperationException("no legs"));
        See(ModuleState.Draining);
    }

    // A client waits for its provider when the provider is given up.
    private void WalkFromFaultedToQuarantined()
    {
        var agent = new SteppedAgent(ChainAgent.Build).Start();
        for (var failure = 0; failure < 2; failure++)
        {
            agent.Module<Foreman>().FailPump();
            agent.Loop.RunUntilIdle();
            agent.AdvanceToNextDue();
        }

        agent.Module<Foreman>().FailPump();
        using var onLoop = agent.Loop.Enter();
        agent.Runtime.StepRestarts(agent.Loop.NowMs);
        Assert.That(agent.Status<Pipe>().State, Is.EqualTo(ModuleState.Faulted));
        agent.Runtime.StepRestarts(agent.Loop.NowMs);
        Assert.That(agent.Status<Pipe>().State, Is.EqualTo(ModuleState.Quarantined));
        _walked.Add((ModuleState.Faulted, ModuleState.Quarantined));
    }

    // Memory is short, and nothing comes for it.
    private void WalkBackToUnloaded()
    {
        Begin();
        Run();
        Guide.Gates.Disposal = new TaskCompletionSource();
        _agent.Loop.Post(_ => Close(), null);
        _agent.Loop.RunUntilIdle();
        See(ModuleState.Draining);
        Guide.Gates.Disposal.SetResult();
        See(ModuleState.Unloaded);
    }

    private void Close()
    {
        _agent.Runtime.CloseQuietModules(isFirstCount: true);
        _agent.Runtime.CloseQuietModules(isFirstCount: false);
    }

    private void WalkToStopped(Action reach)
    {
        Begin();
        reach();
        var status = _agent.Status<Walker>();
        _agent.StopInHaste(TimeSpan.FromMilliseconds(100));
        Assert.That(status.State, Is.EqualTo(ModuleState.Stopped));
        _walked.Add((_state, ModuleState.Stopped));
    }

    private void Begin()
    {
        _agent = new SteppedAgent(WalkerAgent.Build).Start();
        _state = ModuleState.Unloaded;
        Assert.That(_agent.Status<Walker>().State, Is.EqualTo(_state));
    }

    private void Load()
    {
        Guide.Gates.Start = new TaskCompletionSource();
        Guide.Ping();
        See(ModuleState.Loading);
    }

    private void Run()
    {
        Load();
        Guide.Gates.Start.SetResult();
        See(ModuleState.Running);
    }

    private void Drain()
    {
        if (_state == ModuleState.Unloaded) Run();
        Guide.Gates.Disposal = new TaskCompletionSource();
        Guide.Fail();
        See(ModuleState.Draining);
    }

    private void Fault()
    {
        Drain();
        Guide.Gates.Disposal.SetResult();
        See(ModuleState.Faulted);
    }

    private void Restart()
    {
        if (_state != ModuleState.Faulted) Fault();
        Guide.Gates.Start = new TaskCompletionSource();
        _agent.Time.Advance(_agent.Loop.NextDue!.Value);
        See(ModuleState.Restarting);
    }

    private void See(ModuleState state)
    {
        _agent.Loop.RunUntilIdle();
        Assert.That(_agent.Status<Walker>().State, Is.EqualTo(state), $"after {_state}");
        _walked.Add((_state, state));
        _state = state;
    }

    private static List<(ModuleState State, int Number, IEnumerable<ModuleState> Next)> Table() =>
        [.. from line in File.ReadLines(Path.Combine(SourceTree.Root, "docs", "bad-days.md"))
            let cells = line.Split('|', StringSplitOptions.TrimEntries)
            where cells.Length == 7 && Enum.TryParse<ModuleState>(cells[1], out _)
            select (
                Enum.Parse<ModuleState>(cells[1]),
                int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture),
                cells[5].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => Enum.TryParse<ModuleState>(word, out _))
                    .Select(Enum.Parse<ModuleState>))];
}
