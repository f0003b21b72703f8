namespace Mote.Model;

/// <summary>What can be wrong with a module or an agent; each is the rule of the analyzers that has its name.</summary>
internal enum DiagnosticKind
{
    ModuleMustBeSealed,
    ModuleMustBePartial,
    HandlerSignature,
    MessageMustBeReadonlyStruct,
    TimeLiteral,
    MissingService,
    DependencyCycle,
    ModuleUsedTwice,
    MessageUnhandled,
    ContractMustBePublic,
    HandlerUnreached,
    RunOnDemand,
    ModuleMustBePlainClass,
    ConstructorParameter,
    OptionType,
    LifecycleSignature,
    ManifestVersion,
    AgentShape,
    NotAModule,
    MarkedOutsideModule,
    OptionsShape,
    OptionRange,
    ServiceProvidedTwice,
    SectionUsedTwice,
    ReservedName,
    UnsafeNotAllowed,
    OptionsMustBeMarked,
    TimerOption,
}
