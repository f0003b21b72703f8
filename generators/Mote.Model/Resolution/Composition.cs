using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Model.Discovery;

namespace Mote.Model.Resolution;

/// <summary>What only the agent can know: whether what its modules ask for, publish and handle fits together.</summary>
internal sealed class Composition
{
    private readonly IReadOnlyList<ModuleModel> _modules;
    private readonly IReadOnlyList<Location?> _uses;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _handled;
    private readonly HashSet<string> _published;
    private readonly HashSet<string> _provided;
    private readonly HashSet<string> _asked;

    private Composition(IReadOnlyList<ModuleModel> modules, IReadOnlyList<Location?> uses, DiagnosticBag diagnostics)
    {
        (_modules, _uses, _diagnostics) = (modules, uses, diagnostics);
        _handled = new(modules.SelectMany(module => module.Handlers).Select(handler => handler.Message));
        _published = new(Parameters(ParameterKind.Publisher).Select(parameter => parameter.Message));
        _provided = new(modules.SelectMany(module => module.Provides).Select(service => service.Type));
        _asked = new(Parameters(ParameterKind.Service).Select(parameter => parameter.Type));
    }

    /// <summary>The modules in start order, or null where they do not fit together.</summary>
    /// <param name="modules">In the order of the agent's attributes.</param>
    /// <param name="uses">Where each is named; empty where no diagnostics are wanted.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<ModuleModel>? Order(IReadOnlyList<ModuleModel> modules, IReadOnlyList<Location?> uses, DiagnosticBag diagnostics)
    {
        var composition = new Composition(modules, uses, diagnostics);
        composition.Check();
        if (!StartOrder.TrySort(modules, out var sorted, out var cycle))
        {
            var first = modules.TakeWhile(module => module.Name != cycle[0]).Count();
            diagnostics.Add(DiagnosticKind.DependencyCycle, composition.Where(first), string.Join(" → ", cycle));
        }

        return diagnostics.HasErrors ? null : sorted;
    }

    private Location? Where(int place) => place < _uses.Count ? _uses[place] : null;

    private IEnumerable<ParameterModel> Parameters(ParameterKind kind) =>
        _modules.SelectMany(module => module.Parameters).Where(parameter => parameter.Kind == kind);

    private void Check()
    {
        var providers = new Dictionary<string, string>();
        var sections = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < _modules.Count; place++)
        {
            var (module, where) = (_modules[place], Where(place));
            foreach (var parameter in module.Parameters) CheckParameter(module, parameter, where);
            CheckServices(module, where, providers);
            CheckSections(module, where, sections);
            foreach (var handler in module.Handlers.Where(handler => !_published.Contains(handler.Message)))
            {
                _diagnostics.Add(DiagnosticKind.HandlerUnreached, where, module.Name, handler.Method, DisplayNames.TypeName(handler.Message));
            }
        }
    }

    private void CheckParameter(ModuleModel module, ParameterModel parameter, Location? where)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Service when !_provided.Contains(parameter.Type) && !parameter.IsOptional:
                _diagnostics.Add(DiagnosticKind.MissingService, where, module.Name, DisplayNames.TypeName(parameter.Type));
                break;
            case ParameterKind.Publisher when !_handled.Contains(parameter.Message) && !parameter.IsOptional:
                _diagnostics.Add(DiagnosticKind.MessageUnhandled, where, module.Name, DisplayNames.TypeName(parameter.Message));
                break;
        }
    }

    // One of two providers would silently win. Without a client, neither matters.
    private void CheckServices(ModuleModel module, Location? where, Dictionary<string, string> providers)
    {
        foreach (var service in module.Provides.Where(service => _asked.Contains(service.Type)))
        {
            if (providers.TryGetValue(service.Type, out var other))
            {
                _diagnostics.Add(DiagnosticKind.ServiceProvidedTwice, where, module.Name, DisplayNames.TypeName(service.Type), other);
            }
            else providers.Add(service.Type, module.Name);
        }
    }

    // The environment's names are upper case, so sections that differ only in case are one there.
    private void CheckSections(ModuleModel module, Location? where, Dictionary<string, string> sections)
    {
        foreach (var options in module.Options)
        {
            if (!sections.TryGetValue(options.Section, out var other)) sections.Add(options.Section, options.Type);
            else if (other != options.Type)
            {
                _diagnostics.Add(DiagnosticKind.SectionUsedTwice, where, options.Section, DisplayNames.Qualified(other), DisplayNames.Qualified(options.Type));
            }
        }
    }
}
