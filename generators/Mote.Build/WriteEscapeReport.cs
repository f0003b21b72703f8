using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mote.Build.Escapes;

namespace Mote.Build;

/// <summary>Writes what the compiler knows about allocation: as text, and as JSON.</summary>
public sealed class WriteEscapeReport : Task
{
    /// <summary>The compiler's log, SARIF 2.1.</summary>
    [Required]
    public string LogFile { get; set; } = "";

    /// <summary>The folder that the report names files from.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Where the text is written.</summary>
    [Required]
    public string TextFile { get; set; } = "";

    /// <summary>Where the JSON is written.</summary>
    [Required]
    public string JsonFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var report = EscapeReport.Write(LogFile, Folder, TextFile, JsonFile);
        if (report.IsWritten) Log.LogMessage(MessageImportance.High, report.Message);
        else Log.LogError(null, "MOTE901", null, null, 0, 0, 0, 0, report.Message);
        return report.IsWritten;
    }
}
