using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;

namespace Mote.Model.Discovery;

/// <summary>Reads the attributed methods of a module.</summary>
internal static class MethodDiscovery
{
    private const int CapacityMin = 1;
    private const int CapacityDefault = 64;
    private const int CapacityMax = 65_536;
    private const int AttemptsMin = 1;
    private const int AttemptsMax = 100;

    public static List<HandlerModel> Handlers(IReadOnlyList<IMethodSymbol> methods, DiagnosticBag diagnostics)
    {
        var handlers = new List<HandlerModel>();
        foreach (var method in methods)
        {
            var admission = AdmissionDiscovery.Discover(method, diagnostics);
            if (method.Attribute(Names.Handle) is not { } attribute) continue;
            var capacity = attribute.Named("Capacity", CapacityDefault);
            var attempts = attribute.Named("Attempts", AttemptsMin);
            var isAsync = method.ReturnType.Is(Names.ValueTask);
            var takesToken = method.Parameters.Length == 2 && method.Parameters[1].Type.Is(Names.Token);
            if (WhyNotHandler(method, isAsync, takesToken, capacity, attempts) is { } why)
            {
                diagnostics.Add(DiagnosticKind.HandlerSignature, method.Where(), method.Name, why);
                continue;
            }

            var message = method.Parameters[0].Type;
            MessageDiscovery.CheckUse(message, method.Parameters[0].Locations.FirstOrDefault(), diagnostics);
            if (handlers.Any(other => other.Message == message.Full()))
            {
                diagnostics.Add(DiagnosticKind.HandlerSignature, method.Where(), method.Name, HandlerSignatureTexts.HandledTwice);
            }
            handlers.Add(new HandlerModel
            {
                Method = method.Identifier(),
                Message = message.Full(),
                Capacity = capacity,
                Attempts = attempts,
                Admission = admission,
                Off = (LevelValue)attribute.Named("Off", 0),
                Shape = new CallShape(isAsync, takesToken),
            });
        }

        VariantDiscovery.Discover(methods, handlers, diagnostics);
        return handlers;
    }

    public static CallShape TimerShape(IMethodSymbol method, DiagnosticBag diagnostics)
    {
        if (!TryShape(method, mustBeAsync: false, out var shape))
        {
            diagnostics.Add(DiagnosticKind.LifecycleSignature, method.Where(), method.Name, "Every", LifecycleSignatureTexts.Phase);
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
            var form = mustBeAsync ? LifecycleSignatureTexts.BackgroundTask : LifecycleSignatureTexts.Phase;
            diagnostics.Add(DiagnosticKind.LifecycleSignature, marked[0].Where(), marked[0].Name, word, form);
        }
        foreach (var second in marked.Skip(1)) RejectSecond(second, word, marked[0], diagnostics);
        return new LifecycleModel(marked[0].Identifier(), shape);
    }

    public static string Metrics(IReadOnlyList<IMethodSymbol> methods, DiagnosticBag diagnostics)
    {
        var marked = methods.Where(method => method.Attribute(Names.Metrics) is not null).ToList();
        foreach (var method in marked)
        {
            var isRight = IsPlain(method) && method.ReturnsVoid && method.Parameters.Length == 1
                && method.Parameters[0].RefKind == RefKind.Ref && method.Parameters[0].Type.Is(Names.MetricWriter);
            if (!isRight) diagnostics.Add(DiagnosticKind.LifecycleSignature, method.Where(), method.Name, "Metrics", LifecycleSignatureTexts.Metrics);
            else if (!SymbolEqualityComparer.Default.Equals(method, marked[0])) RejectSecond(method, "Metrics", marked[0], diagnostics);
        }

        return marked.FirstOrDefault()?.Identifier() ?? "";
    }

    /// <summary>A marked method that the agent cannot call by its name.</summary>
    public static void RejectHidden(IMethodSymbol method, DiagnosticBag diagnostics)
    {
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        foreach (var mark in Names.MethodMarks.Where(mark => method.Attribute(mark) is not null))
        {
            if (mark == Names.Handle) diagnostics.Add(DiagnosticKind.HandlerSignature, method.Where(), name, HandlerSignatureTexts.Hidden);
            else diagnostics.Add(DiagnosticKind.LifecycleSignature, method.Where(), name, Names.Word(mark), LifecycleSignatureTexts.Hidden);
        }
    }

    private static void RejectSecond(IMethodSymbol second, string word, IMethodSymbol first, DiagnosticBag diagnostics) =>
        diagnostics.Add(DiagnosticKind.LifecycleSignature, second.Where(), second.Name, word, LifecycleSignatureTexts.OnlyOne(first.Name));

    /// <summary>Why a method cannot take a message as it is written; null where it can.</summary>
    public static string? WhyNotHandler(IMethodSymbol method, bool isAsync, bool takesToken) =>
        WhyNotHandler(method, isAsync, takesToken, CapacityDefault, AttemptsMin);

    private static string? WhyNotHandler(IMethodSymbol method, bool isAsync, bool takesToken, int capacity, int attempts)
    {
        if (!IsPlain(method)) return HandlerSignatureTexts.NotPlain;
        if (!isAsync && !method.ReturnsVoid) return HandlerSignatureTexts.WrongReturn;
        if (method.Parameters.Length != (takesToken ? 2 : 1)) return HandlerSignatureTexts.WrongParameters;
        if (!isAsync && takesToken) return HandlerSignatureTexts.TokenWithoutTask;
        if (!isAsync && method.Parameters[0].RefKind != RefKind.In) return HandlerSignatureTexts.NotByIn;
        if (isAsync && method.Parameters[0].RefKind != RefKind.None) return HandlerSignatureTexts.NotByValue;
        if (attempts is < AttemptsMin or > AttemptsMax) return HandlerSignatureTexts.AttemptsOutside(AttemptsMin, AttemptsMax);
        return capacity is >= CapacityMin and <= CapacityMax ? null : HandlerSignatureTexts.CapacityOutside(CapacityMin, CapacityMax);
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
}
