namespace Mote.Options;

/// <summary>A section that stands in the file, with or without keys, and where.</summary>
internal sealed record FileSection(string Name, string Source, int Line, int Column);
