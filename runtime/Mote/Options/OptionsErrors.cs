using System.Collections.Generic;

namespace Mote.Options;

/// <summary>Collects what is wrong with a configuration.</summary>
internal sealed class OptionsErrors
{
    private readonly List<OptionsError> _errors = [];

    public IReadOnlyList<OptionsError> All => _errors;

    /// <summary>Whether the file could be read to its end; where it could not, what is missing may stand in the rest.</summary>
    public bool IsFileWhole { get; set; } = true;

    public void Add(string source, string message) => _errors.Add(new OptionsError(source, 0, 0, "", message));

    public void Add(string source, int line, int column, string key, string message) => _errors.Add(new OptionsError(source, line, column, key, message));

    /// <summary>A wrong value. A variable's name says its path already.</summary>
    public void Wrong(OptionNode node, string message) =>
        _errors.Add(new OptionsError(node.Source, node.Line, node.Column, node.Line > 0 ? node.Path : "", message));

    /// <summary>A key that must be set and is not.</summary>
    /// <param name="inside">The object that lacks it.</param>
    /// <param name="path">The key's path.</param>
    public void Missing(OptionNode inside, string path)
    {
        if (!IsFileWhole) return;

        var variable = EnvironmentOptions.NameOf(path);
        if (inside.Line > 0 && inside.Path.Contains('.', System.StringComparison.Ordinal))
        {
            Add(inside.Source, inside.Line, inside.Column, path, $"is required; set it here or as {variable}");
        }
        else Add("configuration", 0, 0, path, $"is required; set it in agent.json or as {variable}");
    }
}
