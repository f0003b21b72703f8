using System;
using System.ComponentModel;

namespace Mote;

/// <summary>
/// Carries all that an agent of another assembly must know of a module. Written by the module generator, read by the agent
/// generator: the compiler does not import private members of references.
/// </summary>
/// <param name="version">The version of the manifest's format; another one than the generator's own is a build error.</param>
/// <param name="facts">What there is to know, one line a fact.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleManifestAttribute(int version, string facts) : Attribute
{
    /// <summary>The version of the manifest's format.</summary>
    public int Version { get; } = version;

    /// <summary>What there is to know, one line a fact.</summary>
    public string Facts { get; } = facts;
}
