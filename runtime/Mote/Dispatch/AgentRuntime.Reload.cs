using System;
using System.Collections.Generic;
using Mote.Options;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// A reload of the configuration while the agent runs. All of it is checked first. Then the modules whose sections changed are restarted with the new
/// options, and those that are quarantined get another chance. A module that does not start with its new options brings everything back to the last
/// good configuration. No message is lost: what arrives meanwhile waits.
/// </summary>
public abstract partial class AgentRuntime
{
    private Reload? _reload;

    /// <summary>What became of the reloads so far.</summary>
    internal ReloadCounters Reloads { get; } = new();

    /// <summary>Whether a reload is under way: modules restart with their new options.</summary>
    internal bool IsReloading => _reload is not null;

    /// <summary>Begins a reload. The event loop only; not while another is under way.</summary>
    /// <param name="next">The configuration; keeps the errors, all of them where it is refused.</param>
    /// <param name="log">The agent's log.</param>
    /// <param name="ended">Is called when the reload is over, however it ends.</param>
    [ColdPath]
    internal void BeginReload(AgentConfiguration next, Log log, Action ended)
    {
        var last = Configuration;
        if (!TryConfigure(next))
        {
            foreach (var error in next.Errors) log.Error(error.ToString());
            EndReload(log, ended, isApplied: false, $"the configuration is not reloaded: it has {next.Errors.Count} errors, and the last one stays");
            return;
        }

        var reload = new Reload(last, log, ended);
        for (var module = 0; module < Cells.Length; module++)
        {
            if (IsQuarantined(module)) Release(module);
            else if (HasOthers(module, next, last)) RestartForReload(module, reload);
        }

        _reload = reload;
        EndReloadIfDone();
    }

    private bool HasOthers(int module, AgentConfiguration one, AgentConfiguration other) =>
        !Array.TrueForAll(SectionsOf(module), section => one.IsSame(section, other));

    private bool IsQuarantined(int module) => Cells[module].ColdStateOrNone.Supervision?.Phase == RestartPhase.Quarantined;

    // One that loads on demand and is not there yet will be constructed with the new options.
    private void RestartForReload(int module, Reload reload)
    {
        if (_restarting.Contains(module))
        {
            // It failed with its last options: that it fails with the new ones too is no reason to go back.
            SupervisionOf(module).DueMs = Loop.NowMs;
            return;
        }

        reload.Modules.Add(module);
        if (Cells[module].Module is not null && TryHold(module, "its options have changed")) HoldClients(module);
    }

    /// <summary>Gives a quarantined module another chance, with a new budget.</summary>
    private void Release(int module)
    {
        var restart = SupervisionOf(module);
        restart.Budget.Reset();
        restart.Phase = RestartPhase.Waiting;
        restart.DueMs = Loop.NowMs;
        Cells[module].State = CellState.Unloaded | CellState.Held;
        Enlist(module);
        LogOf(module).Info("the module comes out of quarantine");
    }

    private void EndReloadIfDone()
    {
        if (_reload is not { } reload || !reload.Modules.TrueForAll(IsSettled)) return;

        _reload = null;
        EndReload(reload.Log, reload.Ended, isApplied: true, $"the configuration is reloaded; modules with other options: {reload.Modules.Count}");
    }

    private bool IsSettled(int module) => !_restarting.Contains(module) && !Cells[module].Has(CellState.Held);

    /// <summary>A module failed to start: where it had new options, everything goes back to the last good configuration.</summary>
    /// <returns>Whether the failure is the reload's, and costs the module nothing.</returns>
    private bool TryRefuseReload(int module, string reason)
    {
        if (_reload is not { } reload || !reload.Modules.Contains(module)) return false;

        _reload = null;
        var refused = Configuration;
        Reconfigure(reload.Last);

        // Those too that were being restarted when the reload began, or came out of quarantine with it.
        for (var changed = 0; changed < Cells.Length; changed++)
        {
            if (Cells[changed].Module is null || !HasOthers(changed, refused, reload.Last)) continue;
            if (TryHold(changed, "its last options are restored")) HoldClients(changed);
        }

        EndReload(
            reload.Log,
            reload.Ended,
            isApplied: false,
            $"the configuration is not reloaded: {NameOf(module)} refuses it, and the last one stays: {reason}");
        return true;
    }

    private void EndReload(Log log, Action ended, bool isApplied, string outcome)
    {
        Reloads.IsLastApplied = isApplied;
        if (isApplied) Reloads.Applied++;
        else Reloads.Refused++;
        if (isApplied) log.Info(outcome);
        else log.Error(outcome);
        ended();
    }

    private sealed class Reload(AgentConfiguration last, Log log, Action ended)
    {
        public AgentConfiguration Last { get; } = last;

        public Log Log { get; } = log;

        public Action Ended { get; } = ended;

        /// <summary>The modules whose options changed.</summary>
        public List<int> Modules { get; } = [];
    }
}
