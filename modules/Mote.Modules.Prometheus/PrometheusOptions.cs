using System.Net;

namespace Mote.Modules;

/// <summary>What <see cref="Prometheus"/> serves, and where: section <c>prometheus</c>.</summary>
[Options]
public sealed record PrometheusOptions
{
    /// <summary>Where to listen; <c>127.0.0.1:9464</c> unless set. Whoever reaches it reads every metric: there is no authentication.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 9464);

    /// <summary>The longest that a scrape waits for the modules' numbers, in ms; 5,000 unless set. What is late is left out of that scrape.</summary>
    [Range(10, 60_000)]
    public int ScrapeTimeoutMs { get; init; } = 5_000;

    /// <summary>The most connections at once; 16 unless set. When all are taken, the oldest one without a complete request is closed.</summary>
    [Range(1, 256)]
    public int Connections { get; init; } = 16;
}
