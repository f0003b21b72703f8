namespace Mote.Tests.Dispatch.Agents;

/// <summary>Two on-demand modules, so that two have mail at a time.</summary>
[Agent]
[Use<Scribe>]
[Use<Switchboard>]
[Use<Speaker>]
[Use<Sleeper>]
[Use<Guest>]
public static partial class CrowdAgent;
