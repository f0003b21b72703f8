namespace Mote.Model;

/// <summary>What can be wrong with a module or an agent; each is one rule of the analyzers.</summary>
internal enum DiagnosticKind
{
    ModuleNotSealed,
    ModuleNotPartial,
    HandlerSignature,
    MessageNotReadonlyStruct,
    TimeLiteral,
    MissingService,
    DependencyCycle,
    ModuleUsedTwice,
    UnknownOptionKey,
    MessageUnhandled,
    ModuleNotPublic,
    HandlerUnreached,
    RunOnDemand,
    ModuleShape,
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
    OptionsNotMarked,
}
