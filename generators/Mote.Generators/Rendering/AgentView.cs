using System.Collections.Generic;

namespace Mote.Generators.Rendering;

/// <summary>What the agent's template prints.</summary>
internal sealed record AgentView
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The diagnostics that the users of obsolete and experimental things have accepted, as a directive lists them.</summary>
    public required string Accepted { get; init; }

    /// <summary>The name as users see it.</summary>
    public required string Title { get; init; }

    public required string Version { get; init; }

    /// <summary>The graph, as lines of a Mermaid flowchart.</summary>
    public required List<string> Graph { get; init; }

    public required List<AgentModuleView> Modules { get; init; }

    public List<AgentModuleView> Startup => Modules.FindAll(module => !module.IsOnDemand);

    public List<AgentModuleView> OnDemand => Modules.FindAll(module => module.IsOnDemand);

    public List<AgentModuleView> Starting => Modules.FindAll(module => module.Start.Length > 0);

    public List<AgentModuleView> Running => Modules.FindAll(module => module.Run.Length > 0);

    public string OnDemandNumbers => Numbers(OnDemand);

    public string RunningNumbers => Numbers(Running);

    public List<AgentModuleView> Stopping => Modules.FindAll(module => module.Stop.Length > 0);

    public List<AgentModuleView> Disposing => Modules.FindAll(module => module.Dispose.Length > 0);

    public List<AgentModuleView> Measured => Modules.FindAll(module => module.Metrics.Length > 0);

    public required List<TurnView> Turns { get; init; }

    public required List<FanOutView> FanOuts { get; init; }

    public required List<AgentTimerView> Timers { get; init; }

    public required List<AgentOptionsView> Options { get; init; }

    public bool HasOptionsAndTimers => Options.Count > 0 && Timers.Count > 0;

    private static string Numbers(List<AgentModuleView> modules) => string.Join(", ", modules.ConvertAll(module => module.Index));
}

/// <summary>One module of the agent.</summary>
internal sealed record AgentModuleView
{
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary>The field of its cell.</summary>
    public required string Cell { get; init; }

    public required bool IsOnDemand { get; init; }

    /// <summary>The expression that constructs it.</summary>
    public required string Construction { get; init; }

    public required string Start { get; init; }

    public required string Run { get; init; }

    public required string Stop { get; init; }

    public required string Metrics { get; init; }

    public required string Dispose { get; init; }

}

/// <summary>How one handler or timer is given its turn.</summary>
internal sealed record TurnView
{
    public string Method { get; init; } = "";

    /// <summary>What the turn serves, as in <c>Temperature → Thermostat.On</c>.</summary>
    public string Title { get; init; } = "";

    public string Message { get; init; } = "";

    public string MessageName { get; init; } = "";

    public required string Module { get; init; }

    /// <summary>The module's name, as users know it.</summary>
    public required string Name { get; init; }

    public required int ModuleIndex { get; init; }

    /// <summary>The field of the module's cell.</summary>
    public required string Cell { get; init; }

    /// <summary>The local variable that holds the cell.</summary>
    public string Variable { get; init; } = "cell";

    /// <summary>The same where the message has several receivers.</summary>
    public required string FanOutVariable { get; init; }

    public int Handler { get; init; }

    public int Capacity { get; init; }

    /// <summary>The method of the module's table.</summary>
    public string Table { get; init; } = "";

    /// <summary>The number that the running turn is known by.</summary>
    public int Number { get; init; }

    public bool IsAsync { get; init; }

    public bool TakesToken { get; init; }

    /// <summary>Whether the module has code that may await.</summary>
    public required bool CanAwait { get; init; }

    /// <summary>Whether something that this module publishes can come back to it.</summary>
    public required bool CanReenter { get; init; }

    public bool IsTimer { get; init; }

    /// <summary>The call into the module's table, without its end.</summary>
    public string Call => $"{Table}(module{(IsTimer ? "" : ", in message")}{(TakesToken ? $", runtime.TurnToken({ModuleIndex})" : IsAsync ? ", default" : "")})";
}

/// <summary>A message with several receivers.</summary>
internal sealed record FanOutView
{
    public required string Method { get; init; }

    public required string Message { get; init; }

    public required string Title { get; init; }

    public required List<TurnView> Turns { get; init; }
}

/// <summary>A timer that the agent starts.</summary>
internal sealed record AgentTimerView(string Dispatch, long PeriodMs, long OffsetMs);

/// <summary>An options record that the agent binds, once for all modules that ask for it.</summary>
internal sealed record AgentOptionsView(string Field, string Type, string Module, string Bind);
