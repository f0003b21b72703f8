using System;

namespace Mote;

/// <summary>The agent's own directory cannot be created or written. The agent ends with exit code 78.</summary>
public sealed class StateDirectoryException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StateDirectoryException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The directory, the reason and what to do.</param>
    public StateDirectoryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The directory, the reason and what to do.</param>
    /// <param name="innerException">What the file system said.</param>
    public StateDirectoryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
