using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mote.Logging;

namespace Mote.Options;

/// <summary>
/// The values of one section, read by generated binders. A read answers true where the key is set and right; where it is set
/// and wrong, the error is collected and the option keeps its default.
/// </summary>
public readonly struct OptionsSection
{
    private delegate bool Reader<T>(string text, out T value);

    private readonly AgentConfiguration _configuration;
    private readonly string _name;

    internal OptionsSection(AgentConfiguration configuration, string name) => (_configuration, _name) = (configuration, name);

    /// <summary>Makes a key's absence an error.</summary>
    /// <param name="key">The key.</param>
    public void Require(string key)
    {
        if (_configuration.Find(_name, key) is null) _configuration.AddMissing(_name, key);
    }

    /// <summary>Makes what the options record threw an error of the value that was read last.</summary>
    /// <param name="error">What its constructor or a setter threw.</param>
    public void Refuse(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        _configuration.AddRefused(_name, $"is refused by the options: {LogLine.MessageOf(error)}");
    }

    /// <summary>Reads true or false.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is set and right.</returns>
    public bool TryRead(string key, out bool value) => TryReadOne(key, OptionKind.Boolean, "true or false", TryBoolean, out value);

    /// <summary>Reads a text.</summary>
    /// <inheritdoc cref="TryRead(string, out bool)"/>
    public bool TryRead(string key, out string value) => TryReadOne(key, OptionKind.Text, "a text", TryText, out value);

    /// <summary>Reads a whole number.</summary>
    /// <inheritdoc cref="TryRead(string, int, int, out int)"/>
    public bool TryRead(string key, out int value) => TryRead(key, int.MinValue, int.MaxValue, out value);

    /// <summary>Reads a whole number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="minimum">The smallest allowed value.</param>
    /// <param name="maximum">The largest allowed value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is set and right.</returns>
    public bool TryRead(string key, int minimum, int maximum, out int value)
    {
        var ok = TryRead(key, (long)minimum, maximum, out long wide);
        value = (int)wide;
        return ok;
    }

    /// <summary>Reads a whole number.</summary>
    /// <inheritdoc cref="TryRead(string, int, int, out int)"/>
    public bool TryRead(string key, out long value) => TryRead(key, long.MinValue, long.MaxValue, out value);

    /// <summary>Reads a whole number.</summary>
    /// <inheritdoc cref="TryRead(string, int, int, out int)"/>
    public bool TryRead(string key, long minimum, long maximum, out long value) =>
        TryReadOne(key, OptionKind.Number, "a whole number", TryLong, out value) && IsWithin(key, value.CompareTo(minimum) >= 0 && value.CompareTo(maximum) <= 0, minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a number.</summary>
    /// <inheritdoc cref="TryRead(string, int, int, out int)"/>
    public bool TryRead(string key, out double value) => TryRead(key, double.MinValue, double.MaxValue, out value);

    /// <summary>Reads a number.</summary>
    /// <inheritdoc cref="TryRead(string, int, int, out int)"/>
    public bool TryRead(string key, double minimum, double maximum, out double value) =>
        TryReadOne(key, OptionKind.Number, "a number", TryDouble, out value) && IsWithin(key, value >= minimum && value <= maximum, minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a duration.</summary>
    /// <inheritdoc cref="TryRead(string, out bool)"/>
    public bool TryRead(string key, out TimeSpan value) => TryReadOne(key, OptionKind.Text, "a duration such as \"10s\" (ms, s, m, h, d)", TryDuration, out value);

    /// <summary>Reads a duration.</summary>
    /// <param name="key">The key.</param>
    /// <param name="minimum">The smallest allowed value, as a duration.</param>
    /// <param name="maximum">The largest allowed value, as a duration.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is set and right.</returns>
    public bool TryRead(string key, string minimum, string maximum, out TimeSpan value) =>
        TryRead(key, out value) && TryDuration(minimum, out var least) && TryDuration(maximum, out var most) && IsWithin(key, value >= least && value <= most, minimum, maximum);

    /// <summary>Reads a size.</summary>
    /// <inheritdoc cref="TryRead(string, out bool)"/>
    public bool TryRead(string key, out ByteSize value) => TryReadOne(key, OptionKind.Text, "a size such as \"16MiB\" (B, KiB, MiB, GiB, KB, MB, GB)", ByteSize.TryParse, out value);

    /// <summary>Reads a size.</summary>
    /// <inheritdoc cref="TryRead(string, string, string, out TimeSpan)"/>
    public bool TryRead(string key, string minimum, string maximum, out ByteSize value) =>
        TryRead(key, out value) && ByteSize.TryParse(minimum, out var least) && ByteSize.TryParse(maximum, out var most) && IsWithin(key, value.Bytes >= least.Bytes && value.Bytes <= most.Bytes, minimum, maximum);

    /// <summary>Reads an address to listen on or to connect to. Names are not resolved: a static executable cannot.</summary>
    /// <inheritdoc cref="TryRead(string, out bool)"/>
    public bool TryRead(string key, out IPEndPoint value) =>
        TryReadOne(key, OptionKind.Text, "an address and a port such as \"127.0.0.1:9464\", or \"0.0.0.0:9464\" for every interface (names are not resolved)", TryEndPoint, out value);

    /// <summary>Reads a list of texts; in the environment separated by commas.</summary>
    /// <inheritdoc cref="TryRead(string, out bool)"/>
    public bool TryRead(string key, out string[] value) => TryReadList(key, OptionKind.Text, "a list of texts", TryText, out value);

    /// <summary>Reads a list of whole numbers; in the environment separated by commas.</summary>
    /// <inheritdoc cref="TryRead(string, out bool)"/>
    public bool TryRead(string key, out int[] value) => TryReadList(key, OptionKind.Number, "a list of whole numbers", TryInt, out value);

    /// <summary>Reads one of several names; generated code turns its place into an enum's member.</summary>
    /// <param name="key">The key.</param>
    /// <param name="names">The allowed names, in camelCase.</param>
    /// <param name="index">The name's place.</param>
    /// <returns>Whether it is set and right.</returns>
    public bool TryReadName(string key, ReadOnlySpan<string> names, out int index)
    {
        index = -1;
        if (!TryRead(key, out string text)) return false;
        for (var i = 0; i < names.Length && index < 0; i++)
        {
            if (string.Equals(names[i], text, StringComparison.OrdinalIgnoreCase)) index = i;
        }

        if (index >= 0) return true;
        var entry = _configuration.Find(_name, key)!;
        _configuration.AddWrong(entry, $"must be one of {string.Join(", ", names.ToArray())}; found {entry.Shown}{(Suggestions.Find(text, names.ToArray()) is { } near ? $"; did you mean '{near}'?" : "")}");
        return false;
    }

    private bool TryReadOne<T>(string key, OptionKind kind, string expected, Reader<T> read, out T value)
    {
        value = default!;
        if (_configuration.Find(_name, key) is not { } entry) return false;
        if (!entry.IsList && (entry.Kind == kind || entry.Kind == OptionKind.Environment) && read(entry.Values[0], out value)) return true;

        _configuration.AddWrong(entry, $"must be {expected}; found {entry.Shown}");
        return false;
    }

    private bool TryReadList<T>(string key, OptionKind kind, string expected, Reader<T> read, out T[] value)
    {
        value = [];
        if (_configuration.Find(_name, key) is not { } entry) return false;

        var texts = entry.IsList ? entry.Values
            : entry.Kind == OptionKind.Environment ? entry.Values[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;
        var elements = new T[texts?.Length ?? 0];
        var ok = texts is not null && (entry.Kind == kind || entry.Kind == OptionKind.Environment);
        for (var i = 0; ok && i < elements.Length; i++) ok = read(texts![i], out elements[i]);
        if (ok) value = elements;
        else _configuration.AddWrong(entry, $"must be {expected}; found {entry.Shown}");
        return ok;
    }

    private bool IsWithin(string key, bool isWithin, string minimum, string maximum)
    {
        if (isWithin) return true;
        var entry = _configuration.Find(_name, key)!;
        _configuration.AddWrong(entry, $"must be from {minimum} to {maximum}; found {entry.Shown}");
        return false;
    }

    private static bool TryBoolean(string text, out bool value) => bool.TryParse(text, out value);

    private static bool TryText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryInt(string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryLong(string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool TryEndPoint(string text, out IPEndPoint value)
    {
        value = null!;
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return false;

        // The parser also takes 127.1 and 2130706433 for addresses; nobody who writes them means it.
        var host = text.AsSpan(0, colon);
        var isV6 = host is ['[', .., ']'];
        if (!IPAddress.TryParse(isV6 ? host[1..^1] : host, out var address) || isV6 != (address.AddressFamily == AddressFamily.InterNetworkV6)) return false;
        if (!isV6 && address.ToString() != host.ToString()) return false;
        value = new IPEndPoint(address, port);
        return true;
    }

    private static bool TryDuration(string text, out TimeSpan value)
    {
        var ok = QuantityParser.TryReadDuration(text, out var ticks);
        value = TimeSpan.FromTicks(ticks);
        return ok;
    }
}
