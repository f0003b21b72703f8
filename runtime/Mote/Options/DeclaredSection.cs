namespace Mote.Options;

/// <summary>A section that some module's options declare, with all its keys.</summary>
internal sealed record DeclaredSection(string Name, string[] Keys);
