using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>A module disposes the timers, registrations, linked token sources and subscriptions that it begins.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedResource() : LifetimeRule(Rule)
{
    internal const string Id = "MOTE203";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module ends what it begins",
        "'{0}' is never disposed: it goes on after the module's end, and a restart begins another; give it to ModuleScope.Own, or dispose it",
        Categories.Lifetime,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A timer, a token's registration, a linked token source or a subscription is held by what it hangs on, and holds the module: nothing of " +
            "the old instance is freed, and it still calls back. What a ModuleScope owns is disposed when the instance ends.",
        helpLinkUri: Categories.HelpLink + "MOTE203.UndisposedResource/UndisposedResource.md");

    private static readonly string[] Types =
    [
        "System.Threading.Timer", "System.Timers.Timer", "System.Threading.PeriodicTimer", "System.IO.FileSystemWatcher",
    ];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolStartAction(
        start =>
        {
            if (!IsModule((INamedTypeSymbol)start.Symbol)) return;

            var begun = new ConcurrentBag<Begun>();
            var ended = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(created => Note(created.Operation, begun), OperationKind.ObjectCreation, OperationKind.Invocation);
            start.RegisterOperationAction(
                used => NoteEnd(used.Operation, ended),
                OperationKind.FieldReference,
                OperationKind.LocalReference,
                OperationKind.PropertyReference);
            start.RegisterSymbolEndAction(end =>
            {
                foreach (var resource in begun)
                {
                    if (resource.Holder is { } holder && ended.ContainsKey(holder)) continue;
                    end.ReportDiagnostic(Diagnostic.Create(Rule, resource.Operation.Syntax.GetLocation(), resource.Name));
                }
            });
        },
        SymbolKind.NamedType);

    private static void Note(IOperation operation, ConcurrentBag<Begun> begun)
    {
        if (NameOf(operation) is not { } name || !IsHeldOrDropped(operation, out var holder)) return;

        begun.Add(new Begun(operation, name, holder));
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { } type } when Types.Any(type.Is) => type.Name,
        IObjectCreationOperation { Type: { } type, Arguments.Length: > 0 } when type.Is("System.Threading.CancellationTokenSource") => type.Name,
        IInvocationOperation call => NameOf(call),
        _ => null,
    };

    private static string? NameOf(IInvocationOperation call)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);
        var isResource = method.Name switch
        {
            "CreateTimer" => type.Is("System.TimeProvider"),
            "CreateLinkedTokenSource" => type.Is("System.Threading.CancellationTokenSource"),
            "Register" or "UnsafeRegister" => type.Is("System.Threading.CancellationToken") && !EndsWithInstance(call.Instance),
            "Subscribe" => method.ReturnType.Is("System.IDisposable") || method.ReturnType.Is("System.IAsyncDisposable"),
            _ => false,
        };
        return isResource ? method.Name : null;
    }

    // The token of [Start] or of the constructor is the instance's own, and so is the scope's.
    private static bool EndsWithInstance(IOperation? token) => token switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol method } =>
            method.MethodKind == MethodKind.Constructor || method.Attribute(Names.Start) is not null,
        IPropertyReferenceOperation { Property: { Name: "Stopping", ContainingType: { } type } } => type.Is("Mote.ModuleScope"),
        _ => false,
    };

    // Where the value goes: what is handed on, returned or in a using block is another's to end.
    private static bool IsHeldOrDropped(IOperation value, out ISymbol? holder)
    {
        holder = null;
        var parent = value.Parent;
        while (parent is IConversionOperation or ICoalesceOperation or IConditionalOperation or IParenthesizedOperation) parent = parent.Parent;
        switch (parent)
        {
            case IExpressionStatementOperation:
                return true;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }:
                holder = local;
                return declarator.Parent?.Parent?.Parent is not (IUsingDeclarationOperation or IUsingOperation);
            case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                holder = field;
                return true;
            case IAssignmentOperation assignment:
                holder = Holders.Of(assignment.Target);
                return holder is not null || assignment.Target is IDiscardOperation;
            default:
                return false;
        }
    }

    private static void NoteEnd(IOperation reference, ConcurrentDictionary<ISymbol, bool> ended)
    {
        if (Holders.Of(reference) is not { } holder) return;

        var use = reference.Parent;
        while (use is IConversionOperation or IConditionalAccessOperation) use = use.Parent;
        var isEnded = use switch
        {
            IInvocationOperation { TargetMethod.Name: "Dispose" or "DisposeAsync" } => true,
            IArgumentOperation or IReturnOperation or IUsingOperation => true,
            IAssignmentOperation assignment => assignment.Value.DescendantsAndSelf().Contains(reference),
            IVariableInitializerOperation => true,
            _ => reference.Parent is IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.Name: "Dispose" or "DisposeAsync" } },
        };
        if (isEnded) ended[holder] = true;
    }

    private sealed class Begun(IOperation operation, string name, ISymbol? holder)
    {
        public IOperation Operation => operation;

        public string Name => name;

        public ISymbol? Holder => holder;
    }
}
