using System;
using System.Text;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>
/// What udev knows of the block devices. Its files are opened at every scrape: udev replaces them by new ones, and a
/// kept descriptor would go on reading the old. A device that has none has no properties, which is not a failure.
/// </summary>
internal sealed unsafe class UdevFiles(string directory)
{
    /// <summary>The most that is read of one file; udev's are about 1 KiB.</summary>
    public const int FileMaxBytes = 16 * 1024;

    private const int NumbersMaxBytes = 32;

    private readonly byte[] _path = PathWithRoom(directory);
    private readonly int _prefixLength = Encoding.UTF8.GetByteCount(directory) + 2;
    private UdevProperties[] _properties = [];
    private byte[] _text = new byte[FileMaxBytes];
    private int _length;

    /// <summary>The files' content: the properties are places in it.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>One for each device of the last <see cref="Read"/>.</summary>
    public ReadOnlySpan<UdevProperties> Properties => _properties;

    public void Read(ReadOnlySpan<DiskRow> disks)
    {
        _length = 0;
        if (_properties.Length < disks.Length) _properties = new UdevProperties[disks.Length];
        for (var i = 0; i < disks.Length; i++)
        {
            var start = _length;
            ReadFile(in disks[i]);
            Udev.Parse(Text, start, out _properties[i]);
        }
    }

    private void ReadFile(in DiskRow disk)
    {
        var descriptor = Open(in disk);
        if (descriptor < 0) return;

        if (_text.Length - _length < FileMaxBytes) Array.Resize(ref _text, _text.Length * 2);
        fixed (byte* text = _text)
        {
            // These are regular files: what one read does not give is not there.
            var read = Libc.Read(descriptor, text + _length, FileMaxBytes);
            if (read > 0) _length += (int)read;
        }

        _ = Libc.Close(descriptor);
    }

    private int Open(in DiskRow disk)
    {
        // b<major>:<minor>
        var name = _path.AsSpan(_prefixLength);
        disk.Major.TryFormat(name, out var major);
        name[major] = (byte)':';
        disk.Minor.TryFormat(name[(major + 1)..], out var minor);
        name[major + 1 + minor] = 0;
        fixed (byte* path = _path) return Libc.Open(path, Libc.OpenReadOnly | Libc.OpenCloseOnExec);
    }

    private static byte[] PathWithRoom(string directory)
    {
        var prefix = Encoding.UTF8.GetBytes(directory + "/b");
        Array.Resize(ref prefix, prefix.Length + NumbersMaxBytes);
        return prefix;
    }
}
