using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>The modules' <c>[Run]</c>: each piece of one, from one await to the next, is a turn of its module.</summary>
public abstract partial class AgentGraph
{
    // The modules whose [Run] is under way.
    private readonly List<int> _sources = [];

    /// <summary>
    /// Goes on with a source. The module is on the stack meanwhile: what comes back to it of what it publishes waits.
    /// </summary>
    internal void ContinueSource(SourceContext source, SendOrPostCallback callback, object? state)
    {
        using var inSource = new Lane.Scope(source);
        Cells[source.Module].State |= CellState.Busy;
        try
        {
            callback(state);
        }
        finally
        {
            ref var cell = ref Cells[source.Module];
            cell.State &= ~CellState.Busy;
            if (cell.QueueDepth > 0 && (cell.State & CellState.Closed) == 0) Lane.Ready(cell.Annex!);
        }
    }

    private void BeginSource(int module)
    {
        if (Cells[module].IsLoaded) ContinueSource(new SourceContext(Lane, module), _ => CallSource(module), null);
    }

    private void CallSource(int module)
    {
        try
        {
            var source = Run(module, Stopping).GetAwaiter();
            if (source.IsCompleted) source.GetResult();
            else FollowSource(module, source);
        }
        catch (Exception error)
        {
            Fault(module, error, "[Run] failed");
        }
    }

    private void FollowSource(int module, ValueTaskAwaiter source)
    {
        _sources.Add(module);
        source.OnCompleted(() => Lane.Post(_ => EndSource(module, source), null));
    }

    private void EndSource(int module, ValueTaskAwaiter source)
    {
        _sources.Remove(module);
        try
        {
            source.GetResult();
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The source ended because the agent stops: that is what the token is for.
        }
        catch (Exception error)
        {
            Fault(module, error, "[Run] failed");
        }
    }
}
