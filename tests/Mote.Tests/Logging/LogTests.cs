using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Mote.Logging;

namespace Mote.Tests.Logging;

/// <summary>The lines, to the byte: form, escapes, alignment, cuts and nesting.</summary>
internal sealed class LogTests
{
    private const string Prefix = "ts=2026-11-23T19:10:52.123Z level=info module=Thermostat msg=\"";

    private readonly RecordingLogSink _kept = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 19, 10, 52, 123, TimeSpan.Zero)), LogLevel.Debug);

    private Log Log => new(_kept, "Thermostat");

    [Test]
    public void A_line_has_its_time_level_module_and_message()
    {
        Log.Info("fan at 40 %");

        Assert.That(_kept.Lines, Is.EqualTo(["ts=2026-11-23T19:10:52.123Z level=info module=Thermostat msg=\"fan at 40 %\""]));
    }

    [Test]
    public void Each_level_is_named_plain_and_interpolated()
    {
        var number = 1;
        Log.Debug("a");
        Log.Debug($"a{number}");
        Log.Info("b");
        Log.Info($"b{number}");
        Log.Warn("c");
        Log.Warn($"c{number}");
        Log.Error("d");
        Log.Error($"d{number}");

        Assert.That(_kept.Lines.Select(line => line.Split(' ', 2)[1].Replace(" module=Thermostat", "", StringComparison.Ordinal)), Is.EqualTo(
        [
            "level=debug msg=\"a\"", "level=debug msg=\"a1\"",
            "level=info msg=\"b\"", "level=info msg=\"b1\"",
            "level=warn msg=\"c\"", "level=warn msg=\"c1\"",
            "level=error msg=\"d\"", "level=error msg=\"d1\"",
        ]));
    }

    [Test]
    public void Values_are_formatted_as_their_types_do_and_aligned()
    {
        string? nothing = null;
        Log.Info($"[{42,5}] [{42,-5}] [{1.5:0.00}] [{'x'}] [{nothing}] [{"ab"}] [{"äb",4}] [{"ab".AsSpan(1)}] [{TimeSpan.FromSeconds(90)}] " +
            $"[{LogLevel.Warn}] [{new Version(1, 2)}]");

        Assert.That(_kept.Lines, Is.EqualTo([Prefix + "[   42] [42   ] [1.50] [x] [] [ab] [  äb] [b] [00:01:30] [Warn] [1.2]\""]));
    }

    [Test]
    public void An_exception_is_logged_with_its_type_and_message()
    {
        Log.Error(new InvalidOperationException("say \"no\"\n"), "it failed");
        Log.Error(null, "it failed");

        Assert.That(_kept.Lines.Select(line => line[(line.IndexOf("msg", StringComparison.Ordinal))..]), Is.EqualTo(
            ["msg=\"it failed\" error=\"System.InvalidOperationException: say \\\"no\\\"\\n\"", "msg=\"it failed\""]));
    }

    [Test]
    public void Inner_exceptions_are_logged_too()
    {
        var inner = new FormatException("no such zone", new TimeoutException("bus"));
        Log.Error(new InvalidOperationException("it broke", inner), "it failed");

        Assert.That(_kept.Lines[0], Does.EndWith(
            "error=\"System.InvalidOperationException: it broke ---> System.FormatException: no such zone ---> System.TimeoutException: bus\""));
    }

    [Test]
    public void A_stack_trace_is_logged_at_debug_level()
    {
        var quiet = new RecordingLogSink(TimeProvider.System, LogLevel.Info);
        try
        {
            throw new InvalidOperationException("it broke");
        }
        catch (InvalidOperationException error)
        {
            Log.Error(error, "it failed");
            new Log(quiet, "Thermostat").Error(error, "it failed");
        }

        Assert.That(_kept.Lines[0], Does.Contain("it broke\" stack=\"   at Mote.Tests.Logging.LogTests.A_stack_trace_is_logged").And.EndWith("\""));
        Assert.That(quiet.Lines[0], Does.EndWith("it broke\""));
    }

    [Test]
    public void An_exception_whose_message_throws_is_logged_by_its_type()
    {
        Log.Error(new SpeechlessException(), "it failed");

        Assert.That(_kept.Lines[0], Does.EndWith("msg=\"it failed\" error=\"Mote.Tests.Logging.LogTests+SpeechlessException: \""));
    }

    [TestCase("\"", "\\\"")]
    [TestCase("\\", "\\\\")]
    [TestCase("a\nb\rc\td", "a\\nb\\rc\\td")]
    [TestCase("\0\u001b\u007f", "\\u0000\\u001b\\u007f")]
    [TestCase("ä€😀", "ä€😀")]
    public void Line_breaks_are_escaped(string text, string escaped)
    {
        Log.Info(text);
        Log.Info($"{text}");
        Log.Info($"{text.AsSpan()}");
        Log.Info($"{new Formatted(text)}");

        Assert.That(_kept.Lines, Is.All.EqualTo(Prefix + escaped + "\""));
    }

    [Test]
    public void A_lone_surrogate_becomes_a_replacement_character()
    {
        Log.Info("\ud800x");

        Assert.That(_kept.Lines, Is.EqualTo([Prefix + "\ufffdx\""]));
    }

    [Test]
    public void Characters_that_are_interpolated_are_escaped()
    {
        Log.Info($"{'"'}{'\n'}");

        Assert.That(_kept.Lines, Is.EqualTo([Prefix + "\\\"\\n\""]));
    }

    [Test]
    public void A_message_that_is_too_long_is_cut_between_two_characters_and_says_so()
    {
        Log.Info(new string('€', 5_000));

        Assert.That(Encoding.UTF8.GetByteCount(_kept.Lines[0]), Is.LessThan(LogLine.MaxBytes));
        Assert.That(_kept.Lines[0], Does.EndWith("€€€…\"").And.Not.Contain("\ufffd"));
    }

    [Test]
    public void A_cut_never_falls_inside_an_escape()
    {
        for (var length = 2_900; length < 2_912; length++)
        {
            Log.Info(new string('x', length) + new string('\u0001', 50));
        }

        Assert.That(_kept.Lines, Has.Count.EqualTo(12).And.All.Matches(@"x(\\u0001)+…""$"));
    }

    [Test]
    public void Text_after_the_cut_is_left_out()
    {
        var text = new string('x', 5_000);
        Log.Info($"{text}{42,60}{text}end");

        Assert.That(_kept.Lines[0], Does.EndWith("xxx…\"").And.Not.Contain("42"));
    }

    [Test]
    public void A_long_message_leaves_room_for_its_exception_and_a_long_exception_is_cut_too()
    {
        Log.Error(new InvalidOperationException(new string('y', 5_000)), new string('x', 5_000));

        Assert.That(_kept.Lines[0], Does.Contain("xxx…\" error=\"System.InvalidOperationException: yyy").And.EndWith("yyy…\""));
        Assert.That(Encoding.UTF8.GetByteCount(_kept.Lines[0]), Is.LessThan(LogLine.MaxBytes));
    }

    [Test]
    public void A_value_that_logs_while_it_is_formatted_gets_a_line_of_its_own()
    {
        var log = Log;
        Log.Info($"outer {new Formatted(() => { log.Warn("inner"); return "value"; })} end");

        Assert.That(
            _kept.Lines.Select(line => line[line.IndexOf("msg", StringComparison.Ordinal)..]),
            Is.EqualTo(["msg=\"inner\"", "msg=\"outer value end\""]));
    }

    [Test]
    public void A_value_that_throws_while_it_is_formatted_leaves_the_next_line_whole()
    {
        var log = Log;
        Assert.That(() => log.Info($"half {new Formatted(() => throw new InvalidOperationException("no"))}"), Throws.InvalidOperationException);

        log.Info("whole");

        Assert.That(_kept.Lines, Is.EqualTo([Prefix + "whole\""]));
    }

    [Test]
    public void A_line_below_the_level_is_not_formatted()
    {
        var log = new Log(new RecordingLogSink(TimeProvider.System, LogLevel.Warn), "Thermostat");
        var formatted = 0;

        log.Info($"{new Formatted(() => $"{++formatted}")}");
        log.Debug($"{++formatted}");

        Assert.That(formatted, Is.Zero);
        Assert.That((log.IsEnabled(LogLevel.Info), log.IsEnabled(LogLevel.Warn)), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_default_log_writes_nothing()
    {
        Log log = default;

        Assert.That(() => log.Error(new InvalidOperationException("x"), "y"), Throws.Nothing);
        Assert.That(() => log.Error($"{1}"), Throws.Nothing);
        Assert.That(log.IsEnabled(LogLevel.Error), Is.False);
    }

    [Test]
    public void Any_message_is_one_line_within_the_bound()
    {
        Gen.Select(Gen.String[0, 3_000], Gen.String[0, 3_000], Gen.Int[-100, 100]).Sample(
            (first, second, alignment) =>
            {
                var kept = new RecordingLogSink(TimeProvider.System);
                var log = new Log(kept, "M");
                log.Info($"{first}{42,80}{second}");
                log.Error(new InvalidOperationException(second), first);
                return kept.Lines.Count == 2
                    && kept.Lines.All(line => Encoding.UTF8.GetByteCount(line) < LogLine.MaxBytes && line.All(c => c >= ' ') && line.EndsWith('"'));
            },
            iter: 1_000);
    }

    private sealed class Formatted(Func<string> text) : IFormattable
    {
        public Formatted(string text)
            : this(() => text)
        {
        }

        public string ToString(string? format, IFormatProvider? formatProvider) => text();

        public override string ToString() => ToString(null, CultureInfo.InvariantCulture);
    }

    private sealed class SpeechlessException : Exception
    {
        public SpeechlessException()
        {
        }

        public SpeechlessException(string message)
            : base(message)
        {
        }

        public SpeechlessException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public override string Message => throw new InvalidOperationException("lost for words");

        public override string StackTrace => throw new InvalidOperationException("lost for words");
    }
}
