using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Mote.Dispatch;

namespace Mote;

/// <summary>
/// What a module starts beside its turns, and what ends with it: tasks, timers, and whatever has to be disposed. Ask for it in the constructor.
/// When the instance ends, at a restart or with the agent, its tasks are cancelled and waited for, its timers stop, and what it owns is disposed, the
/// last first, after the module's own disposal. A task that goes on all the same is named in the log with the place that started it.
/// </summary>
/// <remarks>To be used on the module's own event loop. How much it holds is <see cref="ModuleStatus.Held"/>.</remarks>
/// <example>
/// <code>
/// [Module]
/// public sealed partial class Door(ModuleScope scope)
/// {
///     [Start]
///     void Start()
///     {
///         scope.Own(new FileSystemWatcher("/run/door"));
///         scope.Run(async stopping => await Task.Delay(100, stopping));
///     }
/// }
/// </code>
/// </example>
public sealed class ModuleScope
{
    // Each doubling from here on is said, with the place that holds most.
    private const int FirstNamed = 256;

    private readonly List<ScopeEntry> _entries = [];
    private readonly AgentRuntime _runtime;
    private readonly int _module;
    private int _held;
    private bool _hasEnded;

    internal ModuleScope(AgentRuntime runtime, int module) => (_runtime, _module) = (runtime, module);

    /// <summary>Is cancelled when the instance is to end: the agent stops, or the module is restarted.</summary>
    public CancellationToken Stopping => _hasEnded ? new CancellationToken(canceled: true) : _runtime.InstanceToken(_module);

    /// <summary>How many tasks, timers and resources it holds. Any thread.</summary>
    internal int Held => Volatile.Read(ref _held);

    /// <summary>
    /// Starts a task of the module: each piece of it, from one await to the next, is a turn. Its exception is logged and counts as a failure of the
    /// module; it may end at any time.
    /// </summary>
    /// <param name="task">The task; its token is <see cref="Stopping"/>. Its first piece runs before this returns.</param>
    /// <param name="member">Who starts it; filled in by the compiler.</param>
    /// <param name="line">Where; filled in by the compiler.</param>
    /// <exception cref="ObjectDisposedException">The instance has ended.</exception>
    public void Run(Func<CancellationToken, Task> task, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(task);
        ThrowIfEnded();
        var entry = Add(null, member, line);
        _runtime.BeginTask(_module, $"the task of {entry.Place}", task, () => Remove(entry));
    }

    /// <summary>Calls back once, as a turn of the module.</summary>
    /// <param name="delay">When; 0 for as soon as the present turn is over.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="member">Who asks for it; filled in by the compiler.</param>
    /// <param name="line">Where; filled in by the compiler.</param>
    /// <returns>What stops the timer before its time.</returns>
    /// <exception cref="ObjectDisposedException">The instance has ended.</exception>
    public IDisposable After(TimeSpan delay, Action callback, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return AddTimer(delay, Timeout.InfiniteTimeSpan, callback, member, line);
    }

    /// <summary>Calls back again and again, as a turn of the module; a tick that comes while the last one waits is left out.</summary>
    /// <param name="period">How often; 1 ms or more.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="member">Who asks for it; filled in by the compiler.</param>
    /// <param name="line">Where; filled in by the compiler.</param>
    /// <returns>What stops the timer.</returns>
    /// <remarks>A period that is known beforehand is better an <c>[Every]</c>: the supervisor and the governor know of it.</remarks>
    /// <exception cref="ObjectDisposedException">The instance has ended.</exception>
    public IDisposable Every(TimeSpan period, Action callback, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.FromMilliseconds(1));
        return AddTimer(period, period, callback, member, line);
    }

    /// <summary>Takes what has to be disposed when the instance ends: a subscription, a token's registration, a linked token source, a file.</summary>
    /// <typeparam name="T">The resource.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="member">Who owns it; filled in by the compiler.</param>
    /// <param name="line">Where; filled in by the compiler.</param>
    /// <returns>The resource.</returns>
    /// <exception cref="ObjectDisposedException">The instance has ended; the resource is disposed.</exception>
    public T Own<T>(T resource, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
        where T : IDisposable
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (_hasEnded) resource.Dispose();
        ThrowIfEnded();
        Add(resource, member, line);
        return resource;
    }

    /// <summary>Disposes a resource before the instance ends. Nothing where it is none of the scope's, or was ended before.</summary>
    /// <param name="resource">The resource, as given to <see cref="Own"/>.</param>
    public void End(IDisposable resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (_entries.Find(entry => resource.Equals(entry.Resource)) is not { } entry) return;

        Remove(entry);
        resource.Dispose();
    }

    /// <summary>The instance has ended. Its tasks are over, or named as what they are.</summary>
    internal void EndAll()
    {
        _hasEnded = true;
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            if (i < _entries.Count) _runtime.DisposeOwned(_module, _entries[i]);
        }

        _entries.Clear();
        _held = 0;
    }

    private ScopeTimer AddTimer(TimeSpan due, TimeSpan period, Action callback, string member, int line)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfEnded();
        var timer = new ScopeTimer(_runtime, _module, callback, isOnce: period == Timeout.InfiniteTimeSpan);
        var entry = Add(timer, member, line);
        timer.Begin(due, period, () => Remove(entry));
        return timer;
    }

    private ScopeEntry Add(IDisposable? resource, string member, int line)
    {
        var entry = new ScopeEntry(resource, $"{member}, line {line}");
        _entries.Add(entry);
        Volatile.Write(ref _held, _entries.Count);
        if (_held >= FirstNamed && BitOperations.IsPow2(_held)) NameGrowth(entry);
        return entry;
    }

    private void Remove(ScopeEntry entry)
    {
        _entries.Remove(entry);
        Volatile.Write(ref _held, _entries.Count);
    }

    private void NameGrowth(ScopeEntry last)
    {
        var alike = _entries.FindAll(entry => entry.Place == last.Place).Count;
        _runtime.LogOf(_module).Warn($"the module holds {_held} tasks, timers and resources, {alike} of them of {last.Place}: does it end what it begins?");
    }

    private void ThrowIfEnded()
    {
        if (_hasEnded) throw new ObjectDisposedException(_runtime.ModuleName(_module), "The instance of the module has ended; its scope takes nothing more.");
    }
}
