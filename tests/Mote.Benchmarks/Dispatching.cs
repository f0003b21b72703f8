using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Mote.Hosting;
using Mote.Options;

namespace Mote.Benchmarks;

/// <summary>What one message costs, side by side: by hand, by Mote, by Mediator.</summary>
internal static class Dispatching
{
    private const int Orders = 5;
    private const int Times = 4_000_000;

    private static readonly int[] Numbers = RandomNumbers();

    public static bool Run()
    {
        var publisher = Start(TalkAgent.Build).Find<Publisher>();
        var hundred = Start(HundredAgent.Build).Find<HundredPublisher>();
        var cases = Cases(publisher, hundred);
        var random = new Random(1);
        for (var order = 0; order < Orders; order++)
        {
            foreach (var one in cases.Values.OrderBy(_ => random.Next())) one.Measure(Times);
        }

        return Report(cases);
    }

    public static AgentSetup Setup() => new()
    {
        Log = new NoLog(),
        Configuration = AgentConfiguration.Parse("{}"u8, "agent.json", []),
        State = new StateDirectory("state"),
    };

    private static Dispatch.AgentGraph Start(Func<AgentSetup, Dispatch.AgentGraph> build)
    {
        var graph = build(Setup());
        graph.StartModules();
        graph.Lane.RunUntilIdle();
        return graph;
    }

    private static T Find<T>(this Dispatch.AgentGraph graph)
        where T : class => graph.Cells.Select(cell => cell.Module).OfType<T>().Single();

    private static Dictionary<string, Case> Cases(Publisher publisher, HundredPublisher hundred)
    {
        var receiver = new Receiver(default);
        First first = new();
        Second second = new();
        Third third = new();
        Fourth fourth = new();
        var mediator = new ServiceCollection().AddMediator(options => options.ServiceLifetime = ServiceLifetime.Singleton).BuildServiceProvider().GetRequiredService<Mediator.Mediator>();
        var written = new HandWritten();
        Case[] cases =
        [
            new("direct", times => { for (var i = 0; i < times; i++) receiver.On(new Plain(i)); }),
            new("mote", times => { for (var i = 0; i < times; i++) publisher.Plain.Publish(new Plain(i)); }),
            new("mote, acyclic and inlined", times => { for (var i = 0; i < times; i++) publisher.Inlined.Publish(new Inlined(i)); }),
            new("mediator", times => { for (var i = 0; i < times; i++) _ = mediator.Publish(new PlainNotification(i)); }),
            new("direct, 5 ns", times => { for (var i = 0; i < times; i++) receiver.On(new Working(i)); }),
            new("mote, 5 ns", times => { for (var i = 0; i < times; i++) publisher.Working.Publish(new Working(i)); }),
            new("mediator, 5 ns", times => { for (var i = 0; i < times; i++) _ = mediator.Publish(new WorkingNotification(i)); }),
            new("four direct", times =>
            {
                for (var i = 0; i < times; i++)
                {
                    first.On(new Four(i));
                    second.On(new Four(i));
                    third.On(new Four(i));
                    fourth.On(new Four(i));
                }
            }),
            new("mote to four", times => { for (var i = 0; i < times; i++) publisher.Four.Publish(new Four(i)); }),
            new("mediator to four", times => { for (var i = 0; i < times; i++) _ = mediator.Publish(new FourNotification(i)); }),
            new("switch over 100", times => { for (var i = 0; i < times; i++) written.Publish(Numbers[i & (Numbers.Length - 1)]); }),
            new("mote, 100 outlets", times => { for (var i = 0; i < times; i++) hundred.Publish(Numbers[i & (Numbers.Length - 1)]); }),
        ];
        return cases.ToDictionary(one => one.Name);
    }

    private static bool Report(Dictionary<string, Case> cases)
    {
        Console.WriteLine("| publish | ns | bytes | against | ratio | bar | |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var isMet = Line(cases, "mote", "direct", 2.3);
        isMet &= Line(cases, "mote, acyclic and inlined", "direct", 1.9);
        isMet &= Line(cases, "mote", "mediator", 1);
        isMet &= Line(cases, "mote, 5 ns", "direct, 5 ns", 1.1);
        isMet &= Line(cases, "mote, 5 ns", "mediator, 5 ns", 1);
        isMet &= Line(cases, "mote to four", "four direct", 1.9);
        isMet &= Line(cases, "mote to four", "mediator to four", 1);
        isMet &= Line(cases, "mote, 100 outlets", "switch over 100", 1.3);
        foreach (var peer in cases.Values.Where(one => !one.Name.StartsWith("mote", StringComparison.Ordinal))) Console.WriteLine(FormattableString.Invariant($"| {peer.Name} | {peer.Nanoseconds:0.00} | {peer.Bytes} | | | | |"));
        return isMet;
    }

    private static bool Line(Dictionary<string, Case> cases, string name, string against, double bar)
    {
        var ratio = cases[name].Nanoseconds / cases[against].Nanoseconds;
        var isMet = ratio <= bar && cases[name].Bytes == 0;
        Console.WriteLine(FormattableString.Invariant($"| {name} | {cases[name].Nanoseconds:0.00} | {cases[name].Bytes} | {against} | {ratio:0.00} | {bar:0.0} | {(isMet ? "met" : "missed")} |"));
        return isMet;
    }

    private static int[] RandomNumbers()
    {
        var random = new Random(7);
        var numbers = new int[4096];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = random.Next(100);
        return numbers;
    }
}
