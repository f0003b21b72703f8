using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Mote.Options;

/// <summary>The checked values of a section, of a nested record or of an element; read by generated binders. One thread.</summary>
[SuppressMessage(
    "Design",
    "MA0016:Prefer using collection abstraction instead of implementation",
    Justification = "An option may be declared as either; a new dictionary is both.")]
public readonly struct OptionsReader
{
    private readonly AgentConfiguration _configuration;
    private readonly OptionNode? _node;

    internal OptionsReader(AgentConfiguration configuration, OptionNode? node) => (_configuration, _node) = (configuration, node);

    /// <summary>Whether a key is set: by a value, or by null where its option is nullable.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether reading it has a meaning.</returns>
    public bool Has(string key) => _node is not null && _node.Keys.ContainsKey(key);

    /// <summary>Whether a key is set to null.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether it is.</returns>
    public bool IsNull(string key) => Find(key) is null or { Kind: OptionKind.Null };

    /// <summary>A scalar's value; of a name, its place.</summary>
    /// <typeparam name="T">The option's type.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value; the type's default where the key is not set.</returns>
    public T Read<T>(string key) => Open(key).Value<T>();

    /// <summary>The value of a scalar element; of a name, its place.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <returns>The value.</returns>
    public T Value<T>() => _node?.Value is { } value ? (T)value : default!;

    /// <summary>Opens a nested record.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The record's values.</returns>
    public OptionsReader Open(string key) => new(_configuration, _configuration.LastRead = Find(key));

    /// <summary>Reads a list of scalars.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>A new array.</returns>
    public T[] ReadList<T>(string key) => ReadList(key, static element => element.Value<T>());

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="read">Makes an element.</param>
    /// <returns>A new array.</returns>
    public T[] ReadList<T>(string key, Func<OptionsReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = Find(key)?.Items ?? [];
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++) list[i] = read(new OptionsReader(_configuration, _configuration.LastRead = items[i]));
        _configuration.LastRead = Find(key);
        return list;
    }

    /// <summary>Reads scalars by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>A new dictionary; its keys are case-sensitive.</returns>
    public Dictionary<string, T> ReadMap<T>(string key) => ReadMap(key, static element => element.Value<T>());

    /// <summary>Reads values by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="read">Makes a value.</param>
    /// <returns>A new dictionary; its keys are case-sensitive.</returns>
    public Dictionary<string, T> ReadMap<T>(string key, Func<OptionsReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, item) in Find(key)?.Keys ?? []) map.Add(name, read(new OptionsReader(_configuration, _configuration.LastRead = item)));
        _configuration.LastRead = Find(key);
        return map;
    }

    private OptionNode? Find(string key) => _node is not null && _node.Keys.TryGetValue(key, out var node) ? node : null;
}
