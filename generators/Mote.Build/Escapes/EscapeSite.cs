namespace Mote.Build.Escapes;

/// <summary>A place that allocates, or where nobody can say, as the compiler's log has it.</summary>
/// <param name="Root">The hot method that leads to it, as in <c>Sensor.On(in Reading)</c>; empty for code that is not hot.</param>
/// <param name="Aot">The verdict under NativeAOT: <c>heap</c>, <c>none</c> or <c>unknown</c>; <paramref name="BytesAot"/> a number or <c>unknown</c>.</param>
internal sealed record EscapeSite(
    string File,
    int Line,
    int Column,
    string Rule,
    string Root,
    string What,
    string Reason,
    string Path,
    string Frequency,
    string Aot,
    string Jit,
    string BytesAot,
    string BytesJit,
    bool IsSilenced);
