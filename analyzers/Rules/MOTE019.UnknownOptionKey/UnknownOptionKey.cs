using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>The shipped configuration has keys that exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownOptionKey : DiagnosticAnalyzer
{
    internal const string Id = "MOTE019";

    /// <summary>The diagnostic's property that holds the nearest valid key.</summary>
    internal const string SuggestionProperty = "Suggestions";

    private const string ConfigurationFile = "agent.json";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The shipped configuration has keys that exist",
        "'{0}' is no {1}{2}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The agent refuses to start with a key it does not know: a misspelled one would silently have no effect. The file that you ship " +
            "is checked while you type.",
        helpLinkUri: Categories.HelpLink + "MOTE019.UnknownOptionKey/UnknownOptionKey.md");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!string.Equals(Path.GetFileName(file.Path), ConfigurationFile, StringComparison.Ordinal)) return;
        if (Discoveries.Of(context.Compilation) is not { } discoveries || file.GetText(context.CancellationToken) is not { } text) return;

        foreach (var agent in Agents(context.Compilation.Assembly.GlobalNamespace, discoveries, context.CancellationToken))
        {
            foreach (var unknown in ConfigurationCheck.Check(agent, file.Path, text)) context.ReportDiagnostic(unknown);
        }
    }

    private static IEnumerable<DeclaredAgentModel> Agents(INamespaceSymbol inside, Discoveries discoveries, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var here = from type in inside.GetTypeMembers()
                   where type.Attribute(Names.Agent) is not null
                   let agent = discoveries.Agent(type)
                   where agent is not null
                   select agent;
        return here.Concat(inside.GetNamespaceMembers().SelectMany(nested => Agents(nested, discoveries, token)));
    }
}
