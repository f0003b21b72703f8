using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Reads a module's constructor: what a module may do stands in the types of its parameters.</summary>
internal static class ConstructorDiscovery
{
    private static readonly Dictionary<string, ParameterKind> Kinds = new()
    {
        ["Mote.Outlet`1"] = ParameterKind.Outlet,
        ["Mote.WaitOutlet`1"] = ParameterKind.WaitOutlet,
        ["Mote.Ask`2"] = ParameterKind.Ask,
        ["Mote.AskAsync`2"] = ParameterKind.AskAsync,
        ["Mote.Log"] = ParameterKind.Log,
        ["System.TimeProvider"] = ParameterKind.Time,
        ["System.Threading.CancellationToken"] = ParameterKind.Stopping,
        ["Mote.Hosting.AgentStatus"] = ParameterKind.Status,
        ["Mote.Hosting.StateDirectory"] = ParameterKind.State,
    };

    public static List<ParameterModel> Discover(INamedTypeSymbol type, ProblemSink problems, out List<OptionsModel> options)
    {
        var parameters = new List<ParameterModel>();
        options = [];
        var constructors = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal).ToList();
        if (constructors.Count != 1)
        {
            problems.Add(Problem.ModuleShape, type.Locations.FirstOrDefault(), type.Name, "must have exactly one public or internal constructor");
            return parameters;
        }

        foreach (var parameter in constructors[0].Parameters)
        {
            var kind = KindOf(parameter.Type);
            if (parameter.RefKind != RefKind.None || parameter.IsParams || parameter.Type is not INamedTypeSymbol named)
            {
                problems.Add(Problem.ConstructorParameter, parameter.Locations.FirstOrDefault(), parameter.Name);
                continue;
            }

            if (kind == ParameterKind.Options) options.Add(OptionsDiscovery.Discover(named, problems));
            if (kind is ParameterKind.Outlet or ParameterKind.WaitOutlet) MessageDiscovery.CheckUse(named.TypeArguments[0], parameter.Locations.FirstOrDefault(), problems);
            parameters.Add(new ParameterModel
            {
                Name = parameter.Identifier(),
                Kind = kind,
                Type = named.Full(),
                Message = kind <= ParameterKind.AskAsync ? named.TypeArguments[0].Full() : "",
                IsOptional = parameter.Attribute(Names.Optional) is not null,
            });
        }

        return parameters;
    }

    private static ParameterKind KindOf(ITypeSymbol type)
    {
        foreach (var kind in Kinds)
        {
            if (type.Is(kind.Key)) return kind.Value;
        }

        return type is { IsRecord: true, TypeKind: TypeKind.Class } && type.Name.Length > OptionsDiscovery.Suffix.Length && type.Name.EndsWith(OptionsDiscovery.Suffix, System.StringComparison.Ordinal)
            ? ParameterKind.Options
            : ParameterKind.Service;
    }
}
