using System.Collections.Generic;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>What the schema's template prints.</summary>
internal sealed record SchemaView(string Namespace, string Name, string Quotes, List<string> Lines)
{
    public static SchemaView Of(ConfigurationModel configuration)
    {
        var text = RawLiteral.Of(SchemaRendering.Render(configuration).Print());
        return new SchemaView(configuration.Namespace, configuration.Name, text.Quotes, text.Lines);
    }
}
