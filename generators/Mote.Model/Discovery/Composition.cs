using System;
using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Discovery;

/// <summary>What only the agent can know: whether what its modules ask for, publish and handle fits together.</summary>
internal static class Composition
{
    public static void Check(IReadOnlyList<AgentDiscovery.UsedModule> used, DiagnosticBag diagnostics)
    {
        var handled = new HashSet<string>(used.SelectMany(module => module.Model.Handlers).Select(handler => handler.Message));
        var published = new HashSet<string>(used.SelectMany(module => module.Model.Parameters).Where(parameter => parameter.Kind == ParameterKind.Publisher).Select(parameter => parameter.Message));
        var provided = new HashSet<string>(used.SelectMany(module => module.Model.Provides).Select(service => service.Type));
        var asked = new HashSet<string>(used.SelectMany(module => module.Model.Parameters).Where(parameter => parameter.Kind == ParameterKind.Service).Select(parameter => parameter.Type));
        var providers = new Dictionary<string, string>();
        var sections = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        foreach (var module in used)
        {
            foreach (var parameter in module.Model.Parameters)
            {
                switch (parameter.Kind)
                {
                    case ParameterKind.Service when !provided.Contains(parameter.Type) && !parameter.IsOptional:
                        diagnostics.Add(DiagnosticKind.MissingService, module.Where, module.Model.Name, Symbols.Short(parameter.Type));
                        break;
                    case ParameterKind.Publisher when !handled.Contains(parameter.Message) && !parameter.IsOptional:
                        diagnostics.Add(DiagnosticKind.MessageUnhandled, module.Where, module.Model.Name, Symbols.Short(parameter.Message));
                        break;
                    case ParameterKind.WaitPublisher or ParameterKind.Ask or ParameterKind.AskAsync:
                        diagnostics.Add(DiagnosticKind.EdgeNotYetRun, module.Where, module.Model.Name, parameter.Kind.ToString());
                        break;
                }
            }

            CheckServices(module, providers, asked, diagnostics);
            CheckSections(module, sections, diagnostics);
            foreach (var handler in module.Model.Handlers)
            {
                if (!published.Contains(handler.Message)) diagnostics.Add(DiagnosticKind.HandlerUnreached, module.Where, module.Model.Name, handler.Method, Symbols.Short(handler.Message));
            }
        }
    }

    // Of two providers one would silently win; where nobody asks, neither matters.
    private static void CheckServices(AgentDiscovery.UsedModule module, Dictionary<string, string> providers, HashSet<string> asked, DiagnosticBag diagnostics)
    {
        foreach (var service in module.Model.Provides.Where(service => asked.Contains(service.Type)))
        {
            if (providers.TryGetValue(service.Type, out var other)) diagnostics.Add(DiagnosticKind.ServiceProvidedTwice, module.Where, module.Model.Name, Symbols.Short(service.Type), other);
            else providers.Add(service.Type, module.Model.Name);
        }
    }

    // The environment's names are upper case, so sections that differ only in case are one there.
    private static void CheckSections(AgentDiscovery.UsedModule module, Dictionary<string, string> sections, DiagnosticBag diagnostics)
    {
        foreach (var options in module.Model.Options)
        {
            if (!sections.TryGetValue(options.Section, out var other)) sections.Add(options.Section, options.Type);
            else if (other != options.Type) diagnostics.Add(DiagnosticKind.SectionUsedTwice, module.Where, options.Section, Symbols.Plain(other), Symbols.Plain(options.Type));
        }
    }
}
