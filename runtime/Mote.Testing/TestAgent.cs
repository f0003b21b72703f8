using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Mote.Dispatch;
using Mote.Governing;
using Mote.Options;

namespace Mote.Testing;

/// <summary>
/// An agent that a test steps: its clock stands until the test moves it, and nothing runs but what the test asks for, on the test's own
/// thread. One thread; every member returns when the agent has nothing left to do at that moment.
/// </summary>
/// <example>
/// <code>
/// using var agent = TestAgent.Start(TestedAgent.Build, """{ "diskWatch": { "warnAtPercent": 80 } }""");
/// agent.Publish(new DiskUse(85));
/// Assert.That(agent.Log, Has.One.Contains("85 % full"));
/// </code>
/// </example>
public sealed class TestAgent : IDisposable
{
    private static readonly DateTimeOffset StartOfTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan NudgeAfter = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan NudgeEvery = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan HasteStep = TimeSpan.FromMilliseconds(100);

    private readonly TestClock _clock = new(StartOfTime);
    private readonly PublishedMessages _published = new();
    private readonly TestLog _log;
    private readonly string _state = Path.Combine(Path.GetTempPath(), $"mote-test-{Guid.NewGuid():N}");
    private readonly AgentRuntime _runtime;
    private readonly Dictionary<Type, nint[]> _dispatchMethods = [];
    private bool _isStopped;

    private TestAgent(Func<AgentSetup, AgentRuntime> build, string options, LogLevel logLevel)
    {
        // Before the first publisher is made, which looks at it.
        AppContext.SetSwitch(MessageTap.Switch, isEnabled: true);
        _log = new TestLog(_clock, logLevel);
        var configuration = AgentConfiguration.Parse(Encoding.UTF8.GetBytes(options), "options", []);
        _runtime = build(new AgentSetup
        {
            Time = _clock,
            Log = _log,
            Configuration = configuration,
            State = new StateDirectory(_state),
            Tap = _published,

            // Nothing is short unless the test says so.
            Pressure = static (_, isGoverned) => isGoverned ? new Device() : null,
        });
        if (configuration.Errors.Count > 0) throw new ArgumentException("The options are wrong:\n" + string.Join("\n", configuration.Errors), nameof(options));
    }

    /// <summary>The agent's clock. It stands still between two calls of <see cref="Advance"/>.</summary>
    public TimeProvider Time => _clock;

    /// <summary>The log so far, each line without its time: <c>level=warn module=DiskWatch msg="/ is 95 % full"</c>.</summary>
    public IReadOnlyList<string> Log => _log.Lines;

    /// <summary>Builds and starts an agent.</summary>
    /// <param name="build">The generated <c>Build</c> of an <c>[Agent]</c> class.</param>
    /// <param name="options">What <c>agent.json</c> would hold.</param>
    /// <param name="logLevel">The lowest level that is logged. <see cref="LogLevel.Debug"/> also logs the stack of an exception.</param>
    /// <returns>The agent, started.</returns>
    /// <exception cref="ArgumentException">The options are wrong; the message lists every error.</exception>
    /// <exception cref="StartupException">A module's constructor or <c>[Start]</c> threw.</exception>
    public static TestAgent Start(Func<AgentSetup, AgentRuntime> build, string options = "{}", LogLevel logLevel = LogLevel.Info)
    {
        ArgumentNullException.ThrowIfNull(build);
        ArgumentNullException.ThrowIfNull(options);
        var agent = new TestAgent(build, options, logLevel);
        try
        {
            agent._runtime.StartModules();
        }
        catch (StartupException)
        {
            // What started before the one that failed has threads and files, as in an agent that ends.
            agent.Dispose();
            throw;
        }

        agent.RunUntilIdle();
        return agent;
    }

    /// <summary>Publishes a message to every handler of it, as if a module had.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <exception cref="InvalidOperationException">No module of the agent handles it.</exception>
    public unsafe void Publish<T>(in T message)
        where T : struct
    {
        if (!_dispatchMethods.TryGetValue(typeof(T), out var methods)) _dispatchMethods[typeof(T)] = methods = _runtime.FindDispatchMethods(typeof(T));
        if (methods.Length == 0) throw new InvalidOperationException($"No module of {_runtime.Name} handles {typeof(T).Name}.");

        using (_runtime.Loop.Enter())
        {
            foreach (var method in methods) ((delegate*<object, in T, void>)method)(_runtime, in message);
        }

        RunUntilIdle();
    }

    /// <summary>Lets time pass, from one due timer to the next: everything that falls due happens at its own time.</summary>
    /// <param name="time">How long; not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var end = _clock.GetUtcNow() + time;
        RunUntilIdle();
        while (NextDue() is { } due && due <= end)
        {
            _clock.Advance(Later(due - _clock.GetUtcNow()));
            RunUntilIdle();
        }

