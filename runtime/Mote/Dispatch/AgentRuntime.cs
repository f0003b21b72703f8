using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Dispatch;

/// <summary>
/// One instance of an agent: its cells, wired. The generated subclass knows the modules by number, in start order; what it
/// overrides are switches over that number, because a switch costs nothing at start-up and steps well in a debugger.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "The stopping token lives as long as the process; without timers and links its source holds nothing to release.")]
public abstract unsafe partial class AgentRuntime
{
    private readonly CancellationTokenSource _stopping = new();
    private AgentStatus? _status;
    private AgentLimits? _limits;

    /// <summary>Creates the cells, with no module loaded.</summary>
    /// <param name="setup">What the agent is given from outside.</param>
    protected AgentRuntime(AgentSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Setup = setup;
        Configuration = setup.Configuration;
        Time = setup.Time;
        _constructed = _turn + 1;
        Loop = new EventLoop(this, setup.Time);
        foreach (ref var cell in Cells) cell.State = CellState.Unloaded;
    }

    /// <summary>The agent's name.</summary>
    public abstract string Name { get; }

    /// <summary>The one event loop: it runs on the thread that runs the agent.</summary>
    public EventLoop Loop { get; }

    /// <summary>The agent's state and counters.</summary>
    public AgentStatus Status => _status ??= new AgentStatus(this);

    /// <summary>The agent's time limits.</summary>
    public AgentLimits Limits => _limits ??= AgentLimits.Bind(Configuration) ?? new AgentLimits();

    /// <summary>What the agent was given from outside.</summary>
    protected internal AgentSetup Setup { get; }

    /// <summary>The agent's clock.</summary>
    protected internal TimeProvider Time { get; }

    /// <summary>Is cancelled when the agent begins to stop.</summary>
    protected internal CancellationToken Stopping => _stopping.Token;

    /// <summary>The modules' cells, in start order.</summary>
    protected abstract Span<ModuleCell> CellSpan { get; }

    /// <summary>The module's name, as users know it.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The class name.</returns>
    protected abstract string NameOf(int module);

    /// <summary>A turn as people name it, as in <c>Thermostat: Temperature</c>. Any thread.</summary>
    /// <param name="turn">The number that the generator gave it, from 1.</param>
    /// <returns>The module and the message's type, or the timer's method.</returns>
    protected abstract string NameOfTurn(int turn);

    /// <summary>The numbers of the modules that are loaded by what arrives for them, in start order.</summary>
    protected virtual ReadOnlySpan<int> OnDemand => [];

    /// <summary>The numbers of the modules that have a <c>[Run]</c>, in start order.</summary>
    protected virtual ReadOnlySpan<int> BackgroundTasks => [];

    /// <summary>
    /// Constructs the start-up modules and calls their <c>[Start]</c>, in start order: one statement after the other, which
    /// takes half the time of asking for each by its number. Returns early where the agent is asked to stop meanwhile.
    /// </summary>
    /// <param name="module">The number of the module whose turn it is: the one that an exception belongs to.</param>
    protected abstract void StartInOrder(ref int module);

    /// <summary>Constructs a module with what its constructor asks for: one that loads on demand, or one that is restarted.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The module.</returns>
    protected virtual object Construct(int module) => throw new ArgumentOutOfRangeException(nameof(module));

    /// <summary>Calls the module's <c>[Start]</c>, if it has one.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The rest of the start.</returns>
    protected virtual ValueTask Start(int module) => default;

    /// <summary>Calls the module's <c>[Run]</c>, if it has one.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="stopping">Is cancelled when the agent stops.</param>
    /// <returns>Completes when the background task ends.</returns>
    protected virtual ValueTask Run(int module, CancellationToken stopping) => default;

    /// <summary>Calls the module's <c>[Stop]</c>, if it has one.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="deadline">Is cancelled when the stop deadline has passed.</param>
    /// <returns>The rest of the stop.</returns>
    protected virtual ValueTask Stop(int module, CancellationToken deadline) => default;

    /// <summary>
    /// Disposes the module, if it is disposable. The generator overrides it for what is disposed asynchronously: a cast to
    /// <see cref="IAsyncDisposable"/> here would bring the disposal of every stream into a native agent, 100 KB.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The rest of the disposal.</returns>
    protected virtual ValueTask Dispose(int module)
    {
        (CellSpan[module].Module as IDisposable)?.Dispose();
        return default;
    }

    /// <summary>Calls the module's <c>[Metrics]</c>, if it has one.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="writer">Where the numbers go.</param>
    protected virtual void WriteMetrics(int module, ref MetricWriter writer)
    {
    }

    /// <summary>
    /// The dispatch methods of a message, in the order of their calls; empty where no module handles it. For tests, which publish from
    /// outside: a native agent does not contain it.
    /// </summary>
    /// <param name="message">The message's type, <c>T</c>.</param>
    /// <returns>Each a <c>delegate*&lt;object, in T, void&gt;</c>.</returns>
    protected virtual nint[] DispatchMethodsOf(Type message) => [];

    /// <summary>A publisher of a message that no module handles.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <returns>One that does nothing.</returns>
    protected Publisher<T> Unhandled<T>()
        where T : struct => MessageTap.IsSupported && Setup.Tap is not null ? new Publisher<T>(this, null) : default;

    // The members above are protected, not protected internal, so that an agent may live in an assembly that sees this one's internals.
    internal nint[] FindDispatchMethods(Type message) => DispatchMethodsOf(message);

    internal Span<ModuleCell> Cells => CellSpan;

    internal string ModuleName(int module) => NameOf(module);

    internal bool IsOnDemand(int module) => OnDemand.Contains(module);

    internal void WriteModuleMetrics(int module, ref MetricWriter writer) => WriteMetrics(module, ref writer);

    /// <summary>The log of a module.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>A log that carries the module's name.</returns>
    protected internal Log LogOf(int module) => new(Setup.Log, NameOf(module));
}
