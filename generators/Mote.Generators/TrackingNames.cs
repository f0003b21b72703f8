namespace Mote.Generators;

/// <summary>The pipelines' steps, by the names that the caching tests look for.</summary>
internal static class TrackingNames
{
    public const string Modules = nameof(Modules);
    public const string Crowded = nameof(Crowded);
    public const string Manifest = nameof(Manifest);
    public const string Agents = nameof(Agents);
    public const string EntryPoints = nameof(EntryPoints);
    public const string CrowdedEntryPoints = nameof(CrowdedEntryPoints);

    public static readonly string[] All = [Modules, Crowded, Manifest, Agents, EntryPoints, CrowdedEntryPoints];
}
