using System;
using System.Text;
using System.Text.Json;

namespace Mote.Options;

/// <summary>Reads <c>agent.json</c> into nodes: an object of sections, each an object of values, lists and further objects. Never throws.</summary>
internal ref struct OptionsFileReader
{
    /// <summary>The largest file that is read.</summary>
    public const int FileMaxBytes = 1024 * 1024;

    /// <summary>The most values that are read, sections, elements and nested ones included; each is an object in memory.</summary>
    public const int ValuesMax = 16 * 1024;

    /// <summary>How deep objects and lists may be nested, the file's own object included.</summary>
    public const int DepthMax = 16;

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _fileName;
    private readonly OptionsErrors _errors;

    private Utf8JsonReader _reader;
    private int _values;

    // How far the lines are counted: places are asked for in the order of the file.
    private int _counted;
    private int _line = 1;
    private int _lineStart;

    private OptionsFileReader(ReadOnlySpan<byte> json, string fileName, OptionsErrors errors)
    {
        _json = json;
        _fileName = fileName;
        _errors = errors;
        _reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DepthMax });
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The sections; empty where the text is no configuration.</returns>
    public static OptionNode Read(ReadOnlySpan<byte> json, string fileName, OptionsErrors errors)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (json.StartsWith(mark)) json = json[mark.Length..];
        var root = new OptionNode(OptionKind.Object, fileName);
        if (json.Length > FileMaxBytes) errors.Add(fileName, $"is larger than {new ByteSize(FileMaxBytes)}");
        else if (new OptionsFileReader(json, fileName, errors).TryReadSections(root)) return root;

        errors.IsFileWhole = false;
        return root;
    }

    private bool TryReadSections(OptionNode root)
    {
        try
        {
            _reader.Read();
            if (_reader.TokenType != JsonTokenType.StartObject)
            {
                AddError("", "must be an object of sections, as in { \"prometheus\": { … } }");
                return false;
            }

            if (!TryReadKeys(root, "")) return false;
            // Only a further read finds text after the object.
            while (_reader.Read())
            {
            }

            return true;
        }
        catch (JsonException error)
        {
            AddJsonError(error);
            return false;
        }
    }

    /// <summary>Reads an object's keys, its opening brace read; false where the file is cut off at its limit.</summary>
    private bool TryReadKeys(OptionNode parent, string path)
    {
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = TextOf(ref _reader);
            var keyPath = path.Length > 0 ? $"{path}.{key}" : key;
            var (line, column) = Place((int)_reader.TokenStartIndex);
            if (parent.Keys.TryGetValue(key, out var earlier))
            {
                _errors.Add(_fileName, line, column, keyPath, $"is set twice; the first is on line {earlier.Line}");
            }
            _reader.Read();
            if (keyPath == AgentSection.SchemaKey && _reader.TokenType == JsonTokenType.String) continue;
            if (path.Length == 0 && _reader.TokenType != JsonTokenType.StartObject)
            {
                _errors.Add(_fileName, line, column, key, "must be an object: the section of a module's options");
                _reader.Skip();
                continue;
            }

            if (!TryReadValue(keyPath, line, column, out var value)) return false;
            parent.Keys.TryAdd(key, value);
        }

        return true;
    }

    private bool TryReadValue(string path, int line, int column, out OptionNode value)
    {
        var kind = KindOf(_reader.TokenType);
        value = new OptionNode(kind, _fileName)
        {
            Line = line,
            Column = column,
            Text = kind is OptionKind.Object or OptionKind.List ? "" : TextOf(ref _reader),
        };
        if (++_values > ValuesMax)
        {
            _errors.Add(_fileName, line, column, "", $"the file has more than {ValuesMax} values");
            return false;
        }

        return kind switch
        {
            OptionKind.Object => TryReadKeys(value, path),
            OptionKind.List => TryReadItems(value, path),
            _ => true,
        };
    }

    private bool TryReadItems(OptionNode list, string path)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            var (line, column) = Place((int)_reader.TokenStartIndex);
            if (!TryReadValue($"{path}[{list.Items.Count}]", line, column, out var item)) return false;
            list.Items.Add(item);
        }

        return true;
    }

    private static OptionKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => OptionKind.Text,
        JsonTokenType.Number => OptionKind.Number,
        JsonTokenType.True or JsonTokenType.False => OptionKind.Boolean,
        JsonTokenType.StartArray => OptionKind.List,
        JsonTokenType.StartObject => OptionKind.Object,
        _ => OptionKind.Null,
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

    private void AddJsonError(JsonException error)
    {
        var lineStart = 0;
        for (long skipped = 0; skipped < (error.LineNumber ?? 0); skipped++)
        {
            var newline = _json[lineStart..].IndexOf((byte)'\n');
            if (newline < 0) break;
            lineStart += newline + 1;
        }

        // The reader's message ends with its own place, counted from 0.
        var message = error.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        // After a comment that a lone carriage return ends, the reader counts one line more than there is: the place is never before what was read.
        var (line, column) = Place(Math.Clamp(lineStart + (int)(error.BytePositionInLine ?? 0), _counted, _json.Length));
        _errors.Add(_fileName, line, column, "", $"is not JSON: {(place > 0 ? message[..place] : message)}");
    }

    private void AddError(string key, string message)
    {
        var (line, column) = Place((int)_reader.TokenStartIndex);
        _errors.Add(_fileName, line, column, key, message);
    }

    private (int Line, int Column) Place(int at)
    {
        var passed = _json[_counted..at];
        _line += passed.Count((byte)'\n');
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var newline) _lineStart = _counted + newline + 1;
        _counted = at;
        return (_line, Encoding.UTF8.GetCharCount(_json[_lineStart..at]) + 1);
    }
}
