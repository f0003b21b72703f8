using System;
using System.Globalization;
using System.Net;
using Mote.Options;
using static Mote.Tests.Options.Configurations;

namespace Mote.Tests.Options;

/// <summary>What each type of option takes from the file and from the environment, and the exact words for what it does not.</summary>
internal sealed class OptionTypeTests
{
    private const string Duration = "a duration such as \"10s\" (ms, s, m, h, d)";
    private const string Size = "a size such as \"16MiB\" (B, KiB, MiB, GiB, KB, MB, GB)";
    private const string EndPoint = "an address and a port such as \"127.0.0.1:9464\", or \"0.0.0.0:9464\" for every interface (names are not resolved)";
    private const string Uri = "an absolute URI such as \"https://example.org/path\"";

    [TestCase("true", "True")]
    [TestCase("false", "False")]
    [TestCase("1", "must be true or false; found 1")]
    [TestCase("\"true\"", "must be true or false; found \"true\"")]
    [TestCase("[true]", "must be true or false; found [true]")]
    [TestCase("{}", "must be true or false; found {…}")]
    public void A_boolean_of_the_file(string json, string result) => OfFile<bool>(json, result, OptionType.Boolean);

    [TestCase("TRUE", "True")]
    [TestCase("1", "must be true or false; found \"1\"")]
    [TestCase("yes", "must be true or false; found \"yes\"")]
    [TestCase("", "must be true or false; found \"\"")]
    public void A_boolean_of_the_environment(string text, string result) => OfEnvironment<bool>(text, result, OptionType.Boolean);

    [TestCase("\"x\"", "x")]
    [TestCase("\"\"", "")]
    [TestCase("\"a\\\"b\\n\"", "a\"b\n")]
    [TestCase("3", "must be a text; found 3")]
    [TestCase("true", "must be a text; found true")]
    [TestCase("[\"a\", \"b\"]", "must be a text; found [a, b]")]
    [TestCase("[null]", "must be a text; found [null]")]
    public void A_text_of_the_file(string json, string result) => OfFile<string>(json, result, OptionType.Text);

    [TestCase("x, y", "x, y")]
    [TestCase("", "")]
    [TestCase("3", "3")]
    public void A_text_of_the_environment(string text, string result) => OfEnvironment<string>(text, result, OptionType.Text);

