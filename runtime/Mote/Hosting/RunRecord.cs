using System;
using System.Collections.Generic;
using System.IO;
using Mote.Dispatch;
using Mote.Supervision;

namespace Mote.Hosting;

/// <summary>
/// This run of the agent, as the next one will find it: whether it ended in order, and if not, what was on the loop. Where it cannot be kept, the agent
/// says so and runs without.
/// </summary>
internal sealed class RunRecord : IDisposable
{
    private readonly StatePage? _page;

    private RunRecord(StatePage? page) => _page = page;

    /// <summary>Reads how the last runs ended, leaves out the modules that must not start, and begins this run's record.</summary>
    /// <param name="runtime">The agent, not yet started.</param>
    /// <param name="log">Its log.</param>
    /// <param name="directory">Where the record lies; null: in the agent's state directory.</param>
    public static RunRecord Begin(AgentRuntime runtime, Log log, string? directory)
    {
        try
        {
            var page = StatePage.Open(directory ?? runtime.Setup.State.GetPath());
            Begin(page, runtime, log);
            return new RunRecord(page);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StateDirectoryException)
        {
            log.Warn($"how this run ends is not recorded, and crash loops are not seen: {error.Message}");
            return new RunRecord(null);
        }
    }

    /// <summary>Every module has started.</summary>
    public void Started()
    {
        if (_page is { } page) page.Phase = RunPhase.Running;
    }

    /// <summary>The agent ends in order, or because its configuration is wrong: earlier bad ends are forgotten.</summary>
    public void End() => _page?.End();

    /// <summary>The agent gives up: the next run says how many messages waited. Any thread.</summary>
    public void GiveUp(long waiting)
    {
        if (_page is { } page) page.Lost = waiting;
    }

    /// <inheritdoc/>
    public void Dispose() => _page?.Dispose();

    private static void Begin(StatePage page, AgentRuntime runtime, Log log)
    {
        var limits = runtime.Limits;
        var guard = new CrashGuard(limits.CrashLimit, (long)limits.CrashWindow.TotalMilliseconds);
        var nowMs = runtime.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var ends = page.ReadEnds();
        var last = page.LastEnd(runtime, nowMs);
        var lost = page.Lost;
        if (last is not null)
        {
            ends.Add(last);
            var where = last.Turn.Length > 0 ? $"while {last.Turn} was on the loop" : "between turns";
            log.Warn($"the last run ended badly, {where}; messages that waited and are lost: {lost}");
        }

        guard.Forget(ends, nowMs);
        runtime.LastRuns = new LastRuns(guard.IsSafeMode(ends), ends.Count, last?.Turn, last is null ? 0 : lost);
        if (guard.IsSafeMode(ends)) log.Error($"safe mode: the last {ends.Count} runs ended badly");
        Skip(runtime, guard, ends);
        page.Begin(runtime, ends);
    }

    private static void Skip(AgentRuntime runtime, CrashGuard guard, List<BadEnd> ends)
    {
        for (var module = 0; module < runtime.Cells.Length; module++)
        {
            if (guard.WhyNot(ends, runtime.ModuleName(module), runtime.NeededCriticality(module)) is { } why) runtime.Skip(module, why);
        }
    }
}
