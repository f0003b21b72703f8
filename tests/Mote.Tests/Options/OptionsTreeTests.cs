using System;
using System.Collections.Generic;
using Mote.Options;
using static Mote.Tests.Options.Configurations;

namespace Mote.Tests.Options;

/// <summary>Nested records, lists and maps: from the file, from the environment, and one over the other.</summary>
internal sealed class OptionsTreeTests
{
    private static OptionSchema Limits => new("limits", OptionType.Record(Int("max"), new("min", OptionType.Int32()) { IsRequired = true }));

    private static OptionSchema Targets =>
        new("targets", OptionType.List(OptionType.Record(new("url", OptionType.Uri) { IsRequired = true }, new("every", OptionType.Duration("1s", "1h")))));

    private static OptionSchema Labels => new("labels", OptionType.Map(OptionType.Int32()));

    private static OptionSchema Rooms => new("rooms", OptionType.List(OptionType.Text));

    [Test]
    public void A_tree_of_the_file_is_read()
    {
        var section = Parse("""
            {
              "s": {
                "limits": { "min": 1, "max": 2 },
                "targets": [ { "url": "http://a" }, { "url": "http://b", "every": "1m" } ],
                "labels": { "x": 1, "Y": 2 },
                "rooms": ["a"]
              }
            }
            """).Section("s", Limits, Targets, Labels, Rooms);

        IsRead(section, room: "a");
    }

    [Test]
    public void A_tree_of_the_environment_is_read()
    {
        var section = Configurations.OfEnvironment(
            ("MOTE_S__LIMITS__MIN", "1"), ("MOTE_S__LIMITS__MAX", "2"), ("MOTE_S__TARGETS__1__EVERY", "1m"), ("MOTE_S__TARGETS__0__URL", "http://a"),
            ("MOTE_S__TARGETS__1__URL", "http://b"), ("MOTE_S__LABELS__x", "1"), ("MOTE_S__LABELS__Y", "2"), ("MOTE_S__ROOMS__0", "a, b"))
            .Section("s", Limits, Targets, Labels, Rooms);

        IsRead(section, room: "a, b");
    }

