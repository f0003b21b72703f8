namespace Mote.Analyzers;

/// <summary>The reasons of MOTE003, as they follow the module's name.</summary>
internal static class ModuleMustBePlainClassTexts
{
    public const string NotPlain = "must be a plain class of a namespace: not nested, generic, static, file-local or a record";
    public const string OneConstructor = "must have exactly one public or internal constructor";
    public const string NoRequiredMembers = "must not have required members: it is constructed with what its constructor asks for, and nothing else";
    public const string ProvidesOnDemand = "provides a service, so it cannot load on demand: a service is handed out when its receivers are constructed";
}
