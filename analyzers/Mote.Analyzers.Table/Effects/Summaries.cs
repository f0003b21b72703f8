using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mote.Analyzers.Allocation.Table;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Effects;

/// <summary>What each method of a build of .NET does to the heap, calls included.</summary>
internal sealed class Summaries
{
    private readonly Dictionary<MethodDefinition, IReadOnlyList<Site>> _sites = [];
    private readonly Dictionary<MethodDefinition, Effect> _effects = [];
    private readonly Dictionary<MethodDefinition, int?> _bytes = [];
    private readonly MethodReader _reader;

    public Summaries(Framework framework)
    {
        var methods = framework.Types.SelectMany(type => type.Methods).ToList();
        var reader = new MethodReader(framework, new NeverReturns(methods), new FieldStores());
        foreach (var method in methods) _sites[method] = reader.Read(method);
        _reader = reader;
        Spread();
    }

    /// <summary>What a call of a public member does: of a virtual one, what its overrides do; of a class's constructor, what <c>new</c> does.</summary>
    public Effect OfCall(MethodDefinition method) => MakesObject(method)
        ? Join(Of(method), Effect.AlwaysKept, Effect.Always) | Effect.Always
        : IsOverridable(method)
            ? OfVirtual(_reader.Virtual(method) with { Where = new Place(true, false) })
            : Of(method);

    // What a stranger's override does is not known, though all that .NET has do the same.
    private Effect OfVirtual(Site site) => (Of(site) & Effect.Argument) != Effect.None && site.Own != Effect.None ? Weaken(Of(site)) : Of(site);

    public Effect Of(MethodDefinition method) => _effects.GetValueOrDefault(method, Effect.Unknown);

    /// <summary>The bytes of a call of a public member; null where they are not always the same.</summary>
    public int? BytesOfCall(MethodDefinition method)
    {
        if (MakesObject(method)) return BytesOf(method) + Sizes.OfObject(method.DeclaringType);

        return IsOverridable(method) ? null : BytesOf(method);
    }

    private static bool MakesObject(MethodDefinition method) => method is { IsConstructor: true, IsStatic: false, DeclaringType.IsValueType: false };

    private static bool IsOverridable(MethodDefinition method) => method is { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false };

    // Of each call, where they are always the same.
    private int? BytesOf(MethodDefinition method)
    {
        if (_bytes.TryGetValue(method, out var known)) return known;

        _bytes[method] = null;
        if (!_sites.TryGetValue(method, out var sites)) return null;

        int? total = 0;
        foreach (var site in sites.Where(site => site.Where.IsCertain))
        {
            if ((site.Own & Effect.Always) != Effect.None) total += site.Bytes;
            if (site.Calls.Count > 1 && site.Calls.Any(call => IsAlways(Of(call)))) total = null;
            if (site.Calls.Count == 1 && IsAlways(Of(site.Calls[0]))) total += BytesOf(site.Calls[0]);
        }

        return _bytes[method] = total;
    }

    // What a method does grows with what it calls: only its callers are looked at again.
    private void Spread()
    {
        var callers = new Dictionary<MethodDefinition, List<MethodDefinition>>();
        foreach (var (method, sites) in _sites)
        {
            foreach (var call in sites.SelectMany(site => site.Calls).Distinct())
            {
                if (!callers.TryGetValue(call, out var list)) callers[call] = list = [];
                list.Add(method);
            }
        }

        var open = new Queue<MethodDefinition>(_sites.Keys);
        var isOpen = new HashSet<MethodDefinition>(_sites.Keys);
        while (open.TryDequeue(out var method))
        {
            isOpen.Remove(method);
            var effect = _sites[method].Aggregate(Effect.None, (all, site) => all | Of(site));
            if (_effects.TryGetValue(method, out var known) && known == effect) continue;

            _effects[method] = effect;
            foreach (var caller in callers.GetValueOrDefault(method, []).Where(isOpen.Add)) open.Enqueue(caller);
        }
    }

    private Effect Of(Site site)
    {
        var called = site.Calls.Aggregate(Effect.None, (all, call) => all | _effects.GetValueOrDefault(call));
        if (site.Calls.Count > 1 && !site.Calls.All(call => IsAlways(_effects.GetValueOrDefault(call)))) called = Weaken(called);
        if (site.IsNew) called = Join(called, Effect.AlwaysKept, Effect.Always);
        var effect = site.Own | called;
        if (effect == Effect.None) return effect;
        if (site.Where.IsOnce) return Effect.Once;
        if (site.Where.IsGrowth) return Effect.Growth;
        if (site.Where.IsKept) effect = Join(Join(effect, Effect.Always, Effect.AlwaysKept), Effect.Sometimes, Effect.Growth);

        return site.Where.IsCertain ? effect : Weaken(effect);
    }

    private static bool IsAlways(Effect effect) => (effect & (Effect.Always | Effect.AlwaysKept)) != Effect.None;

    private static Effect Weaken(Effect effect) => Join(Join(effect, Effect.Always, Effect.Sometimes), Effect.AlwaysKept, Effect.Growth);

    private static Effect Join(Effect effect, Effect from, Effect to) => (effect & from) != Effect.None ? (effect & ~from) | to : effect;

    /// <summary>What a member does, and for each part of that by which calls.</summary>
    public string Explain(MethodDefinition method) => $"{method.FullName}: {OfCall(method)}, {BytesOfCall(method)} bytes" + string.Concat(
        new[] { Effect.Always, Effect.Sometimes, Effect.Argument, Effect.Unknown }
            .Where(effect => OfCall(method).HasFlag(effect))
            .Select(effect => $"\n  {effect}: {Why(method, effect)}"));

    // Follows the first call that has the effect, down to what has it by itself.
    private string Why(MethodDefinition method, Effect effect)
    {
        var path = new List<MethodDefinition>();
        for (MethodDefinition? next = method; next is not null && !path.Contains(next);)
        {
            path.Add(next);
            var causes = _sites[next].Where(site => (Of(site) & effect) != Effect.None).ToList();
            if (causes.Count == 0) causes = [.. _sites[next].Where(site => IsAlways(Of(site)))];
            next = causes.Exists(site => site.Own != Effect.None)
                ? null
                : causes.SelectMany(site => site.Calls)
                    .FirstOrDefault(call => !path.Contains(call) && (IsAlways(Of(call)) || (Of(call) & effect) != Effect.None));
        }

        return string.Join(" → ", path.Select(one => $"{one.DeclaringType.Name}.{one.Name}"));
    }
}
