using System;

namespace Mote;

/// <summary>
/// Promises that a method allocates nothing, with all that it calls, once it has run before: the rule MOTE190 checks it while you type. On
/// an interface's or a virtual member it binds all who implement or override it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NoAllocAttribute : Attribute;