    [TestCase(typeof(sbyte), "-128", "127")]
    [TestCase(typeof(byte), "0", "255")]
    [TestCase(typeof(short), "-32768", "32767")]
    [TestCase(typeof(ushort), "0", "65535")]
    [TestCase(typeof(int), "-2147483648", "2147483647")]
    [TestCase(typeof(uint), "0", "4294967295")]
    [TestCase(typeof(long), "-9223372036854775808", "9223372036854775807")]
    [TestCase(typeof(ulong), "0", "18446744073709551615")]
    public void A_whole_number_of_each_width(Type type, string least, string most)
    {
        var below = (decimal.Parse(least, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
        var above = (decimal.Parse(most, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        using (Assert.EnterMultipleScope())
        {
            Expect(least, least, Integer(type));
            Expect(most, most, Integer(type));
            Expect(below, $"must be from {least} to {most}; found {{0}}", Integer(type));
            Expect(above, $"must be from {least} to {most}; found {{0}}", Integer(type));
            Expect("1.0", "must be a whole number; found {0}", Integer(type));
            Expect("1e3", "must be a whole number; found {0}", Integer(type));
            Expect("99999999999999999999999999999999", "must be a whole number; found {0}", Integer(type));
            OfFile("\"1\"", "must be a whole number; found \"1\"", Integer(type));
            OfEnvironment("many", "must be a whole number; found \"many\"", Integer(type));
        }

        static void Expect(string number, string result, (OptionType Type, Func<OptionsReader, object> Read) integer)
        {
            OfFile(number, result.Replace("{0}", number, StringComparison.Ordinal), integer);
            OfEnvironment(number, result.Replace("{0}", $"\"{number}\"", StringComparison.Ordinal), integer);
        }
    }

    [TestCase("1", "1")]
    [TestCase("10", "10")]
    [TestCase("0", "must be from 1 to 10; found 0")]
    [TestCase("11", "must be from 1 to 10; found 11")]
    public void A_whole_number_in_a_range(string json, string result) => OfFile<int>(json, result, OptionType.Int32(1, 10));

    [TestCase("0.5", "0.5")]
    [TestCase("1e3", "1000")]
    [TestCase("-0", "-0")]
    [TestCase("1e999", "must be a number; found 1e999")]
    [TestCase("\"0.5\"", "must be a number; found \"0.5\"")]
    [TestCase("null", "")]
    public void A_double_of_the_file(string json, string result) => OfFile<double>(json, json == "null" ? "0" : result, OptionType.Double());

    [TestCase("0.5", "0.5")]
    [TestCase("1,5", "must be a number; found \"1,5\"")]
    [TestCase("NaN", "must be a number; found \"NaN\"")]
    [TestCase("1.5", "must be from 0.25 to 1; found \"1.5\"")]
    public void A_double_of_the_environment(string text, string result) => OfEnvironment<double>(text, result, OptionType.Double(0.25, 1));

    [TestCase("0.1", "0.1")]
    [TestCase("1e39", "must be a number; found 1e39")]
    [TestCase("0.6", "must be from 0.1 to 0.5; found 0.6")]
    [TestCase("true", "must be a number; found true")]
    public void A_float_of_the_file(string json, string result) => OfFile<float>(json, result, OptionType.Single(0.1f, 0.5f));

    [TestCase("0.5", "0.5")]
    [TestCase("0.09", "must be from 0.1 to 0.5; found \"0.09\"")]
    [TestCase("half", "must be a number; found \"half\"")]
    [TestCase("", "must be a number; found \"\"")]
    public void A_float_of_the_environment(string text, string result) => OfEnvironment<float>(text, result, OptionType.Single(0.1f, 0.5f));

    [TestCase("0.10", "0.10")]
    [TestCase("79228162514264337593543950336", "must be a decimal number; found 79228162514264337593543950336")]
    [TestCase("\"1\"", "must be a decimal number; found \"1\"")]
    [TestCase("100.01", "must be from 0 to 100; found 100.01")]
    public void A_decimal_of_the_file(string json, string result) => OfFile<decimal>(json, result, OptionType.Decimal(0, 100));

    [TestCase("19.99", "19.99")]
    [TestCase("1,000", "must be a decimal number; found \"1,000\"")]
    [TestCase("-0.01", "must be from 0 to 100; found \"-0.01\"")]
    [TestCase("ten", "must be a decimal number; found \"ten\"")]
    public void A_decimal_of_the_environment(string text, string result) => OfEnvironment<decimal>(text, result, OptionType.Decimal(0, 100));

    [TestCase("\"1.5h\"", "01:30:00")]
    [TestCase("10", $"must be {Duration}; found 10")]
    [TestCase("\"10\"", $"must be {Duration}; found \"10\"")]
    [TestCase("\"9999999999999999999d\"", $"must be {Duration}; found \"9999999999999999999d\"")]
    public void A_duration_of_the_file(string json, string result) => OfFile<TimeSpan>(json, result, OptionType.Duration());

    [TestCase("1s", "00:00:01")]
    [TestCase("1m", "00:01:00")]
    [TestCase("999ms", "must be from 1s to 1m; found \"999ms\"")]
    [TestCase("1.1m", "must be from 1s to 1m; found \"1.1m\"")]
    [TestCase("1 m", $"must be {Duration}; found \"1 m\"")]
    public void A_duration_of_the_environment(string text, string result) => OfEnvironment<TimeSpan>(text, result, OptionType.Duration("1s", "1m"));

    [TestCase("\"16MiB\"", "16MiB")]
    [TestCase("\"512\"", "512B")]
    [TestCase("\"16M\"", $"must be {Size}; found \"16M\"")]
    [TestCase("16", $"must be {Size}; found 16")]
    [TestCase("{}", $"must be {Size}; found {{…}}")]
    public void A_size_of_the_file(string json, string result) => OfFile<ByteSize>(json, result, OptionType.Size());

    [TestCase("4KiB", "4KiB")]
    [TestCase("4095", "must be from 4KiB to 1MiB; found \"4095\"")]
    [TestCase("2MiB", "must be from 4KiB to 1MiB; found \"2MiB\"")]
    [TestCase("big", $"must be {Size}; found \"big\"")]
    public void A_size_of_the_environment(string text, string result) => OfEnvironment<ByteSize>(text, result, OptionType.Size("4KiB", "1MiB"));

    [TestCase("\"127.0.0.1:9464\"", "127.0.0.1:9464")]
    [TestCase("\"[::1]:80\"", "[::1]:80")]
    [TestCase("\"localhost:80\"", $"must be {EndPoint}; found \"localhost:80\"")]
    [TestCase("\"127.1:80\"", $"must be {EndPoint}; found \"127.1:80\"")]
    [TestCase("\"127.0.0.1:65536\"", $"must be {EndPoint}; found \"127.0.0.1:65536\"")]
    public void An_end_point_of_the_file(string json, string result) => OfFile<IPEndPoint>(json, result, OptionType.EndPoint);

    [TestCase("0.0.0.0:1", "0.0.0.0:1")]
    [TestCase("::1:80", $"must be {EndPoint}; found \"::1:80\"")]
    [TestCase("127.0.0.1", $"must be {EndPoint}; found \"127.0.0.1\"")]
    [TestCase("", $"must be {EndPoint}; found \"\"")]
    public void An_end_point_of_the_environment(string text, string result) => OfEnvironment<IPEndPoint>(text, result, OptionType.EndPoint);

    [TestCase("\"https://example.org/a?b=c\"", "https://example.org/a?b=c")]
    [TestCase("\"mailto:a@example.org\"", "mailto:a@example.org")]
    [TestCase("\"/etc/hosts\"", $"must be {Uri}; found \"/etc/hosts\"")]
    [TestCase("\"example.org\"", $"must be {Uri}; found \"example.org\"")]
    [TestCase("80", $"must be {Uri}; found 80")]
    public void A_uri_of_the_file(string json, string result) => OfFile<Uri>(json, result, OptionType.Uri);

    [TestCase("HTTP://127.0.0.1:80/", "http://127.0.0.1/")]
    [TestCase("http://", $"must be {Uri}; found \"http://\"")]
    [TestCase("../a", $"must be {Uri}; found \"../a\"")]
    [TestCase("", $"must be {Uri}; found \"\"")]
    public void A_uri_of_the_environment(string text, string result) => OfEnvironment<Uri>(text, result, OptionType.Uri);

    [TestCase("\"high\"", "1")]
    [TestCase("\"HIGH\"", "1")]
    [TestCase("\"hihg\"", "must be one of calm, high, critical; found \"hihg\"; did you mean 'high'?")]
    [TestCase("\"zzzzzzz\"", "must be one of calm, high, critical; found \"zzzzzzz\"")]
    [TestCase("1", "must be one of calm, high, critical; found 1")]
    public void An_enum_of_the_file(string json, string result) => OfFile<int>(json, result, OptionType.Name("calm", "high", "critical"));

    [TestCase("Critical", "2")]
    [TestCase("cricital", "must be one of calm, high, critical; found \"cricital\"; did you mean 'critical'?")]
    [TestCase("1", "must be one of calm, high, critical; found \"1\"")]
    [TestCase("", "must be one of calm, high, critical; found \"\"")]
    public void An_enum_of_the_environment(string text, string result) => OfEnvironment<int>(text, result, OptionType.Name("calm", "high", "critical"));

    private static (OptionType Type, Func<OptionsReader, object> Read) Integer(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte => (OptionType.SByte(), static section => section.Read<sbyte>("k")),
        TypeCode.Byte => (OptionType.Byte(), static section => section.Read<byte>("k")),
        TypeCode.Int16 => (OptionType.Int16(), static section => section.Read<short>("k")),
        TypeCode.UInt16 => (OptionType.UInt16(), static section => section.Read<ushort>("k")),
        TypeCode.Int32 => (OptionType.Int32(), static section => section.Read<int>("k")),
        TypeCode.UInt32 => (OptionType.UInt32(), static section => section.Read<uint>("k")),
        TypeCode.Int64 => (OptionType.Int64(), static section => section.Read<long>("k")),
        _ => (OptionType.UInt64(), static section => section.Read<ulong>("k")),
    };

    private static void OfFile<T>(string json, string result, OptionType type)
        where T : notnull => OfFile(json, result, (type, static section => section.Read<T>("k")));

    private static void OfFile(string json, string result, (OptionType Type, Func<OptionsReader, object> Read) option) =>
        Expect(Parse($"{{ \"s\": {{ \"k\": {json} }} }}"), result, "agent.json:1:10: s.k: ", option);

    private static void OfEnvironment<T>(string text, string result, OptionType type)
        where T : notnull => OfEnvironment(text, result, (type, static section => section.Read<T>("k")));

    private static void OfEnvironment(string text, string result, (OptionType Type, Func<OptionsReader, object> Read) option) =>
        Expect(Configurations.OfEnvironment(("MOTE_S__K", text)), result, "MOTE_S__K: ", option);

    private static void Expect(AgentConfiguration configuration, string result, string place, (OptionType Type, Func<OptionsReader, object> Read) option)
    {
        var section = configuration.Section("s", new OptionSchema("k", option.Type));
        var isWrong = result.StartsWith("must be ", StringComparison.Ordinal);

        Assert.That(configuration.Errors(), Is.EqualTo(isWrong ? [place + result] : Array.Empty<string>()));
        if (!isWrong) Assert.That(string.Create(CultureInfo.InvariantCulture, $"{option.Read(section)}"), Is.EqualTo(result));
    }
}
