using System;
using System.Collections.Generic;
using System.IO;

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
            if (variable.Section != normalisedSection) continue;
            foreach (var key in keys)
            {
                var normalised = Normalise(key);
                var isFile = variable.Key == normalised + FileSuffix;
                if (variable.Key != normalised && !isFile) continue;

                variable.IsUsed = true;
                var value = variable.Value;
                if (isFile && !TryReadFile(variable, errors, out value)) break;
                entries.RemoveAll(entry => entry.Section == section && entry.Key == key);
                entries.Add(new OptionEntry
                {
                    Section = section, Key = key, Kind = OptionKind.Environment, Values = [value], Source = variable.Name, IsSecret = isFile,
                });
                break;
            }
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
            if (!variable.IsUsed) errors.Add(new OptionsError(variable.Name, 0, 0, "", "sets no option of this agent" + Nearest.Hint(variable.Name.ToUpperInvariant(), valid)));
        }
    }

    private static bool TryReadFile(Variable variable, List<OptionsError> errors, out string value)
    {
        value = "";
        try
        {
            var file = new FileInfo(variable.Value);
            if (file.Length > SecretMaxBytes)
            {
                errors.Add(new OptionsError(variable.Name, 0, 0, "", $"names {variable.Value}, which is larger than {new ByteSize(SecretMaxBytes)}"));
                return false;
            }

            value = File.ReadAllText(variable.Value).TrimEnd('\n', '\r');
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(new OptionsError(variable.Name, 0, 0, "", $"names a file that cannot be read: {error.Message}"));
            return false;
        }
    }

    private static string Normalise(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private sealed record Variable(string Name, string Section, string Key, string Value)
    {
        public bool IsUsed { get; set; }
    }
}
