using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mote.Build.Graphs;

namespace Mote.Build;

/// <summary>Writes what the compiled agent carries about itself: the JSON schema of its configuration, and the graph of its modules.</summary>
public sealed class WriteAgentDocuments : Task
{
    /// <summary>The compiled agent.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Where the assembly has several agents: the one to write about.</summary>
    public string Agent { get; set; } = "";

    /// <summary>Where the schema is written; empty for nowhere.</summary>
    public string SchemaFile { get; set; } = "";

    /// <summary>Where the graph is written, as Mermaid, and beside it as SVG; empty for nowhere.</summary>
    public string GraphFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (Find() is not { } documents) return false;
            if (SchemaFile.Length > 0) Write(SchemaFile, documents.Schema);
            if (GraphFile.Length > 0)
            {
                Write(GraphFile, documents.Graph);
                Write(Path.ChangeExtension(GraphFile, ".svg"), GraphSvg.Draw(GraphLayout.Of(FlowchartReader.Read(documents.Graph))));
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidDataException)
        {
            LogError($"the agent's documents cannot be written: {error.Message}");
            return false;
        }
    }

    private AgentDocuments? Find()
    {
        using var file = File.OpenRead(Assembly);
        var agents = AgentDocuments.Read(file);
        var names = string.Join(", ", agents.Select(agent => agent.Agent));
        if (agents.Count == 0)
        {
            LogError($"{Path.GetFileName(Assembly)} has no [Agent] class; name the project that has one");
            return null;
        }

        if (Agent.Length == 0 && agents.Count > 1)
        {
            LogError($"{Path.GetFileName(Assembly)} has several agents: {names}; say which one, as by -p:MoteAgent={agents[0].Agent}");
            return null;
        }

        var found = Agent.Length == 0 ? agents[0] : agents.FirstOrDefault(agent => agent.Agent == Agent);
        if (found is null) LogError($"{Path.GetFileName(Assembly)} has no agent '{Agent}'; it has {names}");
        return found;
    }

    // A file that says it already keeps its time, and a folder that cannot be written to does no harm.
    private void Write(string file, string text)
    {
        if (File.Exists(file) && File.ReadAllText(file).Replace("\r\n", "\n") == text) return;
        File.WriteAllText(file, text);
        Log.LogMessage(MessageImportance.High, $"{Path.GetFileName(Assembly)} -> {Path.GetFullPath(file)}");
    }

    private void LogError(string message) => Log.LogError(null, "MOTE901", null, null, 0, 0, 0, 0, message);
}
