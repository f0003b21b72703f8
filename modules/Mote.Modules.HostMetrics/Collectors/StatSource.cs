using System;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary><c>/proc/stat</c>, read once a scrape for the two collectors that show it.</summary>
internal sealed class StatSource(string procRoot) : IDisposable
{
    /// <summary>More CPUs than any kernel is built for by its distribution.</summary>
    public const int CpusMax = 8192;

    private readonly ReusableFile _file = new(procRoot + "/stat");
    private StatTotals _totals;

    public Rows<CpuRow> Cpus { get; } = new(CpusMax);

    public ref readonly StatTotals Totals => ref _totals;

    /// <summary>How the last <see cref="Read"/> went.</summary>
    public Outcome Outcome { get; private set; }

    public Outcome Read()
    {
        Outcome = _file.Read(endsShort: true);
        if (Outcome.Problem is null && !ProcStat.TryParse(_file.Text, Cpus, out _totals))
            Outcome = Outcome.Failure("is not as the kernel writes it", _file.Path);
        return Outcome;
    }

    public void Dispose() => _file.Dispose();
}
