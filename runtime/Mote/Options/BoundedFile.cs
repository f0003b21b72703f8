using System;
using System.IO;

namespace Mote.Options;

/// <summary>Reads a whole file with a bound on its size, and never waits for it.</summary>
internal static class BoundedFile
{
    /// <summary>The file's bytes; null if it cannot be read, with the reason, to be printed after the file's name.</summary>
    public static byte[]? TryRead(string path, int maxBytes, out string why)
    {
        why = "";
        try
        {
            // Opening a pipe waits for its writer, opening a device may do anything. Neither has a length, and asking for the length opens nothing.
            if (LengthOf(path) == 0)
            {
                why = "is empty, or not a regular file: nothing is read from a pipe, a socket or a device";
                return null;
            }

            // A file's length is a hint only: files grow, and those of the kernel have none.
            using var file = File.OpenRead(path);
            var bytes = new byte[maxBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            // A range of an array would be shorter, and brings 190 KB of the type loader into a native agent.
            if (length <= maxBytes) return bytes.AsSpan(0, length).ToArray();
            why = $"is larger than {new ByteSize(maxBytes)}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            why = $"cannot be read: {error.Message}";
        }

        return null;
    }

    // A link has a length of its own, that of its target's name; mounted secrets are links.
    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path)) throw new IOException("It is a directory.");
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }
}
