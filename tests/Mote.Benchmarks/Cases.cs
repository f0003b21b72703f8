using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Mote.Dispatch;
using Mote.Options;

namespace Mote.Benchmarks;

/// <summary>Everything whose dispatch is measured, started and wired.</summary>
internal sealed class Cases
{
    private static readonly int[] Numbers = RandomNumbers();

    public Cases()
    {
        var talk = Start(DispatchAgent.Build);
        var crowd = Start(HundredAgent.Build);
        var publisher = talk.Cells.ToArray().Select(cell => cell.Module).OfType<Sender>().Single();
        var hundred = crowd.Cells.ToArray().Select(cell => cell.Module).OfType<HundredPublisher>().Single();
        var mediator = new ServiceCollection().AddMediator(options => options.ServiceLifetime = ServiceLifetime.Singleton)
            .BuildServiceProvider()
            .GetRequiredService<Mediator.Mediator>();
        var receiver = new Receiver(default);
        var written = new HandWritten();
        var hundredByMediator = new HundredMediator(mediator);

        Direct = new(times => { for (var i = 0; i < times; i++) receiver.On(new Plain(i)); });
        One = new(times =>
        {
            // As a module's code does: on the loop.
            using var onLoop = talk.Loop.Enter();
            for (var i = 0; i < times; i++) publisher.Plain.Publish(new Plain(i));
        });
        Acyclic = new(times =>
        {
            // As a module's code does: on the loop.
            using var onLoop = talk.Loop.Enter();
            for (var i = 0; i < times; i++) publisher.Inlined.Publish(new Inlined(i));
        });
        SendOne = new(times => { for (var i = 0; i < times; i++) mediator.Send(new PlainRequest(i)).GetAwaiter().GetResult(); });
        PublishOne = new(times => { for (var i = 0; i < times; i++) mediator.Publish(new PlainNotification(i)).GetAwaiter().GetResult(); });
        DirectWorking = new(times => { for (var i = 0; i < times; i++) receiver.On(new Working(i)); });
        Working = new(times =>
        {
            // As a module's code does: on the loop.
            using var onLoop = talk.Loop.Enter();
            for (var i = 0; i < times; i++) publisher.Working.Publish(new Working(i));
        });
        SendWorking = new(times => { for (var i = 0; i < times; i++) mediator.Send(new WorkingRequest(i)).GetAwaiter().GetResult(); });
        PublishWorking = new(times => { for (var i = 0; i < times; i++) mediator.Publish(new WorkingNotification(i)).GetAwaiter().GetResult(); });
        DirectFour = FourByHand();
        Four = new(times =>
        {
            // As a module's code does: on the loop.
            using var onLoop = talk.Loop.Enter();
            for (var i = 0; i < times; i++) publisher.Four.Publish(new Four(i));
        });
        PublishFour = new(times => { for (var i = 0; i < times; i++) mediator.Publish(new FourNotification(i)).GetAwaiter().GetResult(); });
        Switch = new(times => { for (var i = 0; i < times; i++) written.Publish(Numbers[i & (Numbers.Length - 1)]); });
        Hundred = new(times =>
        {
            // As a module's code does: on the loop.
            using var onLoop = crowd.Loop.Enter();
            for (var i = 0; i < times; i++) hundred.Publish(Numbers[i & (Numbers.Length - 1)]);
        });
        PublishHundred = new(times => { for (var i = 0; i < times; i++) hundredByMediator.Publish(Numbers[i & (Numbers.Length - 1)]); });
        SendHundred = new(times => { for (var i = 0; i < times; i++) hundredByMediator.Send(Numbers[i & (Numbers.Length - 1)]); });
    }

    public Case Direct { get; }

    public Case One { get; }

    public Case Acyclic { get; }

    public Case SendOne { get; }

    public Case PublishOne { get; }

    public Case DirectWorking { get; }

    public Case Working { get; }

    public Case SendWorking { get; }

    public Case PublishWorking { get; }

    public Case DirectFour { get; }

    public Case Four { get; }

    public Case PublishFour { get; }

    public Case Switch { get; }

    public Case Hundred { get; }

    public Case SendHundred { get; }

    public Case PublishHundred { get; }

    public IReadOnlyList<Case> All =>
        [
            Direct, One, Acyclic, SendOne, PublishOne, DirectWorking, Working, SendWorking, PublishWorking, DirectFour, Four, PublishFour, Switch,
            Hundred, SendHundred, PublishHundred];

    /// <summary>What an agent is given from outside, without a file or a stream.</summary>
    public static AgentSetup Setup() => new()
    {
        Log = new NoLog(),
        Configuration = AgentConfiguration.Parse("{}"u8, "agent.json", []),
        State = new StateDirectory("state"),
    };

    private static Case FourByHand()
    {
        First first = new();
        Second second = new();
        Third third = new();
        Fourth fourth = new();
        return new(times =>
        {
            for (var i = 0; i < times; i++)
            {
                first.On(new Four(i));
                second.On(new Four(i));
                third.On(new Four(i));
                fourth.On(new Four(i));
            }
        });
    }

    private static AgentRuntime Start(Func<AgentSetup, AgentRuntime> build)
    {
        var runtime = build(Setup());
        runtime.StartModules();
        runtime.Loop.RunUntilIdle();
        return runtime;
    }

    private static int[] RandomNumbers()
    {
        var random = new Random(7);
        var numbers = new int[4096];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = random.Next(100);
        return numbers;
    }
}
