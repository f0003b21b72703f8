using System.ComponentModel;

namespace Mote.Supervision;

/// <summary>What a module may use, as it declares it on <c>[Module]</c> and as the generated code passes it.</summary>
/// <param name="CpuPercent">The event loop's time, in percent; 0 for no limit.</param>
/// <param name="BytesPerSecond">What its turns may allocate; 0 for no limit.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ModuleBudget(int CpuPercent, long BytesPerSecond)
{
    internal bool IsSet => CpuPercent > 0 || BytesPerSecond > 0;
}
