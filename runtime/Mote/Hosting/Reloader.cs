using System;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Hosting;

/// <summary>
/// Reads the configuration again when SIGHUP asks for it. A signal that comes while a reload is under way is followed by one more: the file may have
/// changed since it was read. The event loop only.
/// </summary>
internal sealed class Reloader(AgentRuntime runtime, ServiceNotifier notifier, Log log, Func<AgentConfiguration> load)
{
    private bool _isAskedAgain;

    /// <summary>Begins a reload, or notes that one more is asked for.</summary>
    public void Begin()
    {
        if (!runtime.IsStarted || runtime.IsAskedToStop) return;
        if (runtime.IsReloading)
        {
            _isAskedAgain = true;
            return;
        }

        // The system's clock for intervals is CLOCK_MONOTONIC in Linux, which systemd wants.
        notifier.Reloading((long)(TimeProvider.System.GetTimestamp() / (TimeProvider.System.TimestampFrequency / 1e6)));
        runtime.BeginReload(load(), log, End);
    }

    private void End()
    {
        notifier.Ready(runtime.Reloads.IsLastApplied ? "runs" : "runs with its last good configuration");
        if (!_isAskedAgain) return;

        _isAskedAgain = false;
        runtime.Loop.Post(_ => Begin(), null);
    }
}
