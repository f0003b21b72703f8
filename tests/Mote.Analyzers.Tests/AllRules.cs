using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers.Tests;

/// <summary>Every rule and every fix that there is, found as the compiler finds them.</summary>
internal static class AllRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(DiagnosticRule).Assembly.GetTypes().Where(type => !type.IsAbstract
            && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
            && !typeof(DiagnosticSuppressor).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Those about allocation.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Allocation => [.. Analyzers.Where(analyzer => analyzer is AllocationRule)];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
        [.. typeof(DeclarationFix).Assembly.GetTypes().Where(type => !type.IsAbstract
            && typeof(CodeFixProvider).IsAssignableFrom(type)).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>What takes back a complaint of another's rule.</summary>
    public static ImmutableArray<DiagnosticSuppressor> Suppressors { get; } =
    [
        .. typeof(DiagnosticRule).Assembly.GetTypes()
            .Where(typeof(DiagnosticSuppressor).IsAssignableFrom)
            .Select(type => (DiagnosticSuppressor)Activator.CreateInstance(type)!),
    ];

    public static DiagnosticDescriptor[] Descriptors =>
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The descriptors as test cases that are called by their ids.</summary>
    public static TestCaseData[] Rules => [.. Descriptors.Select(Case)];

    public static TestCaseData[] AllocationRules => [.. Descriptors.Where(rule => rule.Category == Categories.Allocation).Select(Case)];

    private static TestCaseData Case(DiagnosticDescriptor rule) => new TestCaseData(rule).SetArgDisplayNames(rule.Id);
}
