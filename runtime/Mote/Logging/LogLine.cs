using System;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Mote.Logging;

/// <summary>
/// One logfmt line under way, in a kept buffer. A thread keeps one line, so that logging allocates nothing; a value whose own
/// formatting logs gets a second one.
/// </summary>
internal sealed class LogLine
{
    /// <summary>The longest line; what is longer is cut and ends in <c>…</c>.</summary>
    public const int MaxBytes = 4096;

    // Room that the cut mark, the closing quote, the count of repetitions and the newline always find.
    private const int TailBytes = 40;
    private const int ErrorReserveBytes = 1024;
    private const int StackReserveBytes = 512;

    [ThreadStatic]
    private static LogLine? _kept;

    private readonly byte[] _bytes = new byte[MaxBytes];
    private bool _isCut;
    private int _limit;
    private int _textStart;

    private LogLine()
    {
    }

    /// <summary>How many bytes are written.</summary>
    public int Position { get; private set; }

    /// <summary>The line so far, without its time.</summary>
    public ReadOnlySpan<byte> Text => _bytes.AsSpan(_textStart, Position - _textStart);

    /// <summary>The line so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Position);

    private Span<byte> Free => _bytes.AsSpan(Position, Math.Max(0, _limit - Position));

    [AssumeNoAlloc("one for each thread that logs, and one more where logging logs: LogAllocationTests measure 0 bytes a line")]
    public static LogLine Rent()
    {
#pragma warning disable MOTE105 // What is assumed above.
        var line = _kept ?? new LogLine();
#pragma warning restore MOTE105
        _kept = null;
        return line;
    }

    public static void Return(LogLine line) => _kept = line;

    /// <summary>A whole line, for code that must not use a sink.</summary>
    public static byte[] Format(TimeProvider time, LogLevel level, string module, string message)
    {
        var line = new LogLine();
        line.Begin(time, level, module);
        line.AppendText(message);
        line.EndMessage(error: null);
        line.End();
        return line.Written.ToArray();
    }

    public void Begin(TimeProvider time, LogLevel level, string module)
    {
        Position = 0;
        _isCut = false;
        _limit = MaxBytes - TailBytes - ErrorReserveBytes;
        AppendRaw("ts="u8);
        LogTime.Write(Free, time.GetUtcNow());
        Position += LogTime.Bytes;
        _textStart = Position;
        AppendRaw(level switch
        {
            LogLevel.Debug => " level=debug module="u8,
            LogLevel.Info => " level=info module="u8,
            LogLevel.Warn => " level=warn module="u8,
            _ => " level=error module="u8,
        });
        AppendText(module);
        AppendRaw(" msg=\""u8);
    }

