using System;
using System.Text;
using System.Threading;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Telemetry;

/// <summary>A scraping thread against a running event loop.</summary>
internal sealed class ScrapeThreadTests
{
    private const int Scrapes = 200;

    [Test]
    public void Each_scrape_from_another_thread_gets_a_whole_answer_from_a_sleeping_loop()
    {
        var agent = new SteppedAgent(MeasuredAgent.Build).Start();
        var collector = agent.Runtime.Status.Metrics;
        using var collected = new SemaphoreSlim(0);
        collector.Collected = () => collected.Release();
        var whole = 0;
        var isOver = false;
        var scraper = new Thread(() =>
        {
            for (var i = 0; i < Scrapes; i++)
            {
                var ticket = collector.Ask();
                while (!collector.IsCollected(ticket)) collected.Wait(TimeSpan.FromSeconds(10));
                if (Encoding.UTF8.GetString(collector.Part(ticket, 1)).EndsWith("thermometer_celsius 21.5\n", StringComparison.Ordinal)) whole++;
            }

            Volatile.Write(ref isOver, true);
            agent.Loop.Wake();
        });

        scraper.Start();
        agent.Loop.RunUntil(() => Volatile.Read(ref isOver));
        scraper.Join();

        Assert.That(whole, Is.EqualTo(Scrapes));
    }
}
