using System;
using System.Buffers.Text;
using System.IO;

namespace Mote.Hosting;

/// <summary>
/// A file that says when the event loop last moved, in seconds since 1970: for what supervises the agent and knows neither systemd nor HTTP. Written by
/// one call, always of the same length, so that nobody reads half of it.
/// </summary>
internal sealed class Heartbeat(string path, TimeProvider time, Log log)
{
    private const int TextMaxBytes = 24;

    /// <summary>Writes the file; an error is logged, and the next beat tries again.</summary>
    public void Beat()
    {
        Span<byte> text = stackalloc byte[TextMaxBytes];
        Utf8Formatter.TryFormat(time.GetUtcNow().ToUnixTimeSeconds(), text, out var length);
        text[length++] = (byte)'\n';
        try
        {
            using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write);
            RandomAccess.Write(file, text[..length], 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Warn($"the heartbeat file {path} cannot be written: {error.Message}");
        }
    }
}
