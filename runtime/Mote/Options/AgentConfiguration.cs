using System;
using System.Collections.Generic;
using System.IO;
using Mote.Dispatch;
using Mote.Logging;

namespace Mote.Options;

/// <summary>
/// An agent's configuration, in two phases: <c>agent.json</c> with the environment laid over it is checked against the schemas
/// of all options, before anything is built; then each options record is bound. Nothing here throws because of a file's content: what is
/// wrong is collected in <see cref="Errors"/>. One thread.
/// </summary>
public sealed class AgentConfiguration
{
    private readonly OptionsErrors _errors;
    private readonly OptionNode _root;
    private readonly List<EnvironmentVariable> _variables;
    private bool _isChecked;

    private AgentConfiguration(OptionNode root, OptionsErrors errors, IEnumerable<KeyValuePair<string, string>> environment)
    {
        _root = root;
        _errors = errors;
        _variables = EnvironmentOptions.Variables(environment);
    }

    /// <summary>The errors so far.</summary>
    public IReadOnlyList<OptionsError> Errors => _errors.All;

    /// <summary>All sections that the configuration was checked against.</summary>
    internal IReadOnlyList<OptionsSchema> Schemas { get; private set; } = [];

    /// <summary>The value that a binder read last: its record may refuse it.</summary>
    internal OptionNode? LastRead { get; set; }

    /// <summary>A configuration that sets nothing.</summary>
    /// <returns>A new configuration.</returns>
    public static AgentConfiguration Empty() => new(new OptionNode(OptionKind.Object, "configuration"), new OptionsErrors(), []);

    /// <summary>Reads a configuration from a text.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <returns>The configuration, with its errors.</returns>
    public static AgentConfiguration Parse(ReadOnlySpan<byte> json, string fileName, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var errors = new OptionsErrors();
        return new(OptionsFileReader.Read(json, fileName, errors), errors, environment);
    }

    /// <summary>Reads a configuration from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mustExist">Whether its absence is an error.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <returns>The configuration, with its errors.</returns>
    public static AgentConfiguration Load(string path, bool mustExist, IEnumerable<KeyValuePair<string, string>> environment)
    {
        if (!mustExist && !File.Exists(path)) return new(new OptionNode(OptionKind.Object, path), new OptionsErrors(), environment);
        if (BoundedFile.TryRead(path, OptionsFileReader.FileMaxBytes, out var why) is { } json) return Parse(json, path, environment);

        var errors = new OptionsErrors { IsFileWhole = false };
        errors.Add(path, why);
        return new(new OptionNode(OptionKind.Object, path), errors, environment);
    }

    /// <summary>Lays the environment over the file and checks every value; a second call does nothing.</summary>
    /// <param name="schemas">All sections of the agent's modules.</param>
    public void Check(params OptionsSchema[] schemas)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        if (_isChecked) return;

        _isChecked = true;
        OptionsSchema[] all = [AgentLimits.Schema, .. schemas];
        Schemas = all;
        EnvironmentOptions.Overlay(_variables, all, _root, _errors);
        foreach (var schema in all)
        {
            if (!_root.Keys.TryGetValue(schema.Section, out var section)) section = new OptionNode(OptionKind.Object, "configuration");
            section.Path = schema.Section;
            schema.Type.Check(section, _errors);
        }

        foreach (var (name, section) in _root.Keys)
        {
            if (Array.Exists(all, schema => schema.Section == name)) continue;
            section.Path = name;
            _errors.Wrong(section, "unknown section" + Suggestions.Hint(name, Array.ConvertAll(all, schema => schema.Section)));
        }
    }

    /// <summary>Whether a section says the same here and there.</summary>
    internal bool IsSame(string section, AgentConfiguration other)
    {
        _root.Keys.TryGetValue(section, out var here);
        other._root.Keys.TryGetValue(section, out var there);
        return OptionNode.AreSame(here, there);
    }

    /// <summary>Adds an error that only the use of the option shows.</summary>
    internal void Refuse(string section, string key, string message)
    {
        if (_root.Keys.TryGetValue(section, out var options) && options.Keys.TryGetValue(key, out var node)) _errors.Wrong(node, message);
        else _errors.Add("configuration", 0, 0, $"{section}.{key}", message);
    }

    /// <summary>Makes an options record of its section; called by generated code.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="section">The section.</param>
    /// <param name="read">Makes the record.</param>
    /// <returns>The record; null where the configuration is wrong.</returns>
    public T Bind<T>(string section, Func<OptionsReader, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!_isChecked) throw new InvalidOperationException("The configuration must be checked before options are bound.");
        if (_errors.All.Count > 0) return null!;

        _root.Keys.TryGetValue(section, out var node);
        LastRead = null;
        try
        {
            return read(new OptionsReader(this, node));
        }
        catch (Exception error)
        {
            // A record may refuse a value in its constructor or in a setter; the agent does not start.
            var message = $"is refused by the options: {LogLine.MessageOf(error)}";
            if (LastRead is { } last) _errors.Wrong(last, message);
            else _errors.Add("configuration", 0, 0, section, message);
            return null!;
        }
    }
}
