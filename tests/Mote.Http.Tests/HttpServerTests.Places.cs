using System;
using System.Net;

namespace Mote.Http.Tests;

/// <summary>Who has a place when there are more peers than places.</summary>
internal sealed partial class HttpServerTests
{
    [Test]
    public void When_full_the_oldest_connection_without_a_complete_request_is_closed()
    {
        var waiting = new Waiting();
        var server = Start(waiting.TryAnswer, new HttpLimits { Connections = 2 });
        var asked = Peer(server);
        asked.Get("/wait");
        Eventually(() => server.Counters.Requests == 1);
        var idle = Peer(server);
        Eventually(() => server.Counters.Open == 2);
        _time.Advance(Second);

        var third = Peer(server);
        third.Get("/now");

        Assert.That(third.Read(), Does.EndWith("/now"));
        Assert.That(idle.IsClosed(), Is.True);
        waiting.Release(server);
        Assert.That(asked.Read(), Does.EndWith("/wait"));
        Assert.That(server.Counters.Evicted, Is.EqualTo(1));
    }

    [Test]
    public void Two_hundred_half_open_connections_do_not_keep_a_request_from_its_answer()
    {
        var server = Start(Echo);
        for (var i = 0; i < 200; i++)
        {
            Peer(server).Send("GET / HTTP/1.1\r\nHo");
            _time.Advance(TimeSpan.FromMilliseconds(100));
            server.Wake();
        }

        Eventually(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            server.Wake();
            return server.Counters.Accepted == 200;
        });
        _time.Advance(Second);

        var peer = Peer(server);
        peer.Get("/scrape");

        Assert.That(peer.Read(), Does.EndWith("/scrape"));
        Assert.That(server.Counters.Open, Is.LessThanOrEqualTo(17));
    }

    [Test]
    public void A_new_connection_has_a_second_before_another_may_take_its_place()
    {
        var server = Start(Echo, new HttpLimits { Connections = 1 });
        var slow = Peer(server);
        Eventually(() => server.Counters.Open == 1);
        _time.Advance(Second - TimeSpan.FromMilliseconds(1));

        var next = Peer(server);
        next.Get("/next");
        Assert.That(next.Read(), Does.EndWith("/next"));
        slow.Get("/slow");

        Assert.That(slow.Read(), Does.EndWith("/slow"));
        Assert.That(server.Counters.Evicted, Is.Zero);
    }

    [Test]
    public void With_all_connections_idle_one_more_request_is_answered()
    {
        var waiting = new Waiting();
        var server = Start(waiting.TryAnswer, new HttpLimits { Connections = 2 });
        Peer(server).Get("/wait");
        Peer(server).Get("/wait");
        Eventually(() => server.Counters.Requests == 2);

        for (var i = 0; i < 3; i++)
        {
            var health = Peer(server);
            health.Get("/health");
            Assert.That(health.Read(), Does.Contain("connection: close").IgnoreCase.And.EndWith("/health"));
            Assert.That(health.IsClosed(), Is.True);
        }
    }

    [Test]
    public void When_full_a_peer_with_more_than_its_share_loses_a_connection()
    {
        var server = Start(Echo, new HttpLimits { Connections = 3, ConnectionsPerPeer = 1 });
        var modest = Peer(server, IPAddress.Parse("127.0.0.2"));
        Eventually(() => server.Counters.Open == 1);
        var greedy = Peer(server);
        Eventually(() => server.Counters.Open == 2);
        _ = Peer(server);
        Eventually(() => server.Counters.Open == 3);
        _time.Advance(Second);

        var next = Peer(server, IPAddress.Parse("127.0.0.3"));
        next.Get("/next");

        Assert.That(next.Read(), Does.EndWith("/next"));
        Assert.That(greedy.IsClosed(), Is.True);
        modest.Get("/modest");
        Assert.That(modest.Read(), Does.EndWith("/modest"));
    }
}
