using System;
using System.ComponentModel;

namespace Mote;

/// <summary>
/// Carries a text about the agent for the build to write into a file. Written by the agent generator, which must not write files itself.
/// </summary>
/// <param name="name">What the text is: <c>schema</c> (of the configuration, JSON schema) or <c>graph</c> (of the modules, Mermaid).</param>
/// <param name="text">The text.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AgentDocumentAttribute(string name, string text) : Attribute
{
    /// <summary>What the text is: <c>schema</c> (of the configuration, JSON schema) or <c>graph</c> (of the modules, Mermaid).</summary>
    public string Name { get; } = name;

    /// <summary>The text.</summary>
    public string Text { get; } = text;
}
