namespace Mote;

/// <summary>How hard the device presses on the agent. The governor sets it from what it reads of the device and of the agent.</summary>
public enum PressureLevel
{
    /// <summary>Nothing is short: everything runs as it is declared.</summary>
    Normal = 0,

    /// <summary>Something is short: what may be slower is, and what is optional is shed while messages wait too long.</summary>
    High = 1,

    /// <summary>Something is nearly gone: only core modules are served while messages wait too long.</summary>
    Critical = 2,
}
