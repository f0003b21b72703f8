using System.Collections.Generic;

namespace Mote.Model;

/// <summary>
/// The names that a module's timers and lifecycle methods have in its table. They are those of the methods, but the table's
/// methods differ less in their parameters than the module's: overloads, and a method with two attributes, would be the same there.
/// </summary>
internal sealed class TableNames
{
    public TableNames(ModuleModel module)
    {
        var names = new UniqueNames();
        foreach (var timer in module.Timers) Timers.Add(timer.Shape.IsAsync ? names.Take(timer.Method) : timer.Method);
        Start = Of(module.Start);
        Run = Of(module.Run);
        Stop = Of(module.Stop);
        Dispose = module.IsAsyncDisposable ? names.Take("DisposeAsync") : "";

        string Of(LifecycleModel? life) => life is null ? "" : names.Take(life.Method);
    }

    public List<string> Timers { get; } = [];

    /// <summary>Empty where the module has none; so are the others.</summary>
    public string Start { get; }

    public string Run { get; }

    public string Stop { get; }

    public string Dispose { get; }
}
