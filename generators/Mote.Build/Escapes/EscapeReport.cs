using System;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Xml;

namespace Mote.Build.Escapes;

/// <summary>Whether the report was written, and what there is to say of it.</summary>
internal sealed record EscapeReport(bool IsWritten, string Message)
{
    /// <param name="logFile">The compiler's log.</param>
    /// <param name="folder">The folder that the report names files from.</param>
    public static EscapeReport Write(string logFile, string folder, string textFile, string jsonFile)
    {
        try
        {
            var log = EscapeLog.Read(logFile, folder);
            File.WriteAllText(textFile, EscapeText.Of(log));
            File.WriteAllText(jsonFile, EscapeJson.Of(log));
            return new EscapeReport(true, $"{log.Sites.Count} sites in {EscapeGroup.Of(log.Sites).Count()} groups -> {Path.GetFullPath(textFile)}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException or SerializationException or FormatException)
        {
            return new EscapeReport(false, $"the escape report cannot be written: {error.Message}");
        }
    }
}
