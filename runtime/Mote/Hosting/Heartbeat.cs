using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Mote.Hosting;

/// <summary>
/// A file that says when the event loop last moved, in seconds since 1970: for what supervises the agent and knows neither systemd nor HTTP. Replaced
/// as a whole, so that nobody reads half of it.
/// </summary>
internal sealed class Heartbeat(string path, TimeProvider time, Log log)
{
    private readonly string _next = path + ".next";

    /// <summary>Writes the file; an error is logged, and the next beat tries again.</summary>
    public void Beat()
    {
        try
        {
            File.WriteAllBytes(_next, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}\n")));
            File.Move(_next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Warn($"the heartbeat file {path} cannot be written: {error.Message}");
        }
    }
}
