using System;
using System.IO;

namespace Mote;

/// <summary>
/// The agent's own directory: <c>--state</c>, <c>MOTE_STATE</c>, the first of <c>$STATE_DIRECTORY</c>, else <c>state/</c> beside
/// the executable. Created, for its owner alone, when its path is first asked for.
/// </summary>
/// <param name="path">The directory.</param>
public sealed class StateDirectory(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private bool _exists;

    /// <summary>The directory's path; it exists and is writable once this returns.</summary>
    /// <exception cref="StateDirectoryException">It cannot be created or written; the agent ends with exit code 78.</exception>
    /// <returns>The path.</returns>
    public string GetPath()
    {
        if (_exists) return path;

        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, OwnerOnly);

            // Creating an existing read-only directory succeeds; only writing a file shows the error.
            var probe = Path.Combine(path, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StateDirectoryException(
                $"The state directory {path} cannot be written: {error.Message} Name another one with --state or MOTE_STATE.",
                error);
        }

        _exists = true;
        return path;
    }

    internal static StateDirectory Find(string? option, Func<string, string?> environment, string besideExecutable)
    {
        if (!string.IsNullOrEmpty(option)) return new StateDirectory(option);
        if (environment("MOTE_STATE") is { Length: > 0 } own) return new StateDirectory(own);
        if (environment("STATE_DIRECTORY") is { Length: > 0 } systemd) return new StateDirectory(systemd.Split(':')[0]);
        return new StateDirectory(Path.Combine(besideExecutable, "state"));
    }
}
