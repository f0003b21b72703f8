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
            if (LengthOf(path) is var expected && expected == 0)
            {
                why = "is empty, or not a regular file: nothing is read from a pipe, a socket or a device";
                return null;
            }

            // Room for one byte more shows that this was all.
            using var file = File.OpenRead(path);
            if (TryReadAll(file, (int)Math.Min(expected, maxBytes) + 1) is { } all) return all;

            // A file's length is a hint only: files grow, and those of the kernel have none.
            file.Position = 0;
            if (TryReadAll(file, maxBytes + 1) is { } grown) return grown;

            why = $"is larger than {new ByteSize(maxBytes)}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            why = $"cannot be read: {error.Message}";
        }

        return null;
    }

    private static byte[]? TryReadAll(FileStream file, int roomBytes)
    {
        var bytes = new byte[roomBytes];
        var length = file.ReadAtLeast(bytes, roomBytes, throwOnEndOfStream: false);

        // A range of an array would be shorter, and brings 190 KB of the type loader into a native agent.
        return length < roomBytes ? bytes.AsSpan(0, length).ToArray() : null;
    }

    // A link has a length of its own, that of its target's name; mounted secrets are links.
    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path)) throw new IOException("It is a directory.");
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }
}
