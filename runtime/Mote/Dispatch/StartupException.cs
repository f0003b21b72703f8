using System;

namespace Mote.Dispatch;

/// <summary>A module's constructor or <c>[Start]</c> threw at start-up. The agent ends with exit code 70.</summary>
public sealed class StartupException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StartupException()
        : this("?", null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="module">The module's name.</param>
    public StartupException(string module)
        : this(module, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="innerException">What it threw.</param>
    public StartupException(string module, Exception? innerException)
        : base($"Module {module} could not start: {innerException?.Message}", innerException) => Module = module;

    /// <summary>The module's name.</summary>
    public string Module { get; }
}
