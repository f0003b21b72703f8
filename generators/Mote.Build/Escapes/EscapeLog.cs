using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Mote.Build.Escapes;

/// <summary>Reads what the allocation rules said from the compiler's log, which is SARIF.</summary>
internal sealed class EscapeLog
{
    private const string Assumed = "MOTE191";

    private EscapeLog(IReadOnlyList<EscapeSite> sites, IReadOnlyList<Assumption> assumptions)
    {
        Sites = sites;
        Assumptions = assumptions;
    }

    public IReadOnlyList<EscapeSite> Sites { get; }

    public IReadOnlyList<Assumption> Assumptions { get; }

    /// <param name="file">The log.</param>
    /// <param name="folder">The folder that the report names files from.</param>
    public static EscapeLog Read(string file, string folder)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(File.ReadAllText(file)));
        using var reader = JsonReaderWriterFactory.CreateJsonReader(stream, XmlDictionaryReaderQuotas.Max);
        var results = XElement.Load(reader).Elements("runs").Elements("item").Elements("results").Elements("item").ToList();
        var sites = results.Select(result => Site(result, folder)).OfType<EscapeSite>();
        var assumptions = results.Where(result => Text(result, "ruleId") == Assumed).Select(result => Assume(result, folder));
        return new EscapeLog(
            [.. sites.OrderBy(site => site.File, StringComparer.Ordinal).ThenBy(site => site.Line).ThenBy(site => site.Column)],
            [.. assumptions.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)]);
    }

    private static EscapeSite? Site(XElement result, string folder)
    {
        var properties = result.Element("properties")?.Element("customProperties");
        if (properties is null || properties.Element("bytesAot") is null) return null;

        var (file, line, column) = Place(result, folder);
        return new EscapeSite(
            file,
            line,
            column,
            Text(result, "ruleId"),
            Text(properties, "root"),
            Text(properties, "what"),
            Text(properties, "reason"),
            Text(properties, "path"),
            Text(properties, "frequency"),
            Text(properties, "aot"),
            Text(properties, "jit"),
            Text(properties, "bytesAot"),
            Text(properties, "bytesJit"),
            result.Element("suppressions") is not null);
    }

    private static Assumption Assume(XElement result, string folder)
    {
        var (file, line, column) = Place(result, folder);
        return new Assumption(file, line, column, Text(result.Element("message")!, "text"));
    }

    private static (string File, int Line, int Column) Place(XElement result, string folder)
    {
        var place = result.Element("locations")?.Element("item")?.Element("physicalLocation");
        var address = place?.Element("artifactLocation")?.Element("uri")?.Value ?? "";
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : Uri.UnescapeDataString(address);
        if (path.StartsWith(folder, StringComparison.Ordinal)) path = path.Substring(folder.Length).TrimStart('/', '\\');
        return (path, Number(place, "startLine"), Number(place, "startColumn"));
    }

    private static int Number(XElement? place, string name) =>
        int.TryParse(place?.Element("region")?.Element(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(XElement from, string name) => from.Element(name)?.Value ?? "";
}