    [Test]
    public void The_environment_changes_single_values_of_the_files_tree()
    {
        var section = Parse(
            """
            {
              "s": {
                "limits": { "min": 1 },
                "targets": [ { "url": "http://a", "every": "1m" } ],
                "labels": { "eth-0": 1 },
                "rooms": ["a", "b"]
              }
            }
            """,
            ("MOTE_S__LIMITS__MIN", "7"), ("MOTE_S__TARGETS__0__URL", "http://z"),
            ("MOTE_S__TARGETS__1__URL", "http://new"), ("MOTE_S__LABELS__ETH-0", "9"), ("MOTE_S__ROOMS__1", "c"))
            .Section("s", Limits, Targets, Labels, Rooms);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(section.Open("limits").Read<int>("min"), Is.EqualTo(7));
            Assert.That(
                section.ReadList("targets", Target),
                Is.EqualTo(["http://z/ True", "http://new/ False"]));
            Assert.That(
                section.ReadMap<int>("labels"),
                Is.EquivalentTo(new Dictionary<string, int> { ["eth-0"] = 9 }),
                "a name of the file keeps its spelling");
            Assert.That(section.ReadList<string>("rooms"), Is.EqualTo(["a", "c"]));
        }
    }

    [TestCase("{ \"limits\": 1 }", "agent.json:1:10: s.limits: must be an object of options; found 1")]
    [TestCase("{ \"limits\": { \"max\": 1 } }", "agent.json:1:10: s.limits.min: is required; set it here or as MOTE_S__LIMITS__MIN")]
    [TestCase(
        "{ \"limits\": {\n \"min\": \"1\", \"mxa\": 2 } }",
        "agent.json:2:2: s.limits.min: must be a whole number; found \"1\"\nagent.json:2:14: s.limits.mxa: unknown key; did you mean 'max'?")]
    [TestCase("{ \"targets\": {} }", "agent.json:1:10: s.targets: must be a list; found {…}")]
    [TestCase("{ \"targets\": [\n {\"url\": \"http://a\"},\n  3 ] }", "agent.json:3:3: s.targets[1]: must be an object of options; found 3")]
    [TestCase("{ \"targets\": [ {} ] }", "agent.json:1:23: s.targets[0].url: is required; set it here or as MOTE_S__TARGETS__0__URL")]
    [TestCase(
        "{ \"targets\": [ { \"url\": \"http://a\", \"every\": \"1ms\", \"x\": 1 } ] }",
        "agent.json:1:44: s.targets[0].every: must be from 1s to 1h; found \"1ms\"\nagent.json:1:60: s.targets[0].x: unknown key; there is: url, every")]
    [TestCase("{ \"targets\": [null] }", "agent.json:1:22: s.targets[0]: must be an object of options; found null")]
    [TestCase("{ \"labels\": [] }", "agent.json:1:10: s.labels: must be an object of names and values; found []")]
    [TestCase("{ \"labels\": { \"a\": 1, \"b\": \"2\" } }", "agent.json:1:30: s.labels.b: must be a whole number; found \"2\"")]
    [TestCase("{ \"labels\": { \"a\": null } }", "agent.json:1:22: s.labels.a: must be a whole number; found null")]
    [TestCase("{ \"rooms\": \"a\" }", "agent.json:1:10: s.rooms: must be a list; found \"a\"")]
    [TestCase("{ \"rooms\": [\"a\", 1] }", "agent.json:1:25: s.rooms[1]: must be a text; found 1")]
    [TestCase("{ \"rooms\": [[\"a\"]] }", "agent.json:1:20: s.rooms[0]: must be a text; found [a]")]
    public void An_error_in_the_file_names_its_place_and_path(string section, string errors)
    {
        var configuration = Parse($"{{ \"s\": {section} }}");

        configuration.Section("s", Limits, Targets, Labels, Rooms);

        Assert.That(string.Join('\n', configuration.Errors()), Is.EqualTo(errors));
    }

    [TestCase(
        "MOTE_S__LIMITS",
        "1",
        "MOTE_S__LIMITS: names a group of options; set one of them, as MOTE_S__LIMITS__MAX\nconfiguration: s.limits.min: is required; set it in " +
        "agent.json or as MOTE_S__LIMITS__MIN")]
    [TestCase("MOTE_S__LIMITS__MAX__X", "1", "MOTE_S__LIMITS__MAX__X: sets no option of this agent; did you mean 'MOTE_S__LIMITS__MAX'?")]
    [TestCase("MOTE_S__LIMITS__MIN", "one", "MOTE_S__LIMITS__MIN: must be a whole number; found \"one\"")]
    [TestCase("MOTE_S__LIMITS__MNI", "1", "MOTE_S__LIMITS__MNI: sets no option of this agent; did you mean 'MOTE_S__LIMITS__MIN'?")]
    [TestCase("MOTE_S__TARGETS", "http://a", "MOTE_S__TARGETS: names a list of objects; set their options, as MOTE_S__TARGETS__0__URL")]
    [TestCase("MOTE_S__TARGETS__1__URL", "http://a", "MOTE_S__TARGETS__1__URL: sets element 1 of a list of 0; the next one is 0")]
    [TestCase("MOTE_S__TARGETS__0__URL", "a", "MOTE_S__TARGETS__0__URL: must be an absolute URI such as \"https://example.org/path\"; found \"a\"")]
    [TestCase("MOTE_S__TARGETS__0__EVERY", "1m", "configuration: s.targets[0].url: is required; set it in agent.json or as MOTE_S__TARGETS__0__URL")]
    [TestCase("MOTE_S__TARGETS__FIRST__URL", "http://a", "MOTE_S__TARGETS__FIRST__URL: sets no option of this agent; did you mean 'MOTE_S__TARGETS__0__URL'?")]
    [TestCase("MOTE_S__LABELS", "1", "MOTE_S__LABELS: names a group of values; set one of them, as MOTE_S__LABELS__NAME")]
    [TestCase("MOTE_S__LABELS__A", "", "MOTE_S__LABELS__A: must be a whole number; found \"\"")]
    [TestCase("MOTE_S__LABELS__A__B", "1", "MOTE_S__LABELS__A__B: sets no option of this agent; did you mean 'MOTE_S__LABELS__NAME'?")]
    [TestCase("MOTE_S__ROOMS__7", "a", "MOTE_S__ROOMS__7: sets element 7 of a list of 0; the next one is 0")]
    [TestCase("MOTE_T__ROOMS", "a", "MOTE_T__ROOMS: sets no option of this agent; did you mean 'MOTE_S__ROOMS'?")]
    public void An_error_in_the_environment_names_its_variable(string name, string value, string errors)
    {
        var configuration = Configurations.OfEnvironment((name, value));

        configuration.Section("s", Limits, Targets, Labels, Rooms);

        Assert.That(string.Join('\n', configuration.Errors()), Is.EqualTo(errors));
    }

    [Test]
    public void A_list_and_its_element_are_not_set_by_two_variables()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_S__ROOMS__0", "b"), ("MOTE_S__ROOMS", "a"));

        configuration.Section("s", Rooms);

        Assert.That(configuration.Errors(), Is.EqualTo(["MOTE_S__ROOMS__0: sets what MOTE_S__ROOMS sets already; remove one of the two"]));
    }

    [TestCase("null", "", true)]
    [TestCase("3", "", true)]
    [TestCase("3", "4", false)]
    public void A_nullable_option_takes_null_and_an_empty_variable(string json, string variable, bool isNull)
    {
        var section = (variable.Length > 0 || json == "3"
            ? Parse($"{{ \"s\": {{ \"k\": {json} }} }}", ("MOTE_S__K", variable))
            : Parse($"{{ \"s\": {{ \"k\": {json} }} }}"))
            .Section("s", new OptionSchema("k", OptionType.Int32()) { IsNullable = true });

        Assert.That((section.Has("k"), section.IsNull("k"), section.Read<int?>("k")), Is.EqualTo((true, isNull, isNull ? (int?)null : 4)));
    }

    [Test]
    public void Null_leaves_the_default_where_no_null_is_allowed()
    {
        var configuration = Parse("{ \"s\": { \"b\": null } }");
        var section = configuration.Section("s", Int("a"), Int("b"));

        Assert.That(section.Has("a") || section.Has("b"), Is.False);
        Assert.That(configuration.Errors(), Is.Empty);
    }

    [TestCase("{}")]
    [TestCase("{ \"mail\": { \"toWhom\": null } }")]
    public void A_required_key_that_is_not_set_is_named_with_its_variable(string json)
    {
        var configuration = Parse(json);

        configuration.Section("mail", Text("toWhom") with { IsRequired = true });

        Assert.That(configuration.Errors(), Is.EqualTo(["configuration: mail.toWhom: is required; set it in agent.json or as MOTE_MAIL__TOWHOM"]));
    }

    [Test]
    public void A_required_key_that_is_set_is_no_error()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_MAIL__TO_WHOM", "me"));

        configuration.Section("mail", Text("toWhom") with { IsRequired = true });

        Assert.That(configuration.Errors(), Is.Empty);
    }

    [Test]
    public void A_truncated_file_has_no_errors_about_missing_keys()
    {
        var configuration = Parse("{ \"mail\": { ");

        configuration.Section("mail", Text("toWhom") with { IsRequired = true });

        Assert.That(configuration.Errors(), Has.Length.EqualTo(1).And.One.Contains("is not JSON"));
    }

    [Test]
    public void An_unknown_key_or_section_is_named_with_the_nearest()
    {
        var configuration =
            Parse("{\n  \"prometheus\": { \"listn\": 1, \"x\": 2 },\n  \"promtheus\": { \"a\": 1, \"b\": 2 },\n  \"q\": { \"a\": 1 }, \"prometeus\": {}\n}");

        configuration.Section("prometheus", Text("listen"), Text("timeout"));

        Assert.That(configuration.Errors(), Is.EqualTo(
        [
            "agent.json:2:19: prometheus.listn: unknown key; did you mean 'listen'?",
            "agent.json:2:31: prometheus.x: unknown key; there is: listen, timeout",
            "agent.json:3:3: promtheus: unknown section; did you mean 'prometheus'?",
            "agent.json:4:3: q: unknown section; there is: agent, prometheus",
            "agent.json:4:20: prometeus: unknown section; did you mean 'prometheus'?",
        ]));
    }

    private static void IsRead(OptionsReader section, string room)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(section.Open("limits").Read<int>("max"), Is.EqualTo(2));
            Assert.That(section.ReadList("targets", Target), Is.EqualTo(["http://a/ False", "http://b/ True"]));
            Assert.That(section.ReadMap<int>("labels"), Is.EquivalentTo(new Dictionary<string, int> { ["x"] = 1, ["Y"] = 2 }));
            Assert.That(section.ReadList<string>("rooms"), Is.EqualTo([room]));
        }
    }

    private static string Target(OptionsReader target) => $"{target.Read<Uri>("url")} {target.Has("every")}";
}
