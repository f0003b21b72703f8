namespace Mote.Analyzers.Allocation;

/// <summary>What turns the project's IL into code: the two differ in what they keep off the heap.</summary>
internal enum Target
{
    Aot,
    Jit,
}
