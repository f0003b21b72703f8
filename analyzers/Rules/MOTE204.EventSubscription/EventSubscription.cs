using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers;

/// <summary>A module that subscribes to an event of another's object takes itself off it again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventSubscription() : LifetimeRule(Rule)
{
    internal const string Id = "MOTE204";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module takes itself off the events that it subscribes to",
        "'{0}' is subscribed to and never taken off: it calls the module after its end, and keeps it in memory; use -= in [Stop] or Dispose",
        Categories.Lifetime,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An event keeps whoever subscribed to it. Where its object outlives the module, as a static event or what was handed in, the old " +
            "instance is called after its end, and each restart adds another. An object that the module made itself may go with it.",
        helpLinkUri: Categories.HelpLink + "MOTE204.EventSubscription/EventSubscription.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolStartAction(
        start =>
        {
            if (!IsModule((INamedTypeSymbol)start.Symbol)) return;

            var added = new ConcurrentBag<IEventAssignmentOperation>();
            var removed = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
            var made = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(assigned => Note((IEventAssignmentOperation)assigned.Operation, added, removed), OperationKind.EventAssignment);
            start.RegisterOperationAction(created => NoteMade(created.Operation, made), OperationKind.ObjectCreation, OperationKind.Invocation);
            start.RegisterSymbolEndAction(end =>
            {
                foreach (var assignment in added)
                {
                    var subscribed = (IEventReferenceOperation)assignment.EventReference;
                    var isMade = Holders.Of(subscribed.Instance) is { } holder && made.ContainsKey(holder);
                    var isOwn = isMade || subscribed.Instance is IInstanceReferenceOperation;
                    if (isOwn || removed.ContainsKey(subscribed.Event)) continue;

                    end.ReportDiagnostic(Diagnostic.Create(Rule, assignment.EventReference.Syntax.GetLocation(), subscribed.Event.Name));
                }
            });
        },
        SymbolKind.NamedType);

    private static void Note(
        IEventAssignmentOperation assignment,
        ConcurrentBag<IEventAssignmentOperation> added,
        ConcurrentDictionary<ISymbol, bool> removed)
    {
        if (assignment.EventReference is not IEventReferenceOperation subscribed) return;

        if (assignment.Adds) added.Add(assignment);
        else removed[subscribed.Event] = true;
    }

    // What a call returns was made for the caller as often as not: only what was handed in is surely another's.
    private static void NoteMade(IOperation creation, ConcurrentDictionary<ISymbol, bool> made)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation or ICoalesceOperation) parent = parent.Parent;
        var holder = parent switch
        {
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => property,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IAssignmentOperation assignment => Holders.Of(assignment.Target),
            _ => null,
        };
        if (holder is not null) made[holder] = true;
    }
}
