namespace Mote.Model;

/// <summary>What a constructor parameter asks for.</summary>
internal enum ParameterKind
{
    Publisher,
    Options,
    Service,
    Log,
    Time,
    Stopping,
    Status,
    State,
    Scope,
}
