using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>Which rule tells of which problem: discovery finds them, for the generators and for the analyzers alike.</summary>
internal static class Rules
{
    public static readonly IReadOnlyDictionary<Problem, DiagnosticDescriptor> ByProblem = new Dictionary<Problem, DiagnosticDescriptor>
    {
        [Problem.ModuleNotSealed] = ModuleMustBeSealed.Rule,
        [Problem.ModuleNotPartial] = ModuleMustBePartial.Rule,
        [Problem.ModuleShape] = ModuleMustBePlainClass.Rule,
        [Problem.HandlerSignature] = HandlerSignature.Rule,
        [Problem.MessageNotReadonlyStruct] = MessageMustBeReadonlyStruct.Rule,
        [Problem.TimeLiteral] = TimeLiteral.Rule,
        [Problem.LifecycleSignature] = LifecycleSignature.Rule,
        [Problem.ConstructorParameter] = ConstructorParameter.Rule,
        [Problem.OptionType] = OptionType.Rule,
        [Problem.RunOnDemand] = RunOnDemand.Rule,
        [Problem.ModuleNotPublic] = ContractMustBePublic.Rule,
        [Problem.AgentShape] = AgentShape.Rule,
        [Problem.NotAModule] = NotAModule.Rule,
        [Problem.ModuleUsedTwice] = ModuleUsedTwice.Rule,
        [Problem.MissingService] = MissingService.Rule,
        [Problem.DependencyCycle] = DependencyCycle.Rule,
        [Problem.MessageUnhandled] = MessageUnhandled.Rule,
        [Problem.HandlerUnreached] = HandlerUnreached.Rule,
        [Problem.UnknownOptionKey] = UnknownOptionKey.Rule,
        [Problem.ManifestVersion] = ManifestVersion.Rule,
        [Problem.EdgeNotYetRun] = EdgeNotYetRun.Rule,
    };

    public static readonly ImmutableArray<DiagnosticDescriptor> All = [.. ByProblem.Values];

    /// <summary>Reports what was found.</summary>
    public static void Report(this ProblemSink problems, Action<Diagnostic> report)
    {
        foreach (var found in problems.Found) report(Diagnostic.Create(ByProblem[found.Problem], found.Where, found.Words.Cast<object>().ToArray()));
    }
}
