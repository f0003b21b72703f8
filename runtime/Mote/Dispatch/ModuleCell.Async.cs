using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Dispatch;

/// <summary>The turns that may suspend.</summary>
public sealed partial class ModuleCell
{
    private const string LoadingTurn = "[Start]";

    /// <summary>Is cancelled when the agent stops; async turns receive it.</summary>
    public CancellationToken Stopping => _graph.Stopping;

    /// <summary>
    /// Takes the rest of an async turn. A completed one costs nothing more; a suspended one keeps the module's further messages
    /// waiting until it ends, and its continuations come back to the lane.
    /// </summary>
    /// <param name="rest">What the handler returned. Its exception is thrown here where it has completed.</param>
    /// <param name="turn">The message's type, or the timer's method.</param>
    public void Await(ValueTask rest, string turn)
    {
        var awaiter = rest.GetAwaiter();
        if (awaiter.IsCompleted)
        {
            awaiter.GetResult();
            return;
        }

        State |= CellState.Pending;
        var suspended = Annex.Suspended ??= new ModuleAnnex.SuspendedTurn(OnPendingEnd);
        suspended.Awaiter = awaiter;
        suspended.Turn = turn;
        awaiter.UnsafeOnCompleted(suspended.OnEnd);
    }

    /// <summary>Opens the cell when an on-demand module's start has ended.</summary>
    internal void AwaitLoading(ValueTask start)
    {
        Await(start, LoadingTurn);
        if ((State & CellState.Pending) == 0) Open();
    }

    private void OnPendingEnd()
    {
        var suspended = Annex.Suspended!;
        var awaiter = suspended.Awaiter;
        suspended.Awaiter = default;
        State &= ~CellState.Pending;
        try
        {
            awaiter.GetResult();
            if ((State & CellState.Stub) != 0) Open();
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The turn ended because the agent stops: that is what the token is for.
        }
        catch (Exception error) when ((State & CellState.Stub) != 0)
        {
            _graph.Fault(this, error, "loading failed");
        }
        catch (Exception error)
        {
            Contain(error, suspended.Turn);
        }

        if (QueueDepth > 0 && (State & CellState.Closed) == 0) _graph.Lane.Ready(this);
    }
}
