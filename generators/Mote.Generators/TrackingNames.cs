namespace Mote.Generators;

/// <summary>The pipelines' steps, by the names that the caching tests look for.</summary>
internal static class TrackingNames
{
    public const string Modules = nameof(Modules);
    public const string ModuleNameCollisions = nameof(ModuleNameCollisions);
    public const string Declarations = nameof(Declarations);
    public const string Agents = nameof(Agents);
    public const string AgentNameCollisions = nameof(AgentNameCollisions);
    public const string Configurations = nameof(Configurations);
    public const string ConfigurationNameCollisions = nameof(ConfigurationNameCollisions);
    public const string EntryPoints = nameof(EntryPoints);
    public const string EntryPointNameCollisions = nameof(EntryPointNameCollisions);

    public static readonly string[] All =
    [
        Modules, ModuleNameCollisions, Declarations, Agents, AgentNameCollisions,
        Configurations, ConfigurationNameCollisions, EntryPoints, EntryPointNameCollisions,
    ];
}