    /// <summary>Appends text, escaped as a quoted logfmt value wants it.</summary>
    public void AppendText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !_isCut)
        {
            var plain = IndexOfEscaped(text);
            var run = plain < 0 ? text : text[..plain];
            AppendPlain(run);
            if (plain < 0) return;

            AppendEscaped(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    public void AppendUtf8<T>(T value, ReadOnlySpan<char> format)
    {
        var start = Position;
        if (((IUtf8SpanFormattable)value!).TryFormat(Free, out var written, format, null)) Position += written;
        else Cut();
        if (ContainsEscaped(_bytes.AsSpan(start, Position - start))) EscapeFrom(start);
    }

    /// <summary>Pads what was written since <paramref name="start"/>.</summary>
    public void Align(int start, int alignment)
    {
        var width = CharacterCount(_bytes.AsSpan(start, Position - start));
        var padding = Math.Abs(alignment) - width;
        if (padding <= 0 || padding > Free.Length) return;

        if (alignment > 0) _bytes.AsSpan(start, Position - start).CopyTo(_bytes.AsSpan(start + padding));
        _bytes.AsSpan(alignment > 0 ? start : Position, padding).Fill((byte)' ');
        Position += padding;
    }

    /// <summary>Ends the message, and appends the exception: its type and message, those of its inner ones, and its stack.</summary>
    /// <param name="error">The exception, if there is one.</param>
    /// <param name="withStack">Whether the stack is appended too.</param>
    public void EndMessage(Exception? error, bool withStack = false)
    {
        CloseQuote();
        if (error is not null) AppendError(error, withStack);
    }

    // What has failed has a text of its own: an exception makes its message, and NativeAOT the name of its type.
    [ColdPath, AssumeNoAlloc("only for a line with an exception")]
    private void AppendError(Exception error, bool withStack)
    {
        BeginValue(" error=\""u8, withStack ? StackReserveBytes : 0);
        for (var inner = error; inner is not null && !_isCut; inner = inner.InnerException)
        {
            if (inner != error) AppendRaw(" ---> "u8);
            AppendText(inner.GetType().FullName);
            AppendRaw(": "u8);
            AppendText(MessageOf(inner));
        }

        CloseQuote();
        if (!withStack || StackOf(error) is not { Length: > 0 } stack) return;

        BeginValue(" stack=\""u8, reserveBytes: 0);
        AppendText(stack);
        CloseQuote();
    }

    /// <summary>Ends the line.</summary>
    /// <param name="leftOut">How many lines like this one were left out before it.</param>
    public void End(long leftOut = 0)
    {
        if (leftOut > 0)
        {
            " repeated="u8.CopyTo(_bytes.AsSpan(Position));
            Position += " repeated="u8.Length;
            _ = leftOut.TryFormat(_bytes.AsSpan(Position), out var written, default, CultureInfo.InvariantCulture);
            Position += written;
        }

        _bytes[Position++] = (byte)'\n';
    }

    /// <summary>What the exception says; empty where saying it throws.</summary>
    public static string MessageOf(Exception error)
    {
        try
        {
            return error.Message;
        }
        catch (Exception)
        {
            // A property of the user's own. The line is how a failure is contained: it must not fail itself.
            return "";
        }
    }

    private static string? StackOf(Exception error)
    {
        try
        {
            return error.StackTrace;
        }
        catch (Exception)
        {
            // Overridden by the user, as Message may be.
            return null;
        }
    }

    private void BeginValue(ReadOnlySpan<byte> name, int reserveBytes)
    {
        _limit = MaxBytes - TailBytes - reserveBytes;
        _isCut = false;
        AppendRaw(name);
    }

    private void CloseQuote()
    {
        if (_isCut)
        {
            "…"u8.CopyTo(_bytes.AsSpan(Position));
            Position += "…"u8.Length;
        }

        _bytes[Position++] = (byte)'"';
    }

    private void Cut()
    {
        _isCut = true;
        _limit = Position;
    }

    private void AppendRaw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Free.Length)
        {
            Cut();
            return;
        }

        bytes.CopyTo(Free);
        Position += bytes.Length;
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        // Lone surrogates become U+FFFD; what does not fit is cut between two characters.
        var status = Utf8.FromUtf16(text, Free, out _, out var written);
        Position += written;
        if (status == System.Buffers.OperationStatus.DestinationTooSmall) Cut();
    }

    private void AppendEscaped(char character)
    {
        switch (character)
        {
            case '"': AppendRaw("\\\""u8); break;
            case '\\': AppendRaw("\\\\"u8); break;
            case '\n': AppendRaw("\\n"u8); break;
            case '\r': AppendRaw("\\r"u8); break;
            case '\t': AppendRaw("\\t"u8); break;
            default: AppendRaw([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', Digit(character >> 4), Digit(character)]); break;
        }
    }

    private static byte Digit(int value) => "0123456789abcdef"u8[value & 15];

    private void EscapeFrom(int start)
    {
        // Rare: only a value whose own UTF-8 holds quotes or control characters.
        var text = Encoding.UTF8.GetString(_bytes, start, Position - start);
        Position = start;
        AppendText(text);
    }

    private static int IndexOfEscaped(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' || text[i] is '"' or '\\' or '\u007f') return i;
        }

        return -1;
    }

    private static bool ContainsEscaped(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b < ' ' || b is (byte)'"' or (byte)'\\' or 0x7f) return true;
        }

        return false;
    }

    private static int CharacterCount(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8) count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
