using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>One finding: its kind, its place and the arguments of its message.</summary>
internal sealed record FoundDiagnostic(DiagnosticKind Kind, Location? Where, string[] Words);

/// <summary>
/// Collects what discovery finds wrong. A generator only looks whether there is any; an analyzer reports it. So a class yields a
/// model if and only if no error rule fires.
/// </summary>
internal sealed class DiagnosticBag
{
    private readonly List<FoundDiagnostic> _found = [];

    public IReadOnlyList<FoundDiagnostic> Found => _found;

    /// <summary>Whether something was found that prevents generation for the class.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Prevents generation for the class, where another class gets the diagnostic.</summary>
    public void MarkInvalid() => HasErrors = true;

    public void Add(DiagnosticKind kind, Location? where, params string[] words)
    {
        _found.Add(new FoundDiagnostic(kind, where, words));
        HasErrors |= kind is not (DiagnosticKind.MessageUnhandled or DiagnosticKind.HandlerUnreached);
    }
}
