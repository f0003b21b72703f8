namespace Mote.Analyzers.Allocation;

/// <summary>What is allocated at a site. <c>analyzers/kinds.json</c> maps each rule to its kinds.</summary>
internal enum SiteKind
{
    Box,
    Closure,
    Delegate,
    New,
    Array,
    String,
    Iterator,
    Async,

    /// <summary>Inside of the framework's member that is called.</summary>
    Callee,
}
