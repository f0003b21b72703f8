using System.ComponentModel;

namespace Mote.Dispatch;

/// <summary>
/// Where the outlets of one message lead: a generated dispatch method and what it works on. One object a message, so that
/// all publishers of it share one pointer. Built once by the generated graph; immutable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class Route
{
    internal readonly object Target;

    // delegate*<object, in T, void>: kept untyped, so that a hundred messages do not cost a hundred classes.
    internal readonly void* Dispatch;

    private Route(object target, void* dispatch)
    {
        Target = target;
        Dispatch = dispatch;
    }

    /// <summary>A route to a dispatch method.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="target">The one receiver's cell, or the graph where there are several.</param>
    /// <param name="dispatch">The dispatch method.</param>
    /// <returns>A new route.</returns>
    public static Route To<T>(object target, delegate*<object, in T, void> dispatch)
        where T : struct => new(target, dispatch);

    /// <summary>A route for an outlet that nobody handles: publishing does nothing.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <returns>A new route.</returns>
    public static Route Unconnected<T>()
        where T : struct
    {
        return To<T>(typeof(Route), &Nobody);

        static void Nobody(object target, in T message)
        {
        }
    }
}
