using System;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>A start without some of the modules: those that may fail to start, and those that earlier runs died of.</summary>
public abstract unsafe partial class AgentRuntime
{
    // Whether the agent starts without some of its modules.
    private bool _skipped;

    /// <summary>
    /// Starts a module that the agent may start without: where it fails, it is restarted later or quarantined, as it declares; where one that it
    /// depends on is missing, it is left out. The exception of one that declares neither is thrown here.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <returns>False when the agent was asked to stop meanwhile.</returns>
    protected bool TryStartContained(int module)
    {
        // A provider that failed has taken it out of service already.
        if (Cells[module].Has(CellState.Held | CellState.Closed)) return !IsAskedToStop;

        try
        {
            Cells[module].Module = Construct(module);
            return TryStart(module);
        }
        catch (OperationCanceledException) when (IsAskedToStop)
        {
            return false;
        }
        catch (Exception error) when (StartFailureOf(module) != StartFailure.Fail)
        {
            Fault(module, error, "start");
            if (StartFailureOf(module) == StartFailure.Ignore) SupervisionOf(module).Budget.Spend();
            return !IsAskedToStop;
        }
    }

    /// <summary>Leaves a module out of this run, and those that hold its services with it. Before the agent starts.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="why">Why, as users read it.</param>
    internal void Skip(int module, string why)
    {
        var restart = SupervisionOf(module);
        if (restart.Phase == RestartPhase.Quarantined) return;

        _skipped = true;
        restart.Phase = RestartPhase.Quarantined;
        restart.Reason = why;
        Close(module);
        LogOf(module).Error($"the module is Quarantined: {why}");
        foreach (var client in ClientsOf(module)) Skip(client, $"{NameOf(module)}, whose service it holds, is Quarantined");
    }

    // What StartInOrder does, for an agent that starts without some of its modules.
    private void StartRemaining(ref int module)
    {
        for (module = 0; module < Cells.Length; module++)
        {
            if (!IsOnDemand(module) && !TryStartContained(module)) return;
        }
    }
}
