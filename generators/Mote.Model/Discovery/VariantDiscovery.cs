using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Analyzers;

namespace Mote.Model.Discovery;

/// <summary>Reads the variants of a module's handlers.</summary>
internal static class VariantDiscovery
{
    public static void Discover(IReadOnlyList<IMethodSymbol> methods, List<HandlerModel> handlers, DiagnosticBag diagnostics)
    {
        foreach (var method in methods)
        {
            if (method.Attribute(Names.Variant) is not { } attribute) continue;

            var from = attribute.ConstructorArguments is [{ Value: int level }] ? (LevelValue)level : LevelValue.Normal;
            var isAsync = method.ReturnType.Is(Names.ValueTask);
            var takesToken = method.Parameters.Length == 2 && method.Parameters[1].Type.Is(Names.Token);
            if (MethodDiscovery.WhyNotHandler(method, isAsync, takesToken) is { } why)
            {
                diagnostics.Add(DiagnosticKind.HandlerSignature, method.Where(), method.Name, why);
                continue;
            }

            var place = handlers.FindIndex(handler => handler.Message == method.Parameters[0].Type.Full());
            var isVariant = place >= 0
                && method.Attribute(Names.Handle) is null
                && handlers[place].Shape == new CallShape(isAsync, takesToken)
                && from is LevelValue.High or LevelValue.Critical
                && handlers[place].Variants.All(other => other.From != from);
            if (!isVariant)
            {
                diagnostics.Add(DiagnosticKind.HandlerSignature, method.Where(), method.Name, HandlerSignatureTexts.NoVariant);
                continue;
            }

            var variants = handlers[place].Variants.Append(new VariantModel(method.Identifier(), from));
            handlers[place] = handlers[place] with { Variants = new(variants.OrderBy(variant => variant.From)) };
        }
    }
}
