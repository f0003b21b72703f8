using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>A module's queues have a bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueueWithoutBound() : LifetimeRule(Rule)
{
    internal const string Id = "MOTE205";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module's queues have a bound",
        "'{0}' takes without end: a burst or a slow reader takes all memory; bound it, as Channel.CreateBounded does, or look at its Count before it grows",
        Categories.Lifetime,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What comes in faster than it goes out is kept until the device has no memory left, and the agent dies with all its modules. A bound " +
            "makes the loss small, and says where it is. The runtime's own mailboxes have one: [Handle(Capacity = …)].",
        helpLinkUri: Categories.HelpLink + "MOTE205.QueueWithoutBound/QueueWithoutBound.md");

    private static readonly string[] Queues =
    [
        "System.Collections.Generic.Queue`1", "System.Collections.Generic.PriorityQueue`2", "System.Collections.Concurrent.ConcurrentQueue`1",
        "System.Collections.Concurrent.ConcurrentStack`1", "System.Collections.Concurrent.ConcurrentBag`1",
    ];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolStartAction(
        start =>
        {
            if (!IsModule((INamedTypeSymbol)start.Symbol)) return;

            var grown = new ConcurrentDictionary<ISymbol, IOperation>(SymbolEqualityComparer.Default);
            var counted = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(used => NoteUse(used.Operation, grown, counted), OperationKind.FieldReference);
            start.RegisterOperationAction(CheckCreation, OperationKind.ObjectCreation, OperationKind.Invocation);
            start.RegisterSymbolEndAction(end =>
            {
                foreach (var queue in grown.Where(queue => !counted.ContainsKey(queue.Key)))
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rule, queue.Value.Syntax.GetLocation(), queue.Key.Name));
                }
            });
        },
        SymbolKind.NamedType);

    // The first growth in the source is the one that is reported.
    private static void NoteUse(
        IOperation reference,
        ConcurrentDictionary<ISymbol, IOperation> grown,
        ConcurrentDictionary<ISymbol, bool> counted)
    {
        var field = ((IFieldReferenceOperation)reference).Field;
        if (!Queues.Any(field.Type.OriginalDefinition.Is)) return;

        switch (reference.Parent)
        {
            case IPropertyReferenceOperation { Property.Name: "Count" }:
            case IArgumentOperation:
                counted[field] = true;
                break;
            case IInvocationOperation { TargetMethod.Name: "Enqueue" or "Push" or "Add" } growth:
                grown.AddOrUpdate(field, growth, (_, other) => other.Syntax.SpanStart <= growth.Syntax.SpanStart ? other : growth);
                break;
        }
    }

    private static void CheckCreation(OperationAnalysisContext context)
    {
        var name = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "CreateUnbounded", ContainingType: { } type } } when type.Is("System.Threading.Channels.Channel") =>
                "CreateUnbounded",
            IObjectCreationOperation { Type: { } type } creation
                when type.OriginalDefinition.Is("System.Collections.Concurrent.BlockingCollection`1") && !HasBound(creation) => type.Name,
            _ => null,
        };
        if (name is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), name));
    }

    private static bool HasBound(IObjectCreationOperation creation) =>
        creation.Arguments.Any(argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32);
}
