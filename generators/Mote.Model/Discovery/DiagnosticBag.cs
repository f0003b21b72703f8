using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>One thing that is wrong, where, and the words that name the culprit.</summary>
internal sealed record FoundDiagnostic(DiagnosticKind Kind, Location? Where, string[] Words);

/// <summary>
/// Takes what discovery finds wrong. A generator looks only at whether anything was; an analyzer reports it. So a class yields a
/// model if and only if no error rule fires.
/// </summary>
internal sealed class DiagnosticBag
{
    private readonly List<FoundDiagnostic> _found = [];

    public IReadOnlyList<FoundDiagnostic> Found => _found;

    /// <summary>Whether something was found that keeps the class from being generated for.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Keeps the class from being generated for, where the rule that says why is another class's.</summary>
    public void MarkInvalid() => HasErrors = true;

    public void Add(DiagnosticKind kind, Location? where, params string[] words)
    {
        _found.Add(new FoundDiagnostic(kind, where, words));
        HasErrors |= kind is not (DiagnosticKind.MessageUnhandled or DiagnosticKind.HandlerUnreached);
    }
}
