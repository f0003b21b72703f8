namespace Mote.Benchmarks.Generators;

/// <summary>What a keystroke changes.</summary>
internal enum Edit
{
    /// <summary>A file without a module.</summary>
    Unrelated,

    /// <summary>The inside of a handler: nothing is to be generated again.</summary>
    Body,

    /// <summary>The same place, as it was.</summary>
    BodyBack,

    /// <summary>A module has one more timer: it and the agent are to be generated again.</summary>
    Shape,
}
