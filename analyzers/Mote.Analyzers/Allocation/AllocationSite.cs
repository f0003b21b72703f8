using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation;

/// <summary>A place in the code that allocates, as its rule describes it.</summary>
/// <param name="Where">What is underlined.</param>
/// <param name="Kind">What is allocated.</param>
/// <param name="What">As in <c>boxing of int to object</c>.</param>
/// <param name="Reason">Why it must be on the heap, as in <c>'x' is passed to string.Format(string, object)</c>.</param>
/// <param name="Advice">What to do, as in <c>use an interpolated string</c>.</param>
internal sealed record AllocationSite(Location Where, SiteKind Kind, string What, string Reason, string Advice)
{
    /// <summary>Whether the compiler decides at run time, by its profile, whether this is on the heap: nobody can say here.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The bytes of one time; null where they depend on what is not known here.</summary>
    public int? Bytes { get; init; }

    /// <summary>The objects that the bytes are of, where they are more than one: as in <c>display class 24, Func&lt;int&gt; 48</c>.</summary>
    public string? Parts { get; init; }
}
