namespace Mote.Build.Escapes;

/// <summary>A method that is believed to allocate nothing, and why.</summary>
internal sealed record Assumption(string File, int Line, int Column, string Message);
