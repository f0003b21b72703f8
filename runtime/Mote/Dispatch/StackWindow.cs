using System.Runtime.CompilerServices;

namespace Mote.Dispatch;

/// <summary>
/// The part of the loop's stack that turns run on: it begins where the loop is entered, and extends as far down as the runtime
/// vouches for. An address in it belongs to the loop's thread and to no other, so a dispatch method knows by the address of a
/// local variable that it runs on the loop. A deeper address looks foreign; the thread is compared then.
/// </summary>
internal static unsafe class StackWindow
{
    /// <summary>
    /// The window's size. <see cref="RuntimeHelpers.TryEnsureSufficientExecutionStack"/> answers for 64 KiB (128 on 64 bits), which
    /// is more than this.
    /// </summary>
    public const uint Bytes = 60 * 1024;

    // The frames of those that enter the loop are above the local variable that the window is measured from.
    private const uint AboveBytes = 2 * 1024;

    /// <summary>
    /// The lowest address of a window that begins at the caller; <see cref="nuint.MaxValue"/>, which no address is in, where the stack is
    /// nearly used up.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Here()
    {
        byte mark;
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? (nuint)(&mark) + AboveBytes - Bytes : nuint.MaxValue;
    }
}
