using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using Mote.Options;
using static Mote.Tests.Options.Configurations;

namespace Mote.Tests.Options;

/// <summary>agent.json: its form, what each mistake is answered with, and that nothing makes the reader throw.</summary>
internal sealed class OptionsFileTests
{
    private const string Sample = """
        {
          // the way out
          "prometheus": { "listen": "127.0.0.1:9464", "timeout": "250ms", "tries": 3, "on": true, "nothing": null, },
          "disks": { "paths": ["/", "/var"], "numbers": [1, 2, 3], "share": 0.75, "nested": { "a": [ { } ] } }
        }
        """;

    [Test]
    public void A_control_character_in_an_error_is_escaped()
    {
        var configuration = Configurations.Parse("{ \"promethe\\u001b[31mus\": {} }");

        configuration.Check();

        Assert.That(configuration.Errors(), Is.EqualTo(["agent.json:1:3: promethe\\u001b[31mus: unknown section; there is: agent"]));
    }

    [Test]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_accepted()
    {
        var json = "\uFEFF{ /* who */ \"a\": { \"b\": [1, 2,], }, // what\n }";

        var configuration = Configurations.Parse(json);
        var value = configuration.Section("a", new OptionSchema("b", OptionType.List(OptionType.Int32()))).ReadList<int>("b");

        Assert.That(configuration.Errors(), Is.Empty);
        Assert.That(value, Is.EqualTo([1, 2]));
    }

    [Test]
    public void The_name_of_a_schema_is_for_editors_and_no_section() =>
        Assert.That(Configurations.Parse("{ \"$schema\": \"./agent.schema.json\", \"a\": {} }").Errors(), Is.Empty);

    [TestCase("[]", "agent.json:1:1: must be an object of sections, as in { \"prometheus\": { … } }")]
    [TestCase("\n  3", "agent.json:2:3: must be an object of sections, as in { \"prometheus\": { … } }")]
    [TestCase("{ \"a\": 1 }", "agent.json:1:3: a: must be an object: the section of a module's options")]
    [TestCase("{ \"a\": {}, \"b\": {},\n \"a\": {} }", "agent.json:2:2: a: is set twice; the first is on line 1")]
    [TestCase("{ \"ä\": {},\n  \"ö\": [1, [2]], \"a\": {} }", "agent.json:2:3: ö: must be an object: the section of a module's options")]
    [TestCase("{ \"a\": { \"ü\": 1, \"b\": 2,\n    \"b\": 3 } }", "agent.json:2:5: a.b: is set twice; the first is on line 1")]
    [TestCase("{ \"$schema\": {} , \"a\": 1 }", "agent.json:1:19: a: must be an object: the section of a module's options")]
    [TestCase("{ \"$schema\": 1 }", "agent.json:1:3: $schema: must be an object: the section of a module's options")]
    public void A_misplaced_value_is_named_with_its_place(string json, string error)
    {
        Assert.That(Configurations.Parse(json).Errors(), Is.EqualTo([error]));
    }

    [TestCase("", "agent.json:1:1: is not JSON: ")]
    [TestCase("{", "agent.json:1:2: is not JSON: ")]
    [TestCase("{ \"a\": { \"b\": 1\n", "agent.json:2:1: is not JSON: ")]
    [TestCase("{ \"ü\": { \"b\": x } }", "agent.json:1:15: is not JSON: ")]
    [TestCase("{}\n{}", "agent.json:2:1: is not JSON: ")]
    [TestCase("{ \"a\": {\n    \"b\": 1 // c\rx } }", "agent.json:2:5: is not JSON: ")]
    [TestCase("{ \"a\": { \"b\": [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]] } }", "agent.json:1:29: is not JSON: ")]
    public void Invalid_JSON_is_reported_with_its_place(string json, string start)
    {
        var errors = Configurations.Parse(json).Errors();

        Assert.That(errors, Has.Length.EqualTo(1));
        Assert.That(errors[0], Does.StartWith(start).And.Not.Contain("LineNumber"));
    }

    [Test]
    public void A_text_that_is_no_unicode_is_read_with_its_replacement()
    {
        var json = "{ \"a\": { \"b\": \"x?y\", \"c\": \"\\ud800\" } }"u8.ToArray();
        json[Array.IndexOf(json, (byte)'?')] = 0xFF;

        var configuration = AgentConfiguration.Parse(json, "agent.json", []);
        var section = configuration.Section("a", Text("b"), Text("c"));

        Assert.That(section.Has("c"), Is.True);
        Assert.That(section.Read<string>("b"), Is.EqualTo("x\uFFFDy"));
    }

