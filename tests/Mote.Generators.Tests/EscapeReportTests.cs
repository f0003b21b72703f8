using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mote.Build.Escapes;

namespace Mote.Generators.Tests;

/// <summary>The report of what allocates, made from the compiler's log.</summary>
internal sealed class EscapeReportTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "app");

    private string _file = "";

    [SetUp]
    public void Name() => _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [TearDown]
    public void Delete()
    {
        foreach (var file in new[] { _file, _file + ".txt", _file + ".json" }) File.Delete(file);
    }

    [Test]
    public void Sites_are_grouped_by_handler_with_the_sum_of_a_message()
    {
        var log = Log(
            Site("Sensor.cs", 12, "MOTE103", "Sensor.On(in Reading)", "closure over 'limit'", " ← On(in Reading)", "call", "heap 72", "heap 88"),
            Site("Sensor.cs", 9, "MOTE101", "Sensor.On(in Reading)", "boxing of int to object", " ← On(in Reading)", "call", "heap 24", "none 0"),
            Site("Text.cs", 3, "MOTE108", "Sensor.On(in Reading)", "concatenation", " ← Format ← On(in Reading)", "call", "heap unknown", "heap unknown"),
            Site("Sensor.cs", 20, "MOTE105", "Sensor.Tick()", "new Node", " ← Tick()", "iteration", "heap 32", "heap 32"),
            Site("Sensor.cs", 22, "MOTE105", "Sensor.Tick()", "new List<int>", " ← Tick()", "once", "heap 32", "heap 32"),
            Site("Sensor.cs", 24, "MOTE110", "Sensor.Tick()", "enumerator of 'all'", " ← Tick()", "call", "heap unknown", "unknown unknown"),
            Site("Start.cs", 5, "MOTE106", "", "new int[]", "", "call", "heap 40", "heap 40", suppressed: true),
            Assumed("Clock.cs", 7, "'Clock.Now()' is believed to allocate nothing: measured"));

        Assert.That(EscapeText.Of(log), Is.EqualTo(
            """
            Sensor.On(in Reading): NativeAOT 96 B and 1 of unknown size, JIT 88 B and 1 of unknown size a call
              Sensor.cs:9:5: MOTE101 boxing of int to object: NativeAOT 24 B, JIT none, each call: why ← On(in Reading)
              Sensor.cs:12:5: MOTE103 closure over 'limit': NativeAOT 72 B, JIT 88 B, each call: why ← On(in Reading)
              Text.cs:3:5: MOTE108 concatenation: NativeAOT heap, size unknown, JIT heap, size unknown, each call: why ← Format ← On(in Reading)

            Sensor.Tick(): NativeAOT 0 B and 2 of unknown size, JIT 0 B and 2 of unknown size a call
              Sensor.cs:20:5: MOTE105 new Node: NativeAOT 32 B, JIT 32 B, each iteration: why ← Tick()
              Sensor.cs:22:5: MOTE105 new List<int>: NativeAOT 32 B, JIT 32 B, once: why ← Tick()
              Sensor.cs:24:5: MOTE110 enumerator of 'all': NativeAOT heap, size unknown, JIT unknown, each call: why ← Tick()

            not hot: NativeAOT 40 B, JIT 40 B a call
              Start.cs:5:5: MOTE106 new int[]: NativeAOT 40 B, JIT 40 B, each call: why (silenced)

            believed, not checked
              Clock.cs:7:5: 'Clock.Now()' is believed to allocate nothing: measured

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_twin_for_tools_says_the_same()
    {
        var log = Log(Site("Sensor.cs", 12, "MOTE103", "Sensor.On(in Reading)", "closure over 'limit'", " ← On(in Reading)", "call", "heap 72", "none 0"));

        var group = JsonDocument.Parse(EscapeJson.Of(log)).RootElement.GetProperty("groups").EnumerateArray().Single();
        var site = group.GetProperty("sites").EnumerateArray().Single();

        Assert.Multiple(() =>
        {
            Assert.That(group.GetProperty("handler").GetString(), Is.EqualTo("Sensor.On(in Reading)"));
            Assert.That(group.GetProperty("bytesAot").GetInt32(), Is.EqualTo(72));
            Assert.That(group.GetProperty("bytesJit").GetInt32(), Is.Zero);
            Assert.That(site.GetProperty("line").GetInt32(), Is.EqualTo(12));
            Assert.That(site.GetProperty("jit").GetString(), Is.EqualTo("none"));
        });
    }

    [Test]
    public void Where_nothing_allocates_the_report_says_so() => Assert.That(EscapeText.Of(Log()), Is.EqualTo("nothing allocates\n"));

    [TestCase("no json")]
    [TestCase(null)]
    public void A_log_that_cannot_be_read_is_an_error(string? text)
    {
        if (text is not null) File.WriteAllText(_file, text);
        var report = EscapeReport.Write(_file, Folder, _file + ".txt", _file + ".json");

        Assert.That(report.IsWritten, Is.False);
        Assert.That(report.Message, Does.StartWith("the escape report cannot be written: "));
    }

    private EscapeLog Log(params string[] results)
    {
        File.WriteAllText(_file, $$"""{"runs": [{"results": [{{string.Join(", ", results)}}] }] }""");
        return EscapeLog.Read(_file, Folder);
    }

    private static string Site(
        string file, int line, string rule, string root, string what, string path, string frequency, string aot, string jit, bool suppressed = false)
    {
        var properties = new Dictionary<string, string>
        {
            ["root"] = root,
            ["what"] = what,
            ["reason"] = "why",
            ["path"] = path,
            ["frequency"] = frequency,
            ["aot"] = aot.Split(' ')[0],
            ["bytesAot"] = aot.Split(' ')[1],
            ["jit"] = jit.Split(' ')[0],
            ["bytesJit"] = jit.Split(' ')[1],
        };
        var result = new JsonObject
        {
            ["ruleId"] = rule,
            ["message"] = new JsonObject { ["text"] = "-" },
            ["locations"] = new JsonArray(Place(file, line)),
            ["properties"] = new JsonObject { ["customProperties"] = JsonSerializer.SerializeToNode(properties) },
        };
        if (suppressed) result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "inSource" });
        return result.ToJsonString();
    }

    private static string Assumed(string file, int line, string message) => new JsonObject
    {
        ["ruleId"] = "MOTE191",
        ["message"] = new JsonObject { ["text"] = message },
        ["locations"] = new JsonArray(Place(file, line)),
    }.ToJsonString();

    private static JsonObject Place(string file, int line) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = new Uri(Path.Combine(Folder, file)).ToString() },
            ["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = 5 },
        },
    };
}
