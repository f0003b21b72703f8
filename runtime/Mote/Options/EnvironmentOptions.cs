using System;
using System.Collections.Generic;
using System.Text;

namespace Mote.Options;

/// <summary>
/// Lays <c>MOTE_&lt;SECTION&gt;__&lt;KEY&gt;</c> over the file's entries, when a section is declared: only then is it known which
/// keys there are. Case and single underscores do not matter; lists are separated by commas; <c>…_FILE</c> names a file that
/// holds the value.
/// </summary>
internal sealed class EnvironmentOptions
{
    /// <summary>The largest file that a <c>_FILE</c> variable may name.</summary>
    public const int SecretMaxBytes = 64 * 1024;

    private const string Prefix = "MOTE_";
    private const string FileSuffix = "FILE";

    private readonly List<Variable> _variables = [];

    public EnvironmentOptions(IEnumerable<KeyValuePair<string, string>> environment)
    {
        foreach (var (name, value) in environment)
        {
            var separator = name.IndexOf("__", StringComparison.Ordinal);
            if (separator < Prefix.Length || !name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            _variables.Add(new Variable(name, Normalise(name[Prefix.Length..separator]), Normalise(name[(separator + 2)..]), value));
        }
    }

    /// <summary>Adds what the environment sets of a section; a variable wins over the file's entry.</summary>
    public void Overlay(string section, ReadOnlySpan<string> keys, List<OptionEntry> entries, List<OptionsError> errors)
    {
        var normalisedSection = Normalise(section);
        foreach (var variable in _variables)
        {
            if (variable.Section != normalisedSection || FindKey(variable, keys, out var isFile) is not { } key) continue;

            variable.IsUsed = true;
            if (entries.Find(entry => entry.Section == section && entry.Key == key && entry.Kind == OptionKind.Environment && entry.Line == 0) is { } other)
            {
                // Which of them would win is the order of the environment, that is, nobody's decision.
                errors.Add(new OptionsError(variable.Name, 0, 0, "", $"sets what {other.Source} sets already; remove one of the two"));
                continue;
            }

            var value = variable.Value;
            if (isFile && !TryReadFile(variable, errors, out value)) continue;
            entries.RemoveAll(entry => entry.Section == section && entry.Key == key);
            entries.Add(new OptionEntry
            {
                Section = section, Key = key, Kind = OptionKind.Environment, Values = [value], Source = variable.Name, IsSecret = isFile,
            });
        }
    }

    /// <summary>The variables that no section took, each with the name it should perhaps have had.</summary>
    public void RejectUnknown(IReadOnlyList<DeclaredSection> sections, List<OptionsError> errors)
    {
        var valid = new List<string>();
        foreach (var section in sections)
        {
            foreach (var key in section.Keys) valid.Add($"{Prefix}{section.Name.ToUpperInvariant()}__{key.ToUpperInvariant()}");
        }

        foreach (var variable in _variables)
        {
            if (!variable.IsUsed) errors.Add(new OptionsError(variable.Name, 0, 0, "", "sets no option of this agent" + Suggestions.Hint(variable.Name.ToUpperInvariant(), valid)));
        }
    }

    private static string? FindKey(Variable variable, ReadOnlySpan<string> keys, out bool isFile)
    {
        isFile = false;
        foreach (var key in keys)
        {
            if (variable.Key == Normalise(key)) return key;
        }

        isFile = true;
        foreach (var key in keys)
        {
            if (variable.Key == Normalise(key) + FileSuffix) return key;
        }

        return null;
    }

    private static bool TryReadFile(Variable variable, List<OptionsError> errors, out string value)
    {
        value = "";
        if (BoundedFile.TryRead(variable.Value, SecretMaxBytes, out var why) is not { } bytes)
        {
            errors.Add(new OptionsError(variable.Name, 0, 0, "", $"names '{variable.Value}', which {why}"));
            return false;
        }

        value = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimEnd('\n', '\r');
        return true;
    }

    private static string Normalise(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private sealed record Variable(string Name, string Section, string Key, string Value)
    {
        public bool IsUsed { get; set; }
    }
}
