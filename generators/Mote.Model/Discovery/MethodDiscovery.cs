using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Reads the attributed methods of a module.</summary>
internal static class MethodDiscovery
{
    public const int CapacityMax = 65_536;

    private const int CapacityDefault = 64;

    private const string PhaseForm = "'void X()', or 'ValueTask X()' with an optional CancellationToken, neither static nor generic";
    private const string SourceForm = "'ValueTask X()' with an optional CancellationToken, neither static nor generic";
    private const string MetricsForm = "'void X(ref MetricWriter writer)', neither static nor generic";

    public static List<HandlerModel> Handlers(IReadOnlyList<IMethodSymbol> methods, DiagnosticBag diagnostics)
    {
        var handlers = new List<HandlerModel>();
        foreach (var method in methods)
        {
            if (method.Attribute(Names.Handle) is not { } attribute) continue;
            var capacity = attribute.Named("Capacity", CapacityDefault);
            var isAsync = method.ReturnType.Is(Names.ValueTask);
            var takesToken = method.Parameters.Length == 2 && method.Parameters[1].Type.Is(Names.Token);
            if (WhyNotHandler(method, isAsync, takesToken, capacity) is { } why)
            {
                diagnostics.Add(DiagnosticKind.HandlerSignature, Where(method), method.Name, why);
                continue;
            }

            var message = method.Parameters[0].Type;
            MessageDiscovery.CheckUse(message, method.Parameters[0].Locations.FirstOrDefault(), diagnostics);
            if (handlers.Any(other => other.Message == message.Full()))
            {
                diagnostics.Add(
                    DiagnosticKind.HandlerSignature,
                    Where(method),
                    method.Name,
                    "handles a message that another method of this module handles already");
            }
            handlers.Add(new HandlerModel
            {
                Method = method.Identifier(),
                Message = message.Full(),
                Capacity = capacity,
                Shape = new CallShape(isAsync, takesToken),
            });
        }

        return handlers;
    }

    public static CallShape TimerShape(IMethodSymbol method, DiagnosticBag diagnostics)
    {
        if (!TryShape(method, mustBeAsync: false, out var shape))
        {
            diagnostics.Add(DiagnosticKind.LifecycleSignature, Where(method), method.Name, "Every", PhaseForm);
        }
        return shape;
    }

    public static LifecycleModel? Life(IReadOnlyList<IMethodSymbol> methods, string attribute, bool mustBeAsync, DiagnosticBag diagnostics)
    {
        var marked = methods.Where(method => method.Attribute(attribute) is not null).ToList();
        if (marked.Count == 0) return null;
        var word = Names.Word(attribute);
        if (!TryShape(marked[0], mustBeAsync, out var shape))
        {
            diagnostics.Add(DiagnosticKind.LifecycleSignature, Where(marked[0]), marked[0].Name, word, mustBeAsync ? SourceForm : PhaseForm);
        }
        foreach (var second in marked.Skip(1)) diagnostics.Add(DiagnosticKind.LifecycleSignature, Where(second), second.Name, word, OnlyOne(marked[0]));
        return new LifecycleModel(marked[0].Identifier(), shape);
    }

    public static string Metrics(IReadOnlyList<IMethodSymbol> methods, DiagnosticBag diagnostics)
    {
        var marked = methods.Where(method => method.Attribute(Names.Metrics) is not null).ToList();
        foreach (var method in marked)
        {
            var isRight = IsPlain(method) && method.ReturnsVoid && method.Parameters.Length == 1
                && method.Parameters[0].RefKind == RefKind.Ref && method.Parameters[0].Type.Is(Names.MetricWriter);
            if (!isRight) diagnostics.Add(DiagnosticKind.LifecycleSignature, Where(method), method.Name, "Metrics", MetricsForm);
            else if (!SymbolEqualityComparer.Default.Equals(method, marked[0]))
            {
                diagnostics.Add(DiagnosticKind.LifecycleSignature, Where(method), method.Name, "Metrics", OnlyOne(marked[0]));
            }
        }

        return marked.FirstOrDefault()?.Identifier() ?? "";
    }

    /// <summary>A marked method that the agent cannot call by its name.</summary>
    public static void RejectHidden(IMethodSymbol method, DiagnosticBag diagnostics)
    {
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        foreach (var mark in Names.MethodMarks.Where(mark => method.Attribute(mark) is not null))
        {
            if (mark == Names.Handle)
            {
                diagnostics.Add(
                    DiagnosticKind.HandlerSignature,
                    Where(method),
                    name,
                    "must be a method of the class itself: nobody can call an explicit interface implementation by its name");
            }
            else diagnostics.Add(
                DiagnosticKind.LifecycleSignature,
                Where(method),
                name,
                Names.Word(mark),
                "a method of the class itself: nobody can call an explicit interface implementation by its name");
        }
    }

    private static string OnlyOne(IMethodSymbol first) => $"the only one of its module, which is '{first.Name}'";

    private static string? WhyNotHandler(IMethodSymbol method, bool isAsync, bool takesToken, int capacity)
    {
        if (!IsPlain(method)) return "must be an instance method, neither generic nor 'async void'";
        if (!isAsync && !method.ReturnsVoid) return "must return void, or ValueTask where it awaits";
        if (method.Parameters.Length != (takesToken ? 2 : 1)) return "must take one message, and after it at most a CancellationToken";
        if (!isAsync && takesToken) return "must not take a CancellationToken: only one that returns ValueTask can be cancelled";
        if (!isAsync && method.Parameters[0].RefKind != RefKind.In) return "must take the message by 'in'";
        if (isAsync && method.Parameters[0].RefKind != RefKind.None) return "must take the message by value: what awaits cannot keep a reference";
        return capacity is >= 1 and <= CapacityMax ? null : $"must have a Capacity from 1 to {CapacityMax}";
    }

    private static bool TryShape(IMethodSymbol method, bool mustBeAsync, out CallShape shape)
    {
        var isAsync = method.ReturnType.Is(Names.ValueTask);
        var takesToken = method.Parameters.Length == 1 && method.Parameters[0].Type.Is(Names.Token);
        shape = new CallShape(isAsync, takesToken);
        return IsPlain(method)
            && (isAsync || (method.ReturnsVoid && !mustBeAsync))
            && method.Parameters.Length == (takesToken ? 1 : 0)
            && (isAsync || !takesToken);
    }

    private static bool IsPlain(IMethodSymbol method) => method is { IsStatic: false, IsGenericMethod: false } && !(method.IsAsync && method.ReturnsVoid);

    private static Location? Where(ISymbol symbol) => symbol.Locations.FirstOrDefault();
}
