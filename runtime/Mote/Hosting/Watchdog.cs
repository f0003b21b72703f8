using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using Mote.Dispatch;
using Mote.Governing;
using Mote.Supervision;

namespace Mote.Hosting;

/// <summary>
/// Watches the event loop from a thread of its own, which sleeps as long as the loop comes to rest in time: an idle agent never wakes for it. A turn
/// past its deadline is named; one past the hang limit ends the agent.
/// </summary>
internal sealed class Watchdog : LoopWatch
{
    // A turn is named at the latest after its deadline and two looks.
    private const int LooksPerDeadline = 4;
    private const long PeriodMinMs = 10;

    private readonly AgentRuntime _runtime;
    private readonly KernelTimer _timer = KernelTimer.Create();
    private readonly TurnWatch _turn;
    private readonly TurnWatch _loop;
    private readonly StallTrigger? _trigger;
    private readonly long _periodMs;
    private readonly long _hangMs;
    private readonly Action<string> _say;
    private readonly Action<string> _giveUp;

    /// <summary>Creates it, not yet watching.</summary>
    /// <param name="runtime">The agent.</param>
    /// <param name="say">Logs a warning from the watchdog's thread; must not wait for the loop.</param>
    /// <param name="giveUp">Ends the process, and says why.</param>
    public Watchdog(AgentRuntime runtime, Action<string> say, Action<string> giveUp)
    {
        (_runtime, _say, _giveUp) = (runtime, say, giveUp);
        _trigger = runtime.Device?.Trigger;
        _hangMs = (long)runtime.Limits.HangLimit.TotalMilliseconds;
        var shortestMs = _hangMs;
        for (var module = 0; module < runtime.Cells.Length; module++) shortestMs = Math.Min(shortestMs, runtime.TurnDeadlineMs(module));
        _periodMs = Math.Max(shortestMs / LooksPerDeadline, PeriodMinMs);
        _turn = new TurnWatch(_periodMs);
        _loop = new TurnWatch(_periodMs);
    }

    public override TimeSpan StuckFor => TimeSpan.FromMilliseconds(_loop.SeenMsOf(Moved));

    // When the loop moved last; never 0, which would be no move at all.
    private long Moved => _runtime.Loop.LastMovedAtMs + 1;

    /// <summary>Begins to watch; the loop is about to work.</summary>
    public void Start()
    {
        _runtime.Loop.Watch = this;
        Begin();
        new Thread(Run) { IsBackground = true, Name = "watchdog" }.Start();
    }

    public override void Begin() => _timer.Set(_periodMs);

    public override void Rest() => _timer.Set(0);

    private void Run()
    {
        while (true)
        {
            // It sleeps in the kernel anyway: what else is to be waited for there costs no thread of its own.
            _timer.Wait(_trigger);
            if (_trigger?.IsFired == true) _runtime.Governor?.Ask();
            Look();
            if (!_runtime.Loop.IsParked) _timer.Set(_periodMs);
        }
    }

    private void Look()
    {
        // A breakpoint is no hang.
        if (Debugger.IsAttached) return;

        var nowMs = _runtime.Loop.NowMs;
        _turn.Look(_runtime.TurnInstance, nowMs);
        _loop.Look(Moved, nowMs);
        if (_runtime.CurrentModule is not (>= 0 and var module)) return;

        var name = _runtime.DescribeTurn();
        if (_turn.IsNewlyLate(_runtime.TurnDeadlineMs(module)))
        {
            _runtime.CountLate(module);
            _say($"{name} has not ended after {Text(_turn.SeenMs)} ms");
        }

        if (_turn.SeenMs < _hangMs) return;

        _giveUp($"the event loop hangs for {Text(_turn.SeenMs)} ms, and {Text(_runtime.Waiting)} messages that wait are lost");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
