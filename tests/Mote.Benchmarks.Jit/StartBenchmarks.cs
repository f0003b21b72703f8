using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Mote.Dispatch;

namespace Mote.Benchmarks.Jit;

/// <summary>A hundred modules, again and again: without what the first time costs, which is what the native harness measures.</summary>
[MemoryDiagnoser]
public class StartBenchmarks
{
    private readonly AgentSetup _setup = Cases.Setup();

    [Benchmark(Baseline = true)]
    public void New() => new HandWritten().Publish(0);

    [Benchmark]
    public object Mote()
    {
        var runtime = HundredAgent.Build(_setup);
        runtime.StartModules();
        ((HundredPublisher)runtime.Cells[^1].Module!).Publish(0);
        return runtime;
    }

    [Benchmark]
    public void Container()
    {
        using var services = HundredServices.Add(new ServiceCollection()).BuildServiceProvider();
        services.GetRequiredService<HundredServices>().Publish(0);
    }
}
