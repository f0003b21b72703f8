namespace Mote.Generators;

/// <summary>The pipelines' steps, by the names that the caching tests look for.</summary>
internal static class TrackingNames
{
    public const string Modules = nameof(Modules);
    public const string NameCollisions = nameof(NameCollisions);
    public const string Manifest = nameof(Manifest);
    public const string Agents = nameof(Agents);
    public const string EntryPoints = nameof(EntryPoints);
    public const string EntryPointNameCollisions = nameof(EntryPointNameCollisions);

    public static readonly string[] All = [Modules, NameCollisions, Manifest, Agents, EntryPoints, EntryPointNameCollisions];
}
