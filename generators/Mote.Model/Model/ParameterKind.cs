namespace Mote.Model;

/// <summary>What a constructor parameter asks for. The first four are the kinds of edge between modules.</summary>
internal enum ParameterKind
{
    Publisher,
    WaitPublisher,
    Ask,
    AskAsync,
    Options,
    Service,
    Log,
    Time,
    Stopping,
    Status,
    State,
}
