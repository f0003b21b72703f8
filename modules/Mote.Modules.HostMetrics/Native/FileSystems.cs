using System.Runtime.InteropServices;
using Mote.Modules.Parsing;

namespace Mote.Modules.Native;

/// <summary>Asks the kernel for one file system's numbers; may hang for as long as the file system does.</summary>
/// <param name="path">The mount point, ended by a zero.</param>
/// <param name="numbers">The answer.</param>
/// <returns>0, or the reason of the failure.</returns>
internal unsafe delegate int AskFileSystem(byte* path, out FileSystemNumbers numbers);

internal static unsafe class FileSystems
{
    // statfs and not statvfs: node_exporter multiplies by the transfer size, which statvfs hides on some C libraries.
    public static int Ask(byte* path, out FileSystemNumbers numbers)
    {
        Libc.StatFsResult result;
        if (Libc.StatFs(path, &result) != 0)
        {
            numbers = default;
            return Marshal.GetLastSystemError();
        }

        var block = (ulong)result.BlockBytes;
        numbers = new FileSystemNumbers(result.Blocks * block, result.BlocksFree * block, result.BlocksAvailable * block, result.Files, result.FilesFree);
        return 0;
    }
}
