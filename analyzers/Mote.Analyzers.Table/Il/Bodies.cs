using Mono.Cecil;

namespace Mote.Analyzers.Table.Il;

internal static class Bodies
{
    /// <summary>Whether a method has instructions; some bodies are there and empty.</summary>
    public static bool HasIl(this MethodDefinition method) => method.HasBody && method.Body.Instructions.Count > 0;
}
