using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>One thing that is wrong, where, and the words that name the culprit.</summary>
internal sealed record FoundProblem(Problem Problem, Location? Where, string[] Words);

/// <summary>
/// Takes what discovery finds wrong. A generator looks only at whether anything was; an analyzer reports it. So a class yields a
/// model if and only if no error rule fires.
/// </summary>
internal sealed class ProblemSink
{
    private readonly List<FoundProblem> _found = [];

    public IReadOnlyList<FoundProblem> Found => _found;

    /// <summary>Whether something was found that keeps the class from being generated for.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Keeps the class from being generated for, where the rule that says why is another class's.</summary>
    public void Block() => HasErrors = true;

    public void Add(Problem problem, Location? where, params string[] words)
    {
        _found.Add(new FoundProblem(problem, where, words));
        HasErrors |= problem is not (Problem.MessageUnhandled or Problem.HandlerUnreached);
    }
}
