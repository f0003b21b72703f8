using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Mote.EndToEnd.Tests;

/// <summary>The documentation's pages, followed by a new user: what a page shows is written, what it says to run is run.</summary>
internal sealed class PageTests
{
    private const string Project = "FirstAgent";

    private static readonly string[] Pages =
    [
        "start", "write-a-module", "messages", "options", "allocation", "test-a-module", "deploy",
        "from-node-exporter", "from-generic-host", "faq", "diagnostics", "follow-the-device",
        "follow/timers", "follow/battery", "follow/shedding", "follow/variants", "follow/limits", "follow/memory", "follow/budgets",
    ];

    // They install, create and enter what is there already, need a device, or run until they are stopped.
    private static readonly string[] LeftOut =
        ["dotnet new install ", "dotnet new agent ", "cd ", "dotnet run -- run", "ssh ", "scp ", "podman ", "    -e ", "names() ", "diff "];

    private static readonly Regex Block = new(
        "^```(?<language>[a-z]+)\\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private readonly NewUser _user = new();

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [TestCaseSource(nameof(Pages))]
    public void A_page_begins_with_what_the_reader_can_do_after_it(string page) =>
        Assert.That(Read(page), Does.Match("^# [^\n]+\n\nAfter this page "));

    [TestCaseSource(nameof(Pages))]
    public void A_page_can_be_followed(string page)
    {
        var blocks = Block.Matches(Read(page));
        if (blocks.Count == 0) return;

        Directory.CreateDirectory(_user.PathOf(page));
        _user.Succeed(page, $"dotnet new agent -n {Project}");
        var directory = $"{page}/{Project}";
        foreach (Match block in blocks) Follow(directory, block.Groups["language"].Value, block.Groups["text"].Value);

        _user.Build(directory);
        _user.Succeed(directory, "dotnet bin/Release/net10.0/agent.dll check");
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(SourceTree.Root, $"docs/{page}.md"));

    private void Follow(string directory, string language, string text)
    {
        switch (language)
        {
            case "csharp":
                var file = text[..text.IndexOf('\n', StringComparison.Ordinal)];
                Assert.That(file, Does.Match(@"^// [\w./]+\.cs$"), "the first line names the file");
                _user.Write($"{directory}/{file[3..]}", text);
                break;
            case "json":
                _user.Write($"{directory}/agent.json", text);
                break;
            case "sh":
                foreach (var command in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsRun)) _user.Succeed(directory, command.Split('#')[0]);
                break;
            case "ini":
                _user.Write($"{directory}/.editorconfig", $"root = true\n\n{text}");
                break;
            default:
                Assert.Fail($"a page has no {language}");
                break;
        }

        static bool IsRun(string command) => !LeftOut.Any(start => command.StartsWith(start, StringComparison.Ordinal));
    }
}
