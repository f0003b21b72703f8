using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Mediator;

namespace Mote.Benchmarks;

internal readonly record struct PlainNotification(int Value) : INotification;

internal readonly record struct WorkingNotification(int Value) : INotification;

internal readonly record struct FourNotification(int Value) : INotification;

internal sealed class PlainHandler : INotificationHandler<PlainNotification>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(PlainNotification notification, CancellationToken cancellationToken) => default;
}

internal sealed class WorkingHandler : INotificationHandler<WorkingNotification>
{
    private Statistics _statistics;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(WorkingNotification notification, CancellationToken cancellationToken)
    {
        _statistics.Add(notification.Value);
        return default;
    }
}

internal sealed class FirstHandler : INotificationHandler<FourNotification>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(FourNotification notification, CancellationToken cancellationToken) => default;
}

internal sealed class SecondHandler : INotificationHandler<FourNotification>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(FourNotification notification, CancellationToken cancellationToken) => default;
}

internal sealed class ThirdHandler : INotificationHandler<FourNotification>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(FourNotification notification, CancellationToken cancellationToken) => default;
}

internal sealed class FourthHandler : INotificationHandler<FourNotification>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(FourNotification notification, CancellationToken cancellationToken) => default;
}
