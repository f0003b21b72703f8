using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class RunOnDemandTests
{
    [Test]
    public Task A_background_task_on_demand_is_reported_at_the_method() => Rule.Checks(
        "[Module(Load = Loading.OnDemand)] public sealed partial class Gateway { [Run] ValueTask {|MOTE010:Listen|}(CancellationToken stopping) => default; }");

    [Test]
    public Task The_fix_loads_every_such_module_at_start_up() => Rule.Fixes<RunOnDemandFix>(
        """
        [Module(Load = Loading.OnDemand)] public sealed partial class A
        {
            [Run] ValueTask {|MOTE010:Listen|}(CancellationToken stopping) => default;
        }
        [Module(Load = Loading.OnDemand)] public sealed partial class B
        {
            [Run] ValueTask {|MOTE010:Listen|}(CancellationToken stopping) => default;
        }
        """,
        """
        [Module] public sealed partial class A
        {
            [Run] ValueTask Listen(CancellationToken stopping) => default;
        }
        [Module] public sealed partial class B
        {
            [Run] ValueTask Listen(CancellationToken stopping) => default;
        }
        """);
}
