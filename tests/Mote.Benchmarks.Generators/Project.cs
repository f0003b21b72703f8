using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Benchmarks.Generators;

/// <summary>
/// An agent of so many modules, a file each: a module handles a message, passes one on, has a timer, options and numbers.
/// They are a chain, so that who can reach whom is a question with a long answer.
/// </summary>
internal sealed class Project
{
    public static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14);
    private static readonly MetadataReference[] References = [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location)];

    private readonly List<SyntaxTree> _files;

    public Project(int modules)
    {
        Modules = modules;
        _files =
        [
            Tree("namespace Sample; public static class Unrelated { public static int Answer() { return 42; } }", "Unrelated.cs"),
            Tree(Agent(modules), "Agent.cs"),
            .. Enumerable.Range(0, modules).Select(number => Tree(Module(number, modules), $"Module{number}.cs")),
        ];
    }

    public int Modules { get; }

    /// <summary>The file of the module in the middle.</summary>
    public string EditedFile => $"Module{Modules / 2}.cs";

    /// <summary>The project as the compiler sees it first: read, nothing of it bound.</summary>
    public CSharpCompilation Compile() =>
        CSharpCompilation.Create(
            "Sample",
            _files,
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The same project after a keystroke in the file of the module in the middle, or in the one that has nothing to do with any.</summary>
    public CSharpCompilation Edit(Compilation before, Edit edit)
    {
        var tree = before.SyntaxTrees.ElementAt(edit == Generators.Edit.Unrelated ? 0 : 2 + (Modules / 2));
        var text = tree.GetText();
        var (what, with) = edit switch
        {
            Generators.Edit.Unrelated => ("42", "43"),
            Generators.Edit.Body => ("_seen += 1", "_seen += 2"),
            Generators.Edit.BodyBack => ("_seen += 2", "_seen += 1"),
            _ => ("    // more\n", "    [Every(\"1m\")] void Again() { _seen = 0; }\n"),
        };
        var at = text.ToString().IndexOf(what, StringComparison.Ordinal);
        var edited = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, what.Length), with)));
        return (CSharpCompilation)before.ReplaceSyntaxTree(tree, edited);
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Parse, path);

    private static string Module(int number, int modules)
    {
        var isLast = number == modules - 1;
        return $$"""
            using Mote;

            namespace Sample;

            [Message]
            public readonly record struct M{{number}}(int Value);

            [Options]
            public sealed record Module{{number}}Options
            {
                public int Step { get; init; } = {{number}};

                public string Title { get; init; } = "module";
            }

            [Module]
            public sealed partial class Module{{number}}(Publisher<M{{(isLast ? 0 : number + 1)}}> next, Module{{number}}Options options, Log log)
            {
                private int _seen;

                [Handle]
                void On(in M{{number}} message)
                {
                    _seen += 1;
                    {{(isLast ? "_ = next;" : $"next.Publish(new M{number + 1}(message.Value + options.Step));")}}
                }

                // more
                [Every("10s")]
                void Look() => log.Info($"{options.Title} has seen {_seen}");

                // A box in code that nobody calls: whether it is hot is a question about the whole project.
                public object Seldom() => _seen;
            }

            """.ReplaceLineEndings("\n");
    }

    private static string Agent(int modules)
    {
        var text = new StringBuilder("using Mote;\n\nnamespace Sample;\n\n[Agent]\n");
        for (var i = 0; i < modules; i++) text.Append("[Use<Module").Append(i).Append(">]\n");
        return text.Append("public static partial class Whole;\n").ToString();
    }
}
