using System;

namespace Mote.Modules.Parsing;

/// <summary>What udev's data base knows of a block device: places in the file's text; empty where it says nothing.</summary>
internal struct UdevProperties
{
    public Slice Path;
    public Slice Wwn;
    public Slice Model;
    public Slice Revision;
    public Slice SerialOfScsi;
    public Slice SerialShort;
    public Slice FsType;
    public Slice FsUsage;
    public Slice FsUuid;
    public Slice FsVersion;
    public Slice DmName;
    public Slice DmUuid;
    public Slice DmVgName;
    public Slice DmLvName;
    public Slice DmLvLayer;
    public Slice Ata;
    public Slice AtaWriteCache;
    public Slice AtaWriteCacheEnabled;
    public Slice AtaRotationRateRpm;

    /// <summary>What is printed on the disk's label, where that is known.</summary>
    public readonly Slice Serial => SerialOfScsi.Length > 0 ? SerialOfScsi : SerialShort;
}

/// <summary>Reads a file of <c>/run/udev/data</c>: of its lines, those that begin with <c>E:</c> hold <c>NAME=value</c>.</summary>
internal static class Udev
{
    /// <param name="text">All that was read so far of any number of files.</param>
    /// <param name="start">Where this device's file begins.</param>
    /// <param name="properties">Places in <paramref name="text"/>.</param>
    public static void Parse(ReadOnlySpan<byte> text, int start, out UdevProperties properties)
    {
        properties = default;
        while (start < text.Length)
        {
            var rest = text[start..];
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            var equals = line.IndexOf((byte)'=');
            if (equals > 0 && line.StartsWith("E:"u8))
                Keep(line[2..equals], new Slice(start + equals + 1, line.Length - equals - 1), ref properties);
            start += line.Length + 1;
        }
    }

    private static void Keep(ReadOnlySpan<byte> name, Slice value, ref UdevProperties to)
    {
        if (name.SequenceEqual("ID_PATH"u8)) to.Path = value;
        else if (name.SequenceEqual("ID_WWN"u8)) to.Wwn = value;
        else if (name.SequenceEqual("ID_MODEL"u8)) to.Model = value;
        else if (name.SequenceEqual("ID_REVISION"u8)) to.Revision = value;
        else if (name.SequenceEqual("SCSI_IDENT_SERIAL"u8)) to.SerialOfScsi = value;
        else if (name.SequenceEqual("ID_SERIAL_SHORT"u8)) to.SerialShort = value;
        else if (name.SequenceEqual("ID_FS_TYPE"u8)) to.FsType = value;
        else if (name.SequenceEqual("ID_FS_USAGE"u8)) to.FsUsage = value;
        else if (name.SequenceEqual("ID_FS_UUID"u8)) to.FsUuid = value;
        else if (name.SequenceEqual("ID_FS_VERSION"u8)) to.FsVersion = value;
        else if (name.SequenceEqual("DM_NAME"u8)) to.DmName = value;
        else if (name.SequenceEqual("DM_UUID"u8)) to.DmUuid = value;
        else if (name.SequenceEqual("DM_VG_NAME"u8)) to.DmVgName = value;
        else if (name.SequenceEqual("DM_LV_NAME"u8)) to.DmLvName = value;
        else if (name.SequenceEqual("DM_LV_LAYER"u8)) to.DmLvLayer = value;
        else if (name.SequenceEqual("ID_ATA"u8)) to.Ata = value;
        else if (name.SequenceEqual("ID_ATA_WRITE_CACHE"u8)) to.AtaWriteCache = value;
        else if (name.SequenceEqual("ID_ATA_WRITE_CACHE_ENABLED"u8)) to.AtaWriteCacheEnabled = value;
        else if (name.SequenceEqual("ID_ATA_ROTATION_RATE_RPM"u8)) to.AtaRotationRateRpm = value;
    }
}