    [Test]
    public void A_file_past_the_bound_is_refused()
    {
        var configuration = AgentConfiguration.Parse(new byte[OptionsFileReader.FileMaxBytes + 1], "agent.json", []);

        Assert.That(configuration.Errors(), Is.EqualTo(["agent.json: is larger than 1MiB"]));
    }

    [TestCase("{{ \"a\": {{ {0} }} }}", "\"k{0}\": 1")]
    [TestCase("{{ {0} }}", "\"s{0}\": {{}}")]
    [TestCase("{{ \"a\": {{ \"b\": [{0}] }} }}", "1")]
    public void More_values_than_the_bound_are_refused(string file, string value)
    {
        var values = string.Join(
            ",",
            Enumerable.Range(0, OptionsFileReader.ValuesMax + 1).Select(number => string.Format(CultureInfo.InvariantCulture, value, number)));

        Assert.That(
            Configurations.Parse(string.Format(CultureInfo.InvariantCulture, file, values)).Errors(),
            Has.Length.EqualTo(1).And.One.EndsWith(": the file has more than 16384 values"));
    }

    [Test]
    public void A_missing_file_is_an_error_only_where_it_was_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.That(AgentConfiguration.Load(path, mustExist: false, []).Errors(), Is.Empty);
        Assert.That(AgentConfiguration.Load(path, mustExist: true, []).Errors(), Has.One.StartsWith($"{path}: cannot be read: "));
        Assert.That(AgentConfiguration.Load(Path.GetTempPath(), mustExist: true, []).Errors(), Has.One.Contains(": cannot be read: "));
    }

    [Test]
    [Platform("Linux")]
    public void A_file_that_is_no_regular_one_is_refused_before_it_is_opened() =>
        Assert.That(
            AgentConfiguration.Load("/dev/zero", mustExist: true, []).Errors(),
            Is.EqualTo(["/dev/zero: is empty, or not a regular file: nothing is read from a pipe, a socket or a device"]));

    [Test]
    public void A_file_is_read_and_named_in_its_errors()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "{\n  \"a\": { \"b\": \"x\" } }");
        try
        {
            var configuration = AgentConfiguration.Load(path, mustExist: true, []);
            configuration.Section("a", Int("b"));

            Assert.That(configuration.Errors(), Is.EqualTo([$"{path}:2:10: a.b: must be a whole number; found \"x\""]));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void No_mutation_of_a_file_makes_it_throw_or_give_places_outside()
    {
        var original = Encoding.UTF8.GetBytes(Sample);
        Gen.Select(Gen.Int[0, original.Length - 1], Gen.Byte, Gen.Int[0, 3]).List[1, 6].Sample(
            mutations =>
            {
                var json = original.ToList();
                foreach (var (at, value, kind) in mutations)
                {
                    var place = Math.Min(at, json.Count - 1);
                    if (kind == 0) json[place] = value;
                    else if (kind == 1) json.Insert(place, value);
                    else if (kind == 2) json.RemoveAt(place);
                    else json.InsertRange(place, json[..place]);
                }

                return ReadsEverything([.. json]);
            },
            iter: 20_000);
    }

    [Test]
    public void No_bytes_make_it_throw()
    {
        Gen.Byte.Array[0, 200].Sample(ReadsEverything, iter: 20_000);
        Gen.String[Gen.Char["{}[]\":,\\/*\n 1e.-tfnu\u00e4"], 0, 80].Sample(text => ReadsEverything(Encoding.UTF8.GetBytes(text)), iter: 50_000);
    }

    private static bool ReadsEverything(byte[] json)
    {
        var configuration = AgentConfiguration.Parse(json, "agent.json", []);
        configuration.Check(
            new OptionsSchema(
                "prometheus",
                new("listen", OptionType.EndPoint),
                new("timeout", OptionType.Duration("1ms", "1h")),
                new("tries", OptionType.Int32(1, 10)),
                new("on", OptionType.Boolean),
                new("nothing", OptionType.Name("one", "two"))),
            new OptionsSchema(
                "disks",
                new("paths", OptionType.List(OptionType.Text)),
                new("numbers", OptionType.List(OptionType.Int32())),
                new("share", OptionType.Double(0, 1)),
                new("nested", OptionType.Record(new OptionSchema("a", OptionType.Map(OptionType.Uri))))));
        var lines = json.Count(value => value == '\n') + 1;
        return configuration.Errors.All(error => error.Line >= 0
            && error.Line <= lines
            && error.Column >= 0
            && error.Column <= json.Length + 1
            && error.ToString().Length > 0);
    }
}
