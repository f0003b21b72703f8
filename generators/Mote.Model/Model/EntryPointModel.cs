namespace Mote.Model;

/// <summary>The entry point of an agent that is wrong.</summary>
internal sealed record EntryPointModel(string Namespace, string Name)
{
    /// <summary>The generated file's name, without its ending.</summary>
    public string HintName => HintNames.Of(Namespace, Name);
}
