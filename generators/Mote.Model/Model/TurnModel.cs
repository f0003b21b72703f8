using System.Linq;

namespace Mote.Model;

/// <summary>How one handler or timer is given its turn.</summary>
internal sealed record TurnModel
{
    /// <summary>The number that the running turn is known by.</summary>
    public int Number { get; init; }

    /// <summary>The method that gives it.</summary>
    public string Method { get; init; } = "";

    /// <summary>What the turn serves, as in <c>Temperature → Thermostat.On</c>.</summary>
    public string Title { get; init; } = "";

    public string Message { get; init; } = "";

    public string MessageName { get; init; } = "";

    public required string Module { get; init; }

    /// <summary>The module's name, as users know it.</summary>
    public required string ModuleName { get; init; }

    public required int ModuleIndex { get; init; }

    /// <summary>The property that refers to the module's cell.</summary>
    public required string Cell { get; init; }

    /// <summary>The local variable that holds the cell.</summary>
    public string Variable { get; init; } = "cell";

    /// <summary>The handler's place in the module's mailbox.</summary>
    public int Handler { get; init; }

    public int Capacity { get; init; }

    /// <summary>How often a message is tried.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Its admission; empty where every message has its turn.</summary>
    public string Admission { get; init; } = "";

    /// <summary>How that is made.</summary>
    public string AdmissionMade { get; init; } = "";

    /// <summary>The level from which on its messages are left out; empty: never.</summary>
    public string Off { get; init; } = "";

    /// <summary>Whether a message may have its turn, as a condition; empty where every one may.</summary>
    public string Guard => string.Join(" && ", Guards.Where(guard => guard.Length > 0));

    /// <summary>The same the other way round.</summary>
    public string Refusal => string.Join(" || ", Guards.Where(guard => guard.Length > 0).Select(guard => guard[0] == '!' ? guard.Substring(1) : $"!{guard}"));

    private string[] Guards =>
    [
        Off.Length > 0 ? $"!runtime.IsOff({Off}, module: {ModuleIndex})" : "",
        Admission.Length > 0 ? $"runtime.Admit(runtime.{Admission})" : "",
    ];

    /// <summary>The call of the module's table.</summary>
    public string Call { get; init; } = "";

    /// <summary>The call that takes the rest of an async turn.</summary>
    public string Await => Attempts > 1
        ? $"AwaitRetried(module: {ModuleIndex}, {Call}, \"{MessageName}\", attempts: {Attempts}, in message, &{Method})"
        : $"{(IsTimer ? "AwaitTick" : "Await")}(module: {ModuleIndex}, {Call}, \"{MessageName}\")";

    /// <summary>The call that takes what it throws.</summary>
    public string Contain => Attempts > 1
        ? $"Retry(module: {ModuleIndex}, error, \"{MessageName}\", attempts: {Attempts}, in message, &{Method})"
        : $"{(IsTimer ? "ContainTick" : "Contain")}(module: {ModuleIndex}, error, \"{MessageName}\")";

    public bool IsAsync { get; init; }

    public bool IsTimer { get; init; }

    /// <summary>Whether the module has code that may await.</summary>
    public required bool CanAwait { get; init; }

    /// <summary>Whether something that this module publishes can come back to it.</summary>
    public required bool CanReenter { get; init; }
}
