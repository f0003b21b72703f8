using System.Collections.Generic;

namespace Mote.Model;

/// <summary>The types that one text holds, each with the method of the runtime's <c>OptionType</c> that describes it.</summary>
internal static class OptionScalars
{
    /// <summary>What each whole number type can hold.</summary>
    public static readonly Dictionary<string, (decimal Least, decimal Most)> Integers = new()
    {
        ["sbyte"] = (sbyte.MinValue, sbyte.MaxValue),
        ["byte"] = (byte.MinValue, byte.MaxValue),
        ["short"] = (short.MinValue, short.MaxValue),
        ["ushort"] = (ushort.MinValue, ushort.MaxValue),
        ["int"] = (int.MinValue, int.MaxValue),
        ["uint"] = (uint.MinValue, uint.MaxValue),
        ["long"] = (long.MinValue, long.MaxValue),
        ["ulong"] = (ulong.MinValue, ulong.MaxValue),
    };

    private static readonly Dictionary<string, string> Methods = new()
    {
        ["bool"] = "Boolean",
        ["string"] = "Text",
        ["sbyte"] = "SByte",
        ["byte"] = "Byte",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["float"] = "Single",
        ["double"] = "Double",
        ["decimal"] = "Decimal",
        ["global::System.TimeSpan"] = "Duration",
        ["global::Mote.ByteSize"] = "Size",
        ["global::System.Net.IPEndPoint"] = "EndPoint",
        ["global::System.Uri"] = "Uri",
    };

    public static bool Contains(string type) => Methods.ContainsKey(type);

    /// <summary>As in <c>Int32(1, 100)</c>; those that can have no range are properties.</summary>
    public static string Describe(string type, string minimum, string maximum)
    {
        var method = Methods[type];
        if (method is "Boolean" or "Text" or "EndPoint" or "Uri") return method;
        return minimum.Length > 0 ? $"{method}({minimum}, {maximum})" : $"{method}()";
    }
}
