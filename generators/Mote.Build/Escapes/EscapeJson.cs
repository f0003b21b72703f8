using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml.Linq;

namespace Mote.Build.Escapes;

/// <summary>The report as JSON, for tools: the same groups, sites and assumptions as in the text.</summary>
internal static class EscapeJson
{
    public static string Of(EscapeLog log)
    {
        var root = new XElement(
            "root",
            new XAttribute("type", "object"),
            List("groups", EscapeGroup.Of(log.Sites).Select(Group)),
            List("assumptions", log.Assumptions.Select(Assumed)));
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), ownsStream: false, indent: true, indentChars: "  "))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static XElement Group(EscapeGroup group) => Item(
        Text("handler", group.Root),
        Number("bytesAot", group.BytesAot),
        Number("bytesJit", group.BytesJit),
        Number("openOnAot", group.OpenOnAot),
        Number("openOnJit", group.OpenOnJit),
        List("sites", group.Sites.Select(Site)));

    private static XElement Site(EscapeSite site) => Item(
        Text("file", site.File),
        Number("line", site.Line),
        Number("column", site.Column),
        Text("rule", site.Rule),
        Text("what", site.What),
        Text("reason", site.Reason),
        Text("path", site.Path),
        Text("frequency", site.Frequency),
        Text("aot", site.Aot),
        Text("jit", site.Jit),
        Text("bytesAot", site.BytesAot),
        Text("bytesJit", site.BytesJit),
        new XElement("isSilenced", new XAttribute("type", "boolean"), site.IsSilenced));

    private static XElement Assumed(Assumption one) =>
        Item(Text("file", one.File), Number("line", one.Line), Number("column", one.Column), Text("message", one.Message));

    private static XElement Item(params object[] content) => new("item", new XAttribute("type", "object"), content);

    private static XElement List(string name, IEnumerable<XElement> items) => new(name, new XAttribute("type", "array"), items);

    private static XElement Text(string name, string value) => new(name, new XAttribute("type", "string"), value);

    private static XElement Number(string name, int value) => new(name, new XAttribute("type", "number"), value);
}
