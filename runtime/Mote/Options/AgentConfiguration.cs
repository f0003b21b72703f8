using System;
using System.Collections.Generic;
using System.IO;

namespace Mote.Options;

/// <summary>
/// What somebody set for an agent: <c>agent.json</c> with the environment laid over it. Read once at start; reading an option
/// never throws, what is wrong is collected in <see cref="Errors"/>. One thread.
/// </summary>
public sealed class AgentConfiguration
{
    private readonly List<FileSection> _fileSections = [];
    private readonly List<OptionEntry> _entries = [];
    private readonly List<OptionsError> _errors = [];
    private readonly List<DeclaredSection> _sections = [];
    private readonly EnvironmentOptions _environment;

    // The value that a binder reads is the one that its record may refuse.
    private OptionEntry? _lastRead;

    private AgentConfiguration(IEnumerable<KeyValuePair<string, string>> environment) => _environment = new EnvironmentOptions(environment);

    /// <summary>All that is wrong so far.</summary>
    public IReadOnlyList<OptionsError> Errors => _errors;

    /// <summary>A configuration that sets nothing.</summary>
    /// <returns>A new configuration.</returns>
    public static AgentConfiguration Empty() => new([]);

    /// <summary>Reads a configuration from a text.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <returns>The configuration, with its errors.</returns>
    public static AgentConfiguration Parse(ReadOnlySpan<byte> json, string fileName, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var configuration = new AgentConfiguration(environment);
        OptionsFileReader.Read(json, fileName, configuration._fileSections, configuration._entries, configuration._errors);
        return configuration;
    }

    /// <summary>Reads a configuration from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mustExist">Whether its absence is an error.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <returns>The configuration, with its errors.</returns>
    public static AgentConfiguration Load(string path, bool mustExist, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var configuration = new AgentConfiguration(environment);
        if (!mustExist && !File.Exists(path)) return configuration;

        if (BoundedFile.TryRead(path, OptionsFileReader.FileMaxBytes, out var why) is { } json) OptionsFileReader.Read(json, path, configuration._fileSections, configuration._entries, configuration._errors);
        else configuration._errors.Add(new OptionsError(path, 0, 0, "", why));
        return configuration;
    }

    /// <summary>Declares a section and its keys, and lays the environment over them; called by generated code.</summary>
    /// <param name="name">The section.</param>
    /// <param name="keys">All its keys.</param>
    /// <returns>The section's values.</returns>
    public OptionsSection Section(string name, params ReadOnlySpan<string> keys)
    {
        _sections.Add(new DeclaredSection(name, keys.ToArray()));
        _environment.Overlay(name, keys, _entries, _errors);
        return new OptionsSection(this, name);
    }

    /// <summary>Makes every section and key that nobody declared an error that names the nearest one.</summary>
    public void RejectUnknown()
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in _fileSections)
        {
            if (_sections.Exists(declared => declared.Name == section.Name) || !reported.Add(section.Name)) continue;
            _errors.Add(new OptionsError(section.Source, section.Line, section.Column, section.Name, "unknown section" + Suggestions.Hint(section.Name, _sections.ConvertAll(declared => declared.Name))));
        }

        foreach (var entry in _entries)
        {
            if (_sections.Find(declared => declared.Name == entry.Section) is { } section && Array.IndexOf(section.Keys, entry.Key) < 0)
            {
                Add(entry, $"{entry.Section}.{entry.Key}", "unknown key" + Suggestions.Hint(entry.Key, section.Keys));
            }
        }

        _environment.RejectUnknown(_sections, _errors);
    }

    internal OptionEntry? Find(string section, string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Section == section && entry.Key == key && entry.Kind != OptionKind.Null) return _lastRead = entry;
        }

        return null;
    }

    internal void AddRefused(string section, string message)
    {
        if (_lastRead is { } entry && entry.Section == section) AddWrong(entry, message);
        else _errors.Add(new OptionsError("configuration", 0, 0, section, message));
    }

    internal void AddWrong(OptionEntry entry, string message) => Add(entry, $"{entry.Section}.{entry.Key}", message);

    internal void AddMissing(string section, string key) =>
        _errors.Add(new OptionsError("configuration", 0, 0, $"{section}.{key}", $"is required; set it in agent.json or as MOTE_{section.ToUpperInvariant()}__{key.ToUpperInvariant()}"));

    private void Add(OptionEntry entry, string key, string message) =>
        _errors.Add(new OptionsError(entry.Source, entry.Line, entry.Column, entry.Line > 0 ? key : "", message));
}
