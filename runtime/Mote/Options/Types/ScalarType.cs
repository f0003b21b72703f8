using System;

namespace Mote.Options.Types;

/// <summary>A value that one text holds.</summary>
internal abstract class ScalarType : OptionType
{
    /// <summary>What must stand there, as in <c>a whole number</c>.</summary>
    protected abstract string Expected { get; }

    /// <summary>What the file must hold; a variable holds text for any type.</summary>
    protected virtual OptionKind Kind => OptionKind.Text;

    internal sealed override void Check(OptionNode node, OptionsErrors errors)
    {
        if (node.Kind != Kind && node.Kind != OptionKind.Variable || !TryParse(node.Text, out var value))
        {
            errors.Wrong(node, $"must be {Expected}; found {node.Shown}{Hint(node)}");
            return;
        }

        node.Value = value;
        if (RangeBroken(value) is { } range) errors.Wrong(node, $"must be {range}; found {node.Shown}");
    }

    internal sealed override OptionNode? Overlay(OptionNode? current, EnvironmentVariable variable, int part, OptionsErrors errors)
    {
        if (part != variable.Parts.Length) return null;
        if (current is { Kind: OptionKind.Variable })
        {
            // The order of the environment would decide which one wins.
            errors.Add(variable.Name, $"sets what {current.Source} sets already; remove one of the two");
            return current;
        }

        return new OptionNode(OptionKind.Variable, variable.Name) { Text = variable.Value, IsSecret = variable.IsSecret };
    }

    internal override string Describe() =>
        Expected.Contains(" such as ", StringComparison.Ordinal) ? Expected[..Expected.IndexOf(" such as ", StringComparison.Ordinal)] : Expected;

    protected abstract bool TryParse(string text, out object value);

    /// <summary>The range as in <c>from 1 to 10</c> where the value is outside; null where it is inside.</summary>
    protected virtual string? RangeBroken(object value) => null;

    /// <summary>What follows an error, as in <c>; did you mean 'off'?</c>.</summary>
    protected virtual string Hint(OptionNode node) => "";
}
