using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mote.Build;

/// <summary>What the agent generator wrote about an agent, for the build to write into files.</summary>
/// <param name="Agent">The agent's class, without its namespace.</param>
/// <param name="Schema">The JSON schema of its configuration.</param>
/// <param name="Graph">The graph of its modules and messages, a Mermaid flowchart.</param>
internal sealed record AgentDocuments(string Agent, string Schema, string Graph)
{
    // Constants leave no trace in a native agent, as attributes would.
    private const string SchemaField = "MoteSchema";
    private const string GraphField = "MoteGraph";

    /// <summary>Reads the agents of an assembly without loading it: it may be built for another machine.</summary>
    public static List<AgentDocuments> Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        var agents = new List<AgentDocuments>();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            if (Text(metadata, type, SchemaField) is { } schema && Text(metadata, type, GraphField) is { } graph)
            {
                agents.Add(new AgentDocuments(metadata.GetString(type.Name), schema, graph));
            }
        }

        return agents;
    }

    private static string? Text(MetadataReader metadata, TypeDefinition type, string name)
    {
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            if (!metadata.StringComparer.Equals(field.Name, name) || field.GetDefaultValue().IsNil) continue;
            var constant = metadata.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode != ConstantTypeCode.String) continue;
            var blob = metadata.GetBlobReader(constant.Value);
            return blob.ReadUTF16(blob.Length) + "\n";
        }

        return null;
    }
}
