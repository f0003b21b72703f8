using System.Linq;

namespace Mote.Model;

/// <summary>A message that the agent's modules handle, and the dispatch methods that lead to all of its handlers.</summary>
internal sealed record HandledMessageModel(string Message, EquatableArray<string> Methods)
{
    /// <summary>The methods' addresses, as elements of a collection.</summary>
    public string Addresses => string.Join(", ", Methods.Select(method => $"(nint)(delegate*<object, in {Message}, void>)&{method}"));
}
