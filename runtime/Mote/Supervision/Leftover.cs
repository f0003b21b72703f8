using System;

namespace Mote.Supervision;

/// <summary>Names the place of code that lives on after its module's instance has ended.</summary>
internal static class Leftover
{
    /// <summary>The async method that a continuation belongs to, as in <c>Gateway.Poll</c>; else the callback's type.</summary>
    /// <param name="callback">What was posted to the module's context.</param>
    /// <param name="state">Its argument: the compiler passes the continuation there.</param>
    public static string PlaceOf(Delegate callback, object? state)
    {
        var target = (state as Delegate ?? callback).Target ?? state;
        return target is null ? "a static callback" : PlaceOf(target.GetType().ToString());
    }

    /// <summary>The place in a type's name: a state machine is nested in its class, and named <c>&lt;Method&gt;d__7</c>.</summary>
    public static string PlaceOf(string type)
    {
        var machine = type.LastIndexOf("+<", StringComparison.Ordinal);
        var end = machine < 0 ? -1 : type.IndexOf('>', machine);
        if (end < 0) return type;

        var owner = type[..machine];
        owner = owner[(owner.LastIndexOfAny(['.', '+', ',', '[']) + 1)..];
        return $"{owner}.{type[(machine + 2)..end]}";
    }
}
