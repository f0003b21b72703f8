using System.Collections.Immutable;

namespace Mote.Analyzers.Allocation;

/// <summary>The allocation rules, for what asks all of them about an operation.</summary>
internal static class AllocationRules
{
    public static readonly ImmutableArray<AllocationRule> All =
    [
        new BoxingConversion(),
        new BoxingMember(),
        new Closure(),
        new DelegateCreation(),
        new ObjectCreation(),
        new ArrayCreation(),
        new CollectionExpression(),
        new StringCreation(),
        new StringCopy(),
        new Enumeration(),
        new IteratorCall(),
        new LinqCall(),
        new AsyncSuspension(),
        new LateBinding(),
        new FrameworkCall(),
    ];
}
