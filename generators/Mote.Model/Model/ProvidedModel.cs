namespace Mote.Model;

/// <summary>A property whose value other modules receive.</summary>
internal sealed record ProvidedModel(string Property, string Type);
