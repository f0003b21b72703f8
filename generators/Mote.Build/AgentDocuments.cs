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
    private const string AttributeName = "AgentDocumentAttribute";
    private const string AttributeNamespace = "Mote";
    private const ushort Prolog = 1;

    /// <summary>Reads the agents of an assembly without loading it: it may be built for another machine.</summary>
    public static List<AgentDocuments> Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        var agents = new List<AgentDocuments>();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            var texts = type.GetCustomAttributes()
                .Select(metadata.GetCustomAttribute)
                .Where(attribute => IsDocument(metadata, attribute))
                .Select(attribute => Arguments(metadata, attribute))
                .ToDictionary(arguments => arguments.Name, arguments => arguments.Text + "\n");
            if (texts.TryGetValue("schema", out var schema) && texts.TryGetValue("graph", out var graph))
            {
                agents.Add(new AgentDocuments(metadata.GetString(type.Name), schema, graph));
            }
        }

        return agents;
    }

    private static bool IsDocument(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return false;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, AttributeName) && metadata.StringComparer.Equals(type.Namespace, AttributeNamespace);
    }

    // Two texts after the prolog (ECMA-335, II.23.3).
    private static (string Name, string Text) Arguments(MetadataReader metadata, CustomAttribute attribute)
    {
        var blob = metadata.GetBlobReader(attribute.Value);
        if (blob.ReadUInt16() != Prolog) throw new InvalidDataException("the agent's attribute is not in the form of one");
        return (blob.ReadSerializedString() ?? "", (blob.ReadSerializedString() ?? "").Replace("\r\n", "\n"));
    }
}
