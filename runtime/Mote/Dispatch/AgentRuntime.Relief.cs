using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>What the runtime gives up while memory is short; see <see cref="Governing.MemoryRelief"/>.</summary>
public abstract partial class AgentRuntime
{
    /// <summary>Gives back the slots of all mailboxes that are empty; the next message that has to wait makes new ones.</summary>
    [ColdPath]
    internal void TrimMailboxes()
    {
        Loop.Inbox.Trim();
        foreach (ref var cell in Cells)
        {
            if (cell.ColdState?.Mailbox is { Count: 0 } mailbox) mailbox.Trim();
        }
    }

    /// <summary>
    /// Takes modules that load on demand out of memory, where nothing came for them since this was called last. Their next message or timer loads them
    /// again; what arrives while they end waits for it.
    /// </summary>
    /// <param name="isFirstCount">Only counts what came until now.</param>
    /// <returns>How many are being closed.</returns>
    [ColdPath]
    internal int CloseQuietModules(bool isFirstCount)
    {
        var closed = 0;
        foreach (var module in OnDemand)
        {
            ref var cell = ref Cells[module];
            if (cell.Module is null) continue;

            var isQuiet = !isFirstCount && cell.Turns == ColdStateOf(module).TurnsSeen;
            ColdStateOf(module).TurnsSeen = cell.Turns;
            if (isQuiet && IsIdle(module) && TryHold(module, "memory is short, and nothing came for it"))
            {
                SupervisionOf(module).IsClosing = true;
                closed++;
            }
        }

        return closed;
    }

    // One that others hold a service of, or that works beside its turns, is in use although nothing comes for it.
    private bool IsIdle(int module)
    {
        ref var cell = ref Cells[module];
        var isAtRest = cell.IsLoaded && !cell.Has(ModuleCell.NoTurns) && cell.QueueDepth == 0;
        return isAtRest && ClientsOf(module).IsEmpty && cell.ColdStateOrNone.Scope is not { Held: > 0 };
    }

    private void EndClosing(int module, ModuleSupervision restart)
    {
        (restart.IsClosing, restart.Phase) = (false, RestartPhase.Serving);
        LogOf(module).Info($"the module is closed until it is needed: {restart.Reason}");
        restart.Reason = null;
        Cells[module].State &= ~CellState.Held;
        ReadyIfWaiting(module);
    }
}
