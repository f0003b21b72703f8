using System.Text;

namespace Mote.Options;

/// <summary>A variable such as <c>MOTE_CHECKS__TARGETS__0__URL</c>.</summary>
/// <param name="name">Its name.</param>
/// <param name="parts">The parts of its name that double underscores separate, without <c>MOTE_</c>.</param>
/// <param name="value">Its value.</param>
internal sealed class EnvironmentVariable(string name, string[] parts, string value)
{
    /// <summary>The largest file that a <c>_FILE</c> variable may name.</summary>
    public const int SecretMaxBytes = 64 * 1024;

    public string Name => name;

    public string[] Parts => parts;

    public string Value { get; private set; } = value;

    /// <summary>Whether the value stands in the file that the variable names.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Reads the value from the file that the variable names.</summary>
    public bool TryReadFile(OptionsErrors errors)
    {
        if (BoundedFile.TryRead(Value, SecretMaxBytes, out var why) is not { } bytes)
        {
            errors.Add(Name, $"names '{Value}', which {why}");
            return false;
        }

        IsSecret = true;
        Value = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimEnd('\n', '\r');
        return true;
    }
}
