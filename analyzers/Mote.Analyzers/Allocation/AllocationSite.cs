using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation;

/// <summary>A place in the code that allocates, as its rule describes it.</summary>
/// <param name="Where">What is underlined.</param>
/// <param name="Kind">What is allocated.</param>
/// <param name="What">As in <c>boxing of int to object</c>.</param>
/// <param name="Reason">Why it must be on the heap, as in <c>'x' is passed to string.Format(string, object)</c>.</param>
/// <param name="Advice">What to do, as in <c>use an interpolated string</c>.</param>
internal sealed record AllocationSite(Location Where, SiteKind Kind, string What, string Reason, string Advice);
