using System;

namespace Mote.Dispatch;

/// <summary>One thing that a module's scope holds.</summary>
/// <param name="resource">What is disposed at the end; null for a task.</param>
/// <param name="place">Who began it, and where.</param>
internal sealed class ScopeEntry(IDisposable? resource, string place)
{
    public IDisposable? Resource => resource;

    public string Place => place;
}
