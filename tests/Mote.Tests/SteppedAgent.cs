using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Mote.Dispatch;
using Mote.Governing;
using Mote.Options;

namespace Mote.Tests;

/// <summary>An agent whose time and order the test owns: it is built, and stepped, on the test's own thread.</summary>
internal sealed class SteppedAgent
{
    public static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(10);

    public SteppedAgent(Func<AgentSetup, AgentRuntime> build, string json = "{}", PressureSource? pressure = null)
        : this(build, AgentConfiguration.Parse(Encoding.UTF8.GetBytes(json), "agent.json", []), pressure)
    {
    }

    public SteppedAgent(Func<AgentSetup, AgentRuntime> build, AgentConfiguration configuration, PressureSource? pressure = null)
    {
        Log = new RecordingLogSink(Time, LogLevel.Info);
        Configuration = configuration;
        Runtime = build(new AgentSetup
        {
            Time = Time,
            Log = Log,
            Configuration = Configuration,
            State = new StateDirectory("state"),
            Pressure = pressure is null ? null : (_, isGoverned) => isGoverned ? pressure : null,
        });
        Assert.That(Configuration.Errors, Is.Empty);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 19, 10, 52, TimeSpan.Zero));

    public RecordingLogSink Log { get; }

    public AgentConfiguration Configuration { get; }

    public AgentRuntime Runtime { get; }

    public EventLoop Loop => Runtime.Loop;

    /// <summary>The messages of the log, without time, level and module.</summary>
    public IEnumerable<string> LogMessages => Log.Lines.Select(line => line[(line.IndexOf(" level=", StringComparison.Ordinal) + 1)..]);

    /// <summary>The names of the modules, in start order.</summary>
    public IEnumerable<string> Order => Enumerable.Range(0, Runtime.Status.ModuleCount).Select(module => Runtime.Status.Module(module).Name);

    /// <summary>Starts the agent and lets it run until nothing is left to do.</summary>
    public SteppedAgent Start()
    {
        Runtime.StartModules();
        Loop.RunUntilIdle();
        return this;
    }

    /// <summary>Lets time pass, then the agent run until nothing is left to do.</summary>
    public void Advance(int ms)
    {
        Time.Advance(TimeSpan.FromMilliseconds(ms));
        Loop.RunUntilIdle();
    }

    /// <summary>Lets time pass until the next timer, restart or deadline is due; there must be one.</summary>
    public void AdvanceToNextDue() => Advance((int)Math.Ceiling(Loop.NextDue!.Value.TotalMilliseconds));

    public bool Stop(TimeSpan? deadline = null) => Runtime.StopModules(deadline ?? StopDeadline);

    /// <summary>
    /// Stops an agent in which something hangs: its clock moves on by a little whenever the loop looks at it, and another thread
    /// keeps waking the loop.
    /// </summary>
    public bool StopInHaste(TimeSpan? deadline = null)
    {
        Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(2);
        using var done = new CancellationTokenSource();
        var nudges = Nudge(done.Token);
        var inTime = Stop(deadline);
        done.Cancel();
        Assert.That(nudges.Wait(TimeSpan.FromSeconds(10)), Is.True);
        return inTime;
    }

    /// <summary>The loaded module of a class.</summary>
    public T Module<T>()
        where T : class => Runtime.Cells.ToArray().Select(cell => cell.Module).OfType<T>().Single();

    public ModuleStatus Status<T>()
        where T : class => Enumerable.Range(0, Runtime.Status.ModuleCount).Select(Runtime.Status.Module).Single(module => module.Name == typeof(T).Name);

    private Task Nudge(CancellationToken done) => Task.Run(
        () =>
        {
            while (!done.IsCancellationRequested) Loop.Wake();
        },
        CancellationToken.None);
}
