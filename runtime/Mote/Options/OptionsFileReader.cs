using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Mote.Options;

/// <summary>Reads <c>agent.json</c> into entries: an object of sections, each an object of scalars and lists. Never throws.</summary>
internal sealed class OptionsFileReader
{
    /// <summary>The largest file that is read.</summary>
    public const int FileMaxBytes = 1024 * 1024;

    /// <summary>The most keys that are read, and the most sections; each costs a look at all of them, and a look at the whole file for its place.</summary>
    public const int KeysMax = 4096;

    private const int DepthMax = 8;

    private readonly string _fileName;
    private readonly List<FileSection> _sections;
    private readonly List<OptionEntry> _entries;
    private readonly List<OptionsError> _errors;

    private OptionsFileReader(string fileName, List<FileSection> sections, List<OptionEntry> entries, List<OptionsError> errors) =>
        (_fileName, _sections, _entries, _errors) = (fileName, sections, entries, errors);

    private bool IsFull => _entries.Count > KeysMax || _sections.Count > KeysMax;

    public static void Read(ReadOnlySpan<byte> json, string fileName, List<FileSection> sections, List<OptionEntry> entries, List<OptionsError> errors)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (json.StartsWith(mark)) json = json[mark.Length..];
        if (json.Length > FileMaxBytes)
        {
            errors.Add(new OptionsError(fileName, 0, 0, "", $"is larger than {new ByteSize(FileMaxBytes)}"));
            return;
        }

        new OptionsFileReader(fileName, sections, entries, errors).ReadSections(json);
    }

    private void ReadSections(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DepthMax });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                AddError(json, (int)reader.TokenStartIndex, "", "must be an object of sections, as in { \"prometheus\": { … } }");
                return;
            }

            while (!IsFull && reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadSection(json, ref reader);
            while (!IsFull && reader.Read())
            {
            }
        }
        catch (JsonException error)
        {
            AddJsonError(json, error);
        }
    }

    private void ReadSection(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        var section = TextOf(ref reader);
        var at = (int)reader.TokenStartIndex;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddError(json, at, section, "must be an object: the section of a module's options");
            reader.Skip();
            return;
        }

        var (line, column) = Place(json, at);
        _sections.Add(new FileSection(section, _fileName, line, column));
        if (IsFull) AddError(json, at, "", $"the file has more than {KeysMax} sections");
        else ReadKeys(json, ref reader, section);
    }

    private void ReadKeys(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, string section)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = TextOf(ref reader);
            var at = (int)reader.TokenStartIndex;
            foreach (var earlier in _entries)
            {
                if (earlier.Section == section && earlier.Key == key) AddError(json, at, $"{section}.{key}", $"is set twice; the first is on line {earlier.Line}");
            }

            reader.Read();
            ReadValue(json, ref reader, section, key, at);
            if (!IsFull) continue;

            AddError(json, at, "", $"the file has more than {KeysMax} keys");
            return;
        }
    }

    private void ReadValue(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, string section, string key, int at)
    {
        var (line, column) = Place(json, at);
        var isList = reader.TokenType == JsonTokenType.StartArray;
        var kind = KindOf(reader.TokenType);
        string[] values;
        if (isList)
        {
            (kind, values) = ReadList(ref reader);
        }
        else
        {
            values = [kind == OptionKind.Object ? "{…}" : TextOf(ref reader)];
            if (kind == OptionKind.Object) reader.Skip();
        }

        _entries.Add(new OptionEntry { Section = section, Key = key, Kind = kind, Values = values, IsList = isList, Source = _fileName, Line = line, Column = column });
    }

    private static (OptionKind Kind, string[] Values) ReadList(ref Utf8JsonReader reader)
    {
        var values = new List<string>();
        OptionKind? kind = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var element = KindOf(reader.TokenType);
            kind = (kind is null || kind == element) && element != OptionKind.Null ? element : OptionKind.Object;
            if (element == OptionKind.Object) reader.Skip();
            else if (element != OptionKind.Null) values.Add(TextOf(ref reader));
        }

        return (kind ?? OptionKind.Environment, values.ToArray());
    }

    private static OptionKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => OptionKind.Text,
        JsonTokenType.Number => OptionKind.Number,
        JsonTokenType.True or JsonTokenType.False => OptionKind.Boolean,
        JsonTokenType.Null => OptionKind.Null,
        _ => OptionKind.Object,
    };

    private static string TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return Encoding.UTF8.GetString(reader.ValueSpan);

        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or bytes that are no UTF-8: the replacement characters show where.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private void AddJsonError(ReadOnlySpan<byte> json, JsonException error)
    {
        var lineStart = 0;
        for (long skipped = 0; skipped < (error.LineNumber ?? 0); skipped++)
        {
            var newline = json[lineStart..].IndexOf((byte)'\n');
            if (newline < 0) break;
            lineStart += newline + 1;
        }

        // The reader appends its own account of the place, which counts from 0.
        var message = error.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        AddError(json, Math.Min(json.Length, lineStart + (int)(error.BytePositionInLine ?? 0)), "", $"is not JSON: {(place > 0 ? message[..place] : message)}");
    }

    private void AddError(ReadOnlySpan<byte> json, int at, string key, string message)
    {
        var (line, column) = Place(json, at);
        _errors.Add(new OptionsError(_fileName, line, column, key, message));
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> json, int at)
    {
        var before = json[..at];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
