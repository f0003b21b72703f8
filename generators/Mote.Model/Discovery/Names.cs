namespace Mote.Model.Discovery;

/// <summary>The runtime's types, as metadata names: generators never reference the runtime.</summary>
internal static class Names
{
    public const string Module = "Mote.ModuleAttribute";
    public const string Agent = "Mote.AgentAttribute";
    public const string Use = "Mote.UseAttribute`1";
    public const string Message = "Mote.MessageAttribute";
    public const string Handle = "Mote.HandleAttribute";
    public const string Variant = "Mote.VariantAttribute";
    public const string Limit = "Mote.LimitAttribute";
    public const string Breaker = "Mote.BreakerAttribute";
    public const string Every = "Mote.EveryAttribute";
    public const string Run = "Mote.RunAttribute";
    public const string Start = "Mote.StartAttribute";
    public const string Stop = "Mote.StopAttribute";
    public const string Metrics = "Mote.MetricsAttribute";
    public const string Provides = "Mote.ProvidesAttribute";
    public const string Optional = "Mote.OptionalAttribute";
    public const string Options = "Mote.OptionsAttribute";
    public const string Range = "Mote.RangeAttribute";
    public const string ModuleManifest = "Mote.ModuleManifestAttribute";
    public const string MetricWriter = "Mote.MetricWriter";
    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    public const string Token = "System.Threading.CancellationToken";
    public const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string AsyncDisposable = "System.IAsyncDisposable";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";

    /// <summary>The value of <c>Loading.OnDemand</c>.</summary>
    public const int LoadingOnDemand = 1;

    /// <summary>The attributes of a module's methods.</summary>
    public static readonly string[] MethodMarks = [Handle, Variant, Every, Start, Run, Stop, Metrics];

    /// <summary>An attribute as its user writes it.</summary>
    public static string Word(string attribute) => attribute.Substring("Mote.".Length, attribute.Length - "Mote.Attribute".Length);
}
