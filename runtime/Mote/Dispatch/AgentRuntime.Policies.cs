using System;
using System.Threading;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>What modules declare of their failures, and who depends on whom. The generated code answers, with a switch over the number.</summary>
public abstract partial class AgentRuntime
{
    /// <summary>What a module declares of its restarts; called when it first fails.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The policy.</returns>
    protected virtual RestartPolicy PolicyOf(int module) => RestartPolicy.Default;

    /// <summary>How much the agent needs a module.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>What it declares.</returns>
    protected virtual Criticality CriticalityOf(int module) => Criticality.Standard;

    /// <summary>What follows when a module fails to start.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>What it declares.</returns>
    protected virtual StartFailure StartFailureOf(int module) => StartFailure.Fail;

    /// <summary>The modules that hold a service of this one, which a restart of it makes stale.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>Their numbers, in start order.</returns>
    protected virtual ReadOnlySpan<int> ClientsOf(int module) => [];

    /// <summary>
    /// Is cancelled when the agent begins to stop, or the module to restart: for its <c>[Start]</c> and its <c>[Run]</c>.
    /// </summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The token of the present instance.</returns>
    protected CancellationToken LifetimeOf(int module) =>
        (ColdStateOf(module).Lifetime ??= CancellationTokenSource.CreateLinkedTokenSource(Stopping)).Token;

    /// <summary>What ends with a module's instance.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The scope of the present instance.</returns>
    protected ModuleScope ScopeOf(int module) => ColdStateOf(module).Scope ??= new ModuleScope(this, module);

    internal CancellationToken InstanceToken(int module) => LifetimeOf(module);

    internal Criticality ModuleCriticality(int module) => CriticalityOf(module);

    /// <summary>How much the agent needs a module, itself or for those that hold its services.</summary>
    internal Criticality NeededCriticality(int module)
    {
        var needed = CriticalityOf(module);
        foreach (var client in ClientsOf(module)) needed = (Criticality)Math.Max((int)needed, (int)NeededCriticality(client));
        return needed;
    }
}
