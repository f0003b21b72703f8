using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mote.Generators.Tests;

/// <summary>
/// People type, and between two keystrokes nothing is right. Whatever becomes of a source, no generator breaks; and where the
/// compiler has nothing against it, it has nothing against what was generated for it either.
/// </summary>
internal sealed class TypingTests
{
    private const int Mutants = 100;

    /// <summary>
    /// Names that mean something in the generated code. <c>MoteTable</c>, <c>MoteRuntime</c>, <c>Build</c> and <c>Run</c> are the
    /// four that stand in the user's own classes: who takes one of them hears it from the compiler.
    /// </summary>
    private static readonly string[] Awkward =
    [
        "Graph", "Create", "Construct", "Name", "NameOf", "Cells", "Loop", "Time", "Stopping", "Status", "Setup", "Start", "Run", "Stop", "AddTimer", "LogOf",
        "System", "Mote", "Dispatch", "Unsafe", "Exception", "ModuleCell", "cell", "module", "message", "target", "error", "runtime", "setup", "cells",
        "section", "options", "configuration", "writer", "stopping", "deadline", "place", "_", "ToString", "Equals", "@class", "@event", "@in",
    ];

    private static readonly SyntaxToken[][] Tokens =
    [
        .. new[] { Sources.Everything, Sources.Agent, Sources.Cycle, Sources.Clash, Sources.Tree, Sources.Four }
            .Select(source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().ToArray()),
    ];

    private static readonly Gen<string> Mutant = Gen.Select(
        Gen.Int[0, Tokens.Length - 1],
        Gen.Enum<Mutation>(),
        Gen.Int[0, int.MaxValue],
        Gen.Int[0, int.MaxValue],
        (source, mutation, at, other) => Mutate(Tokens[source], mutation, at, other));

    private enum Mutation
    {
        Delete,
        Repeat,
        Swap,
        Replace,
        Truncate,
        Rename,
        RenameAwkwardly,
    }

    [Test]
    public void No_keystroke_breaks_a_generator_or_what_it_makes() => Mutant.Sample(
        source =>
        {
            var generation = Generation.Of(source);
            if (Errors(generation.Input).Count > 0) return;
            Assert.That(Errors(generation.Output), Is.Empty, source);
        },
        iter: Mutants,
        threads: 1);

    private static List<Diagnostic> Errors(CSharpCompilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static string Mutate(SyntaxToken[] tokens, Mutation mutation, int at, int other)
    {
        if (mutation is Mutation.Rename or Mutation.RenameAwkwardly)
        {
            var names = tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text).Distinct().ToArray();
            var renamed = names[at % names.Length];
            var name = mutation == Mutation.Rename ? names[other % names.Length] : Awkward[other % Awkward.Length];
            return string.Concat(tokens.Select(token => token.Text == renamed ? $"{token.LeadingTrivia}{name}{token.TrailingTrivia}" : token.ToFullString()));
        }

        var mutant = tokens.Select(token => token.ToFullString()).ToList();
        at %= tokens.Length;
        other %= tokens.Length;
        switch (mutation)
        {
            case Mutation.Delete:
                mutant.RemoveAt(at);
                break;
            case Mutation.Repeat:
                mutant.Insert(at, mutant[at] + " ");
                break;
            case Mutation.Swap:
                (mutant[at], mutant[other]) = (mutant[other], mutant[at]);
                break;
            case Mutation.Replace:
                mutant[at] = mutant[other];
                break;
            default:
                mutant.RemoveRange(at, tokens.Length - at);
                break;
        }

        return string.Concat(mutant);
    }
}
