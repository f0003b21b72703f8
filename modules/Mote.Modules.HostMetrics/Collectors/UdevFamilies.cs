using System;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>What udev knows of the block devices, as labels; <c>node_disk_info</c> stands even where it knows nothing.</summary>
internal readonly ref struct UdevFamilies(
    ReadOnlySpan<byte> text, ReadOnlySpan<DiskRow> disks, ReadOnlySpan<byte> udevText, ReadOnlySpan<UdevProperties> properties)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<DiskRow> _disks = disks;
    private readonly ReadOnlySpan<byte> _udevText = udevText;
    private readonly ReadOnlySpan<UdevProperties> _properties = properties;

    private enum AtaFact
    {
        WriteCache,
        WriteCacheEnabled,
        RotationRateRpm,
    }

    public void Write(ref MetricWriter writer)
    {
        if (_disks.IsEmpty) return;
        WriteInfo(ref writer);
        WriteFileSystems(ref writer);
        WriteDeviceMappers(ref writer);
        WriteAta(ref writer, AtaFact.WriteCache, "node_disk_ata_write_cache"u8, "ATA disk has a write cache."u8);
        WriteAta(ref writer, AtaFact.WriteCacheEnabled, "node_disk_ata_write_cache_enabled"u8, "ATA disk has its write cache enabled."u8);
        WriteAta(ref writer, AtaFact.RotationRateRpm, "node_disk_ata_rotation_rate_rpm"u8, "ATA disk rotation rate in RPMs (0 for SSDs)."u8);
    }

    private void WriteInfo(ref MetricWriter writer)
    {
        writer.Family("node_disk_info"u8, MetricType.Gauge, "Info of /sys/block/<block_device>."u8);
        for (var i = 0; i < _disks.Length; i++)
        {
            ref readonly var disk = ref _disks[i];
            ref readonly var known = ref _properties[i];
            writer.Label("device"u8, disk.Name.In(_text));
            writer.Label("major"u8, disk.Major);
            writer.Label("minor"u8, disk.Minor);
            writer.Label("model"u8, known.Model.In(_udevText));
            writer.Label("path"u8, known.Path.In(_udevText));
            writer.Label("revision"u8, known.Revision.In(_udevText));
            writer.Label("serial"u8, known.Serial.In(_udevText));
            writer.Label("wwn"u8, known.Wwn.In(_udevText));
            writer.Value(1);
        }
    }

    private void WriteFileSystems(ref MetricWriter writer)
    {
        var begun = false;
        for (var i = 0; i < _disks.Length; i++)
        {
            ref readonly var known = ref _properties[i];
            if (known.FsType.Length == 0) continue;
            if (!begun) writer.Family("node_disk_filesystem_info"u8, MetricType.Gauge, "Info about disk filesystem."u8);
            begun = true;
            writer.Label("device"u8, _disks[i].Name.In(_text));
            writer.Label("type"u8, known.FsType.In(_udevText));
            writer.Label("usage"u8, known.FsUsage.In(_udevText));
            writer.Label("uuid"u8, known.FsUuid.In(_udevText));
            writer.Label("version"u8, known.FsVersion.In(_udevText));
            writer.Value(1);
        }
    }

    private void WriteDeviceMappers(ref MetricWriter writer)
    {
        var begun = false;
        for (var i = 0; i < _disks.Length; i++)
        {
            ref readonly var known = ref _properties[i];
            if (known.DmName.Length == 0) continue;
            if (!begun) writer.Family("node_disk_device_mapper_info"u8, MetricType.Gauge, "Info about disk device mapper."u8);
            begun = true;
            writer.Label("device"u8, _disks[i].Name.In(_text));
            writer.Label("lv_layer"u8, known.DmLvLayer.In(_udevText));
            writer.Label("lv_name"u8, known.DmLvName.In(_udevText));
            writer.Label("name"u8, known.DmName.In(_udevText));
            writer.Label("uuid"u8, known.DmUuid.In(_udevText));
            writer.Label("vg_name"u8, known.DmVgName.In(_udevText));
            writer.Value(1);
        }
    }

    private void WriteAta(ref MetricWriter writer, AtaFact fact, ReadOnlySpan<byte> name, ReadOnlySpan<byte> help)
    {
        var begun = false;
        for (var i = 0; i < _disks.Length; i++)
        {
            ref readonly var known = ref _properties[i];
            if (known.Ata.Length == 0 || !Numbers.TryParse(PlaceOf(in known, fact).In(_udevText), out var value)) continue;
            if (!begun) writer.Family(name, MetricType.Gauge, help);
            begun = true;
            writer.Label("device"u8, _disks[i].Name.In(_text));
            writer.Value(value);
        }
    }

    private static Slice PlaceOf(in UdevProperties known, AtaFact fact) => fact switch
    {
        AtaFact.WriteCache => known.AtaWriteCache,
        AtaFact.WriteCacheEnabled => known.AtaWriteCacheEnabled,
        _ => known.AtaRotationRateRpm,
    };
}
