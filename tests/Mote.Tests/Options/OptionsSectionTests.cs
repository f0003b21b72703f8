using System;
using System.Net;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>What each type of option takes, and the exact words for what it does not.</summary>
internal sealed class OptionsSectionTests
{
    private static readonly string[] Names = ["calm", "high", "critical"];

    [TestCase("true", "True")]
    [TestCase("false", "False")]
    [TestCase("1", "must be true or false; found 1")]
    [TestCase("\"true\"", "must be true or false; found \"true\"")]
    [TestCase("[true]", "must be true or false; found [true]")]
    [TestCase("{}", "must be true or false; found {…}")]
    public void A_boolean(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out bool v) ? v : null);

    [TestCase("\"x\"", "x")]
    [TestCase("\"\"", "")]
    [TestCase("\"a\\\"b\\n\"", "a\"b\n")]
    [TestCase("3", "must be a text; found 3")]
    [TestCase("true", "must be a text; found true")]
    [TestCase("[\"a\", \"b\"]", "must be a text; found [a, b]")]
    [TestCase("[]", "must be a text; found []")]
    [TestCase("[null]", "must be a text; found []")]
    public void A_text(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out string v) ? v : null);

    [TestCase("0", "0")]
    [TestCase("-2147483648", "-2147483648")]
    [TestCase("2147483647", "2147483647")]
    [TestCase("2147483648", "must be from -2147483648 to 2147483647; found 2147483648")]
    [TestCase("9223372036854775808", "must be a whole number; found 9223372036854775808")]
    [TestCase("1.0", "must be a whole number; found 1.0")]
    [TestCase("1e3", "must be a whole number; found 1e3")]
    [TestCase("\"1\"", "must be a whole number; found \"1\"")]
    public void An_int(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out int v) ? v : null);

    [TestCase("1", "1")]
    [TestCase("10", "10")]
    [TestCase("0", "must be from 1 to 10; found 0")]
    [TestCase("11", "must be from 1 to 10; found 11")]
    public void An_int_in_a_range(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, 1, 10, out int v) ? v : null);

    [TestCase("-9223372036854775808", "-9223372036854775808")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    [TestCase("99999999999999999999", "must be a whole number; found 99999999999999999999")]
    public void A_long(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out long v) ? v : null);

    [TestCase("0.5", "0.5")]
    [TestCase("1e3", "1000")]
    [TestCase("-0", "-0")]
    [TestCase("1e999", "must be a number; found 1e999")]
    [TestCase("\"0.5\"", "must be a number; found \"0.5\"")]
    public void A_double(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out double v) ? v : null);

    [TestCase("0.5", "0.5")]
    [TestCase("1.5", "must be from 0.25 to 1; found 1.5")]
    public void A_double_in_a_range(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, 0.25, 1, out double v) ? v : null);

    [TestCase("\"1.5h\"", "01:30:00")]
    [TestCase("10", "must be a duration such as \"10s\" (ms, s, m, h, d); found 10")]
    [TestCase("\"10\"", "must be a duration such as \"10s\" (ms, s, m, h, d); found \"10\"")]
    [TestCase("\"9999999999999999999d\"", "must be a duration such as \"10s\" (ms, s, m, h, d); found \"9999999999999999999d\"")]
    public void A_duration(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out TimeSpan v) ? v : null);

    [TestCase("\"1s\"", "00:00:01")]
    [TestCase("\"1m\"", "00:01:00")]
    [TestCase("\"999ms\"", "must be from 1s to 1m; found \"999ms\"")]
    [TestCase("\"1.1m\"", "must be from 1s to 1m; found \"1.1m\"")]
    public void A_duration_in_a_range(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, "1s", "1m", out TimeSpan v) ? v : null);

    [TestCase("\"16MiB\"", "16MiB")]
    [TestCase("\"512\"", "512B")]
    [TestCase("\"16M\"", "must be a size such as \"16MiB\" (B, KiB, MiB, GiB, KB, MB, GB); found \"16M\"")]
    public void A_size(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out ByteSize v) ? v : null);

    [TestCase("\"4KiB\"", "4KiB")]
    [TestCase("\"4095\"", "must be from 4KiB to 1MiB; found \"4095\"")]
    public void A_size_in_a_range(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, "4KiB", "1MiB", out ByteSize v) ? v : null);

    [TestCase("\"127.0.0.1:9464\"", "127.0.0.1:9464")]
    [TestCase("\"[::1]:80\"", "[::1]:80")]
    [TestCase("\"localhost:80\"", "must be an address and a port such as \"127.0.0.1:9464\", or \"0.0.0.0:9464\" for every interface (names are not resolved); found \"localhost:80\"")]
    [TestCase("\"127.1:80\"", "must be an address and a port such as \"127.0.0.1:9464\", or \"0.0.0.0:9464\" for every interface (names are not resolved); found \"127.1:80\"")]
    [TestCase("\"127.0.0.1:65536\"", "must be an address and a port such as \"127.0.0.1:9464\", or \"0.0.0.0:9464\" for every interface (names are not resolved); found \"127.0.0.1:65536\"")]
    public void An_end_point(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out IPEndPoint v) ? v : null);

    [TestCase("[\"a\", \"b\"]", "a|b")]
    [TestCase("[]", "")]
    [TestCase("\"a\"", "must be a list of texts; found \"a\"")]
    [TestCase("[1]", "must be a list of texts; found [1]")]
    [TestCase("[\"a\", 1]", "must be a list of texts; found [a, 1]")]
    [TestCase("[\"a\", null]", "must be a list of texts; found [a]")]
    [TestCase("[null]", "must be a list of texts; found []")]
    [TestCase("[\"a\", [\"b\"]]", "must be a list of texts; found [a]")]
    public void A_list_of_texts(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out string[] v) ? string.Join('|', v) : null);

    [TestCase("[1, -2]", "1|-2")]
    [TestCase("[1, 2.5]", "must be a list of whole numbers; found [1, 2.5]")]
    [TestCase("[\"1\"]", "must be a list of whole numbers; found [1]")]
    public void A_list_of_whole_numbers(string json, string result) => Expect(json, result, (s, k) => s.TryRead(k, out int[] v) ? string.Join('|', v) : null);

    [TestCase("\"high\"", "1")]
    [TestCase("\"HIGH\"", "1")]
    [TestCase("\"hihg\"", "must be one of calm, high, critical; found \"hihg\"; did you mean 'high'?")]
    [TestCase("\"zzzzzzz\"", "must be one of calm, high, critical; found \"zzzzzzz\"")]
    [TestCase("1", "must be a text; found 1")]
    public void A_name(string json, string result) => Expect(json, result, (s, k) => s.TryReadName(k, Names, out var v) ? v : null);

    [Test]
    public void What_is_not_set_is_neither_read_nor_wrong()
    {
        var configuration = Configurations.Parse("{ \"s\": { \"b\": null } }");
        var section = configuration.Section("s", "a", "b");

        Assert.That(section.TryRead("a", out int _) || section.TryRead("b", out int _), Is.False);
        Assert.That(configuration.Errors(), Is.Empty);
    }

    [TestCase("{}")]
    [TestCase("{ \"mail\": { \"toWhom\": null } }")]
    public void A_required_key_that_is_not_set_is_named_with_its_variable(string json)
    {
        var configuration = Configurations.Parse(json);

        configuration.Section("mail", "toWhom").Require("toWhom");

        Assert.That(configuration.Errors(), Is.EqualTo(["configuration: mail.toWhom: is required; set it in agent.json or as MOTE_MAIL__TOWHOM"]));
    }

    [Test]
    public void A_required_key_that_is_set_is_no_error()
    {
        var configuration = Configurations.OfEnvironment(("MOTE_MAIL__TO_WHOM", "me"));

        configuration.Section("mail", "toWhom").Require("toWhom");

        Assert.That(configuration.Errors(), Is.Empty);
    }

    [Test]
    public void An_unknown_key_or_section_is_named_with_the_nearest()
    {
        var configuration = Configurations.Parse("{\n  \"prometheus\": { \"listn\": 1, \"x\": 2 },\n  \"promtheus\": { \"a\": 1, \"b\": 2 },\n  \"q\": { \"a\": 1 }, \"prometeus\": {}, \"q\": {}\n}");
        configuration.Section("prometheus", "listen", "timeout");

        configuration.RejectUnknown();

        Assert.That(configuration.Errors(), Is.EqualTo(
        [
            "agent.json:3:3: promtheus: unknown section; did you mean 'prometheus'?",
            "agent.json:4:3: q: unknown section; there is: prometheus",
            "agent.json:4:20: prometeus: unknown section; did you mean 'prometheus'?",
            "agent.json:2:19: prometheus.listn: unknown key; did you mean 'listen'?",
            "agent.json:2:31: prometheus.x: unknown key; there is: listen, timeout",
        ]));
    }

    private static void Expect(string json, string result, Func<OptionsSection, string, object?> read)
    {
        var configuration = Configurations.Parse($"{{ \"s\": {{ \"k\": {json} }} }}");

        var value = read(configuration.Section("s", "k"), "k");

        Assert.That(value is null ? string.Join('\n', configuration.Errors()) : $"{value}", Is.EqualTo(value is null ? $"agent.json:1:10: s.k: {result}" : result));
        Assert.That(configuration.Errors, Has.Count.EqualTo(value is null ? 1 : 0));
    }
}
