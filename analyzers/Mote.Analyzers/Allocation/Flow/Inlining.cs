using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Calls;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>
/// Whether a method of this project is put where it is called. The compilers inline up to 16 bytes of IL always, and nothing over 100, with
/// a handler of exceptions, or that is virtual and may be overridden. The cases <c>o_il_…</c> of the corpus hold this to a measurement.
/// </summary>
internal static class Inlining
{
    private const int AlwaysMaxBytes = 16;
    private const int MaxBytes = 100;
    private const int NoInlining = 8;
    private const int NoOptimization = 64;
    private const int AggressiveInlining = 256;

    /// <param name="isKnown">Whether it is known which override is called.</param>
    public static InlineVerdict Of(IMethodSymbol method, Compilation compilation, bool isKnown = false)
    {
        var definition = method.OriginalDefinition;
        var flags = FlagsOf(definition);
        if ((flags & (NoInlining | NoOptimization)) != 0 || (!isKnown && IsOpen(definition))) return InlineVerdict.Never;
        if (definition.IsAsync || definition.IsIterator || Body(definition, compilation) is not { } body) return InlineVerdict.Never;
        if (body.Descendants().Any(IsHandler)) return InlineVerdict.Never;
        if ((flags & AggressiveInlining) != 0) return InlineVerdict.Always;

        return body.Descendants().Sum(IlSize.Of) switch
        {
            <= AlwaysMaxBytes => InlineVerdict.Always,
            <= MaxBytes => InlineVerdict.Maybe,
            _ => InlineVerdict.Never,
        };
    }

    /// <summary>The operations of a method's body, in whichever file it is; null where there is none, or more than one.</summary>
    public static IOperation? Body(IMethodSymbol method, Compilation compilation) =>
        method.DeclaringSyntaxReferences is [_] ? MethodCalls.Bodies(method, compilation, default).FirstOrDefault() : null;

    private static bool IsOpen(IMethodSymbol method) => method.IsAbstract
        || ((method.IsVirtual || (method.IsOverride && !method.IsSealed)) && !method.ContainingType.IsSealed);

    private static bool IsHandler(IOperation operation) =>
        operation is ITryOperation or IUsingOperation or ILockOperation or IForEachLoopOperation { Collection.Type: not IArrayTypeSymbol };

    private static int FlagsOf(IMethodSymbol method) => (int)method.MethodImplementationFlags;
}
