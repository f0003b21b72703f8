using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Mote.Model;
using Mote.Model.Resolution;

namespace Mote.Generators.Tests;

/// <summary>Start order and cycles, found fast, against the slow search that says what they are.</summary>
internal sealed class OrderTests
{
    private static readonly Gen<int[]> Places = Gen.Int[0, 7].Array[0, 3];

    private static readonly Gen<ModuleModel[]> Agents = Gen.Select(Places, Places, Places, Gen.Int[0, 7].Array[0, 1]).Array[0, 8]
        .Select(parts => parts.Select((part, place) => Module(place, part.Item1, part.Item2, part.Item3, part.Item4)).ToArray());

    [Test]
    public void The_start_order_equals_that_of_a_plain_search() => Agents.Sample(modules =>
    {
        var isOrder = StartOrder.TrySort(modules, out var sorted, out var cycle);

        var expected = Search(modules);
        Assert.That(isOrder, Is.EqualTo(expected.Count == modules.Length));
        Assert.That(sorted.Select(module => module.Name), Is.EqualTo(expected.Select(module => module.Name)));
        if (isOrder) return;
        Assert.That(cycle, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(cycle[^1], Is.EqualTo(cycle[0]));
        foreach (var (client, server) in cycle.Zip(cycle.Skip(1)))
        {
            Assert.That(Serves(modules.Single(one => one.Name == server), modules.Single(one => one.Name == client)), Is.True, $"{server} serves {client}");
        }
    });

    [Test]
    public void A_node_is_on_a_cycle_if_it_reaches_itself() => Gen.Int[0, 11].Array[0, 3].Array[12].Sample(next =>
    {
        var reached = Enumerable.Range(0, next.Length).Select(from => new HashSet<int>(next[from])).ToList();
        for (var pass = 0; pass < next.Length; pass++)
        {
            foreach (var from in reached) from.UnionWith(from.SelectMany(to => reached[to]).ToList());
        }

        Assert.That(
            Cycles.Find([.. next.Select(to => to.ToList())]),
            Is.EquivalentTo(Enumerable.Range(0, next.Length).Where(place => reached[place].Contains(place))));
    });

    [Test]
    public void A_chain_longer_than_any_stack_has_no_cycle_until_it_is_closed()
    {
        const int length = 200_000;
        List<List<int>> chain = [.. Enumerable.Range(1, length - 1).Select(next => new List<int> { next }), []];
        Assert.That(Cycles.Find(chain), Is.Empty);

        chain[^1].Add(0);
        Assert.That(Cycles.Find(chain), Has.Count.EqualTo(length));
    }

    private static List<ModuleModel> Search(ModuleModel[] modules)
    {
        var left = modules.ToList();
        var sorted = new List<ModuleModel>();
        while (left.Where(module => !left.Any(other => Serves(other, module))).OrderBy(module => left.Count(other => other != module
            && Hears(other, module))).FirstOrDefault() is { } next)
        {
            sorted.Add(next);
            left.Remove(next);
        }

        return sorted;
    }

    private static bool Serves(ModuleModel server, ModuleModel client) => client.Parameters.Any(parameter =>
        parameter.Kind == ParameterKind.Service && server.Provides.Any(service => service.Type == parameter.Type));

    private static bool Hears(ModuleModel receiver, ModuleModel publisher) => publisher.Parameters.Any(parameter =>
        parameter.Kind == ParameterKind.Publisher && receiver.Handlers.Any(handler => handler.Message == parameter.Message));

    private static ModuleModel Module(int place, int[] says, int[] hears, int[] asks, int[] provides) => new()
    {
        Namespace = "",
        Name = $"M{place}",
        IsPublic = true,
        HasAsyncMethods = false,
        IsAsyncDisposable = false,
        IsOnDemand = false,
        Parameters = new([
            .. says.Select(message => Parameter(ParameterKind.Publisher, $"Message{message}")),
            .. asks.Where(service => service < place || place % 3 == 0).Select(service => Parameter(ParameterKind.Service, $"Service{service}"))]),
        Handlers = new(hears.Distinct().Select(message => new HandlerModel { Method = "On", Message = $"Message{message}", Capacity = 1, Shape = default })),
        Timers = default,
        Provides = new(provides.Select(service => new ProvidedModel($"P{service}", $"Service{service}"))),
        Options = default,
    };

    private static ParameterModel Parameter(ParameterKind kind, string type) =>
        new() { Name = "p", Kind = kind, Type = type, Message = kind == ParameterKind.Publisher ? type : "" };
}
