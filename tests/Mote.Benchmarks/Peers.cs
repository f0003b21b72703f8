using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Mediator;

namespace Mote.Benchmarks;

internal readonly record struct PlainNotification(int Value) : INotification;

internal readonly record struct PlainRequest(int Value) : IRequest;

internal readonly record struct WorkingNotification(int Value) : INotification;

internal readonly record struct WorkingRequest(int Value) : IRequest;

internal readonly record struct FourNotification(int Value) : INotification;

internal sealed class PlainHandler : INotificationHandler<PlainNotification>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(PlainNotification notification, CancellationToken cancellationToken) => default;
}

// For one receiver, sending is what Mediator does fastest: no publisher between, no list of handlers.
internal sealed class PlainRequestHandler : IRequestHandler<PlainRequest>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(PlainRequest request, CancellationToken cancellationToken) => default;
}

internal sealed class WorkingRequestHandler : IRequestHandler<WorkingRequest>
{
    private Statistics _statistics;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(WorkingRequest request, CancellationToken cancellationToken)
    {
        _statistics.Add(request.Value);
        return default;
    }
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
