using BenchmarkDotNet.Attributes;

namespace Mote.Benchmarks.Jit;

/// <summary>The cases of the native harness, compiled just in time.</summary>
[MemoryDiagnoser]
public class DispatchBenchmarks
{
    private const int Times = 10_000;

    private readonly Cases _cases = new();

    [Benchmark(OperationsPerInvoke = Times, Baseline = true)]
    public void Direct() => _cases.Direct.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MoteOne() => _cases.One.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MoteAcyclic() => _cases.Acyclic.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorPublishOne() => _cases.PublishOne.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorSendOne() => _cases.SendOne.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void DirectWorking() => _cases.DirectWorking.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MoteWorking() => _cases.Working.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorPublishWorking() => _cases.PublishWorking.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorSendWorking() => _cases.SendWorking.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void DirectFour() => _cases.DirectFour.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MoteFour() => _cases.Four.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorPublishFour() => _cases.PublishFour.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void SwitchOfHundred() => _cases.Switch.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MoteHundred() => _cases.Hundred.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorPublishHundred() => _cases.PublishHundred.Run(Times);

    [Benchmark(OperationsPerInvoke = Times)]
    public void MediatorSendHundred() => _cases.SendHundred.Run(Times);
}
