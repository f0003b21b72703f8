using System;
using System.ComponentModel;

namespace Mote;

/// <summary>
/// Carries all that an agent must know of the modules of one assembly. Written by the module generator, read by the agent
/// generator: the compiler does not import private members of references.
/// </summary>
/// <param name="version">The version of the manifest's format; another one than the generator's own is a build error.</param>
/// <param name="modules">The modules, one line a fact.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ManifestAttribute(int version, string modules) : Attribute
{
    /// <summary>The version of the manifest's format.</summary>
    public int Version { get; } = version;

    /// <summary>The modules, one line a fact.</summary>
    public string Modules { get; } = modules;
}