        if (_clock.GetUtcNow() < end) _clock.Advance(end - _clock.GetUtcNow());
        RunUntilIdle();
    }

    /// <summary>Has the agent follow a level, as if the device were that short: timers and variants of the level. Nobody is shed by it.</summary>
    /// <param name="level">The level, until another is set.</param>
    /// <exception cref="InvalidOperationException">No module of the agent declares anything of the level.</exception>
    public void Press(PressureLevel level)
    {
        if (_runtime.Governor is not { } governor) throw new InvalidOperationException("No module of this agent declares what the level changes.");

        governor.Hold(level);
        _runtime.Loop.RunUntilIdle();
    }

    /// <summary>Handles what waits at this moment: after something outside of the agent, as a task of the test, has posted to it.</summary>
    public void RunUntilIdle() => _runtime.Loop.RunUntilIdle();

    /// <summary>What the modules have published, in order, handled or not. What the test published is not among it.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <returns>The messages.</returns>
    public IReadOnlyList<T> Published<T>()
        where T : struct => _published.Of<T>();

    /// <summary>Forgets the log and the published messages so far.</summary>
    public void Clear()
    {
        _log.Clear();
        _published.Clear();
    }

    /// <summary>A module's state and counters: handled, failed, dropped, waiting.</summary>
    /// <typeparam name="TModule">The module's class.</typeparam>
    /// <returns>The status, live.</returns>
    /// <exception cref="InvalidOperationException">The agent does not use the module.</exception>
    public ModuleStatus Status<TModule>()
        where TModule : class => _runtime.Status.Module(IndexOf<TModule>());

    /// <summary>The module itself.</summary>
    /// <typeparam name="TModule">Its class.</typeparam>
    /// <returns>The instance.</returns>
    /// <exception cref="InvalidOperationException">The agent does not use the module, or it is not loaded.</exception>
    public TModule Module<TModule>()
        where TModule : class => _runtime.Cells[IndexOf<TModule>()].Module as TModule
            ?? throw new InvalidOperationException($"{typeof(TModule).Name} is not loaded: it loads with its first message or timer.");

    /// <summary>Scrapes the agent's metrics.</summary>
    /// <returns>The series at this moment.</returns>
    public TestMetrics Scrape()
    {
        var collector = _runtime.Status.Metrics;
        var ticket = collector.Ask();
        RunUntilIdle();
        var text = new StringBuilder();
        for (var part = 0; collector.Part(ticket, part) is { Length: > 0 } written; part++) text.Append(Encoding.UTF8.GetString(written));
        return new TestMetrics(text.ToString());
    }

    /// <summary>
    /// Measures what an action allocates on this thread. It runs once before, so that what is allocated once only is not counted; messages
    /// and log lines are not kept meanwhile.
    /// </summary>
    /// <param name="action">The action, such as a <see cref="Publish{T}"/>.</param>
    /// <param name="runs">How many times it runs; 1 or more.</param>
    /// <returns>The bytes of all runs together.</returns>
    public long AllocatedBytes(Action action, int runs = 100)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        _published.IsOff = _log.IsOff = true;
        try
        {
            action();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var run = 0; run < runs; run++) action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        finally
        {
            _published.IsOff = _log.IsOff = false;
        }
    }

    /// <summary>Stops the agent in order, as SIGTERM does; time passes while something waits for it. A second call does nothing.</summary>
    /// <returns>False where something was skipped because it did not end within the stop deadline (<c>agent.stopDeadline</c>, 10 s unless set).</returns>
    public bool Stop()
    {
        if (_isStopped) return true;

        _isStopped = true;
        _clock.AutoAdvanceAmount = HasteStep;
        using var nudge = new Timer(_ => _runtime.Loop.Wake(), null, NudgeAfter, NudgeEvery);
        return _runtime.StopModules(_runtime.Limits.StopDeadline);
    }

    /// <summary>Stops the agent, if <see cref="Stop"/> has not, and deletes its state directory.</summary>
    public void Dispose()
    {
        Stop();
        if (Directory.Exists(_state)) Directory.Delete(_state, recursive: true);
    }

    private static TimeSpan Later(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.FromTicks(1);

    private DateTimeOffset? NextDue()
    {
        var ofLoop = _runtime.Loop.NextDue is { } due ? _clock.GetUtcNow() + due : (DateTimeOffset?)null;
        var ofClock = _clock.NextDue;
        return ofLoop is null || ofClock < ofLoop ? ofClock : ofLoop;
    }

    private int IndexOf<TModule>()
    {
        var names = Enumerable.Range(0, _runtime.Status.ModuleCount).Select(module => _runtime.Status.Module(module).Name).ToList();
        var index = names.IndexOf(typeof(TModule).Name);
        return index >= 0
            ? index
            : throw new InvalidOperationException($"{_runtime.Name} has no module {typeof(TModule).Name}; it has {string.Join(", ", names)}.");
    }
}
