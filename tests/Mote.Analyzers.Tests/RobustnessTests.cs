using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

/// <summary>Code that is being typed is broken most of the time: no rule fails on it, and none hangs.</summary>
internal sealed class RobustnessTests
{
    /// <summary>How many variants; more of them by MOTE_VARIANTS.</summary>
    private static readonly int Variants = int.Parse(Environment.GetEnvironmentVariable("MOTE_VARIANTS") ?? "300", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Test]
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed makes the same variant each time.")]
    public async Task Variants_of_real_files_break_no_rule()
    {
        var files = RealFiles();
        var failures = new List<string>();
        await Parallel.ForAsync(0, Variants, async (seed, _) =>
        {
            var random = new Random(seed);
            var file = files[random.Next(files.Count)];
            var text = Mutate(await File.ReadAllTextAsync(file, CancellationToken.None), random);
            using var limit = new CancellationTokenSource(Limit);
            try
            {
                await AnalyzeAsync(text, (error, analyzer) =>
                {
                    lock (failures) failures.Add($"seed {seed}, {Path.GetFileName(file)}, {analyzer.GetType().Name}: {error}");
                }, limit.Token);
            }
            catch (OperationCanceledException)
            {
                lock (failures) failures.Add($"seed {seed}, {Path.GetFileName(file)}: took more than {Limit}");
            }
        });

        Assert.That(failures, Is.Empty);
    }

    private static async Task AnalyzeAsync(string text, Action<Exception, DiagnosticAnalyzer> onException, CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create(
            "Variant",
            [CSharpSyntaxTree.ParseText(text, Rule.Parse, cancellationToken: cancellationToken)],
            Rule.References,
            Rule.Compile);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new EverywhereOptions("both")),
            (error, analyzer, _) => onException(error, analyzer),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static List<string> RealFiles() =>
    [
        .. new[] { "modules", "templates/agent", "runtime/Mote/Options", "tests/Mote.Analyzers.Corpus" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(SourceTree.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Deletes, doubles and swaps tokens, some of them side by side.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed makes the same variant each time.")]
    private static string Mutate(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, Rule.Parse).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(tokens.Count - 1);
            switch (random.Next(3))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                default:
                    (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
