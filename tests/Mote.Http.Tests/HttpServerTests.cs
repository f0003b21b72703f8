using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Microsoft.Extensions.Time.Testing;

namespace Mote.Http.Tests;

/// <summary>The responder on a real socket; its clock is the test's.</summary>
internal sealed partial class HttpServerTests
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly List<IDisposable> _open = [];

    [TearDown]
    public void CloseAll()
    {
        foreach (var open in Enumerable.Reverse(_open)) open.Dispose();
        _open.Clear();
    }

    [Test]
    public void A_connection_is_kept_alive_for_the_next_request()
    {
        var peer = Peer(Start(Echo));
        peer.Get("/one");
        Assert.That(
            peer.Read(),
            Does.StartWith("HTTP/1.1 200 OK\r\n").And.Contains("\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n").And.EndsWith("\r\n\r\n/one"));
        peer.Get("/two");
        Assert.That(peer.Read(), Does.Not.Contain("Connection:").And.EndsWith("/two"));
    }

    [Test]
    public void Requests_that_arrive_together_are_answered_in_order()
    {
        var peer = Peer(Start(Echo));
        peer.Send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /3 HTTP/1.1\r\nHost: a\r\n" +
            "Connection: close\r\n\r\n");
        Assert.That(peer.Read(), Does.EndWith("/1"));
        Assert.That(peer.Read(), Does.EndWith("/2"));
        Assert.That(peer.Read(), Does.Contain("\r\nConnection: close\r\n").And.EndsWith("/3"));
        Assert.That(peer.IsClosed(), Is.True);
    }

    [Test]
    public void Head_is_answered_with_the_length_and_without_the_content()
    {
        var peer = Peer(Start(Echo));
        peer.Send("HEAD /four HTTP/1.1\r\nHost: a\r\n\r\n");
        Assert.That(peer.Read(hasContent: false), Does.Contain("Content-Length: 5\r\n"));
        peer.Get("/next");
        Assert.That(peer.Read(), Does.EndWith("/next"));
    }

    [TestCase("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "Connection: keep-alive", false)]
    [TestCase("GET / HTTP/1.0\r\n\r\n", "Connection: close", true)]
    public void An_HTTP_1_0_client_is_told_whether_the_connection_stays_open(string request, string field, bool isClosed)
    {
        var peer = Peer(Start(Echo));
        peer.Send(request);
        Assert.That(peer.Read(), Does.Contain(field));
        if (isClosed) Assert.That(peer.IsClosed(), Is.True);
    }

    [TestCase("POST / HTTP/1.1\r\nHost: a\r\n\r\n", "405 Method Not Allowed", "Allow: GET, HEAD")]
    [TestCase("GET / HTTP/1.1\r\n\r\n", "400 Bad Request", "Connection: close")]
    [TestCase("GET / HTTP/3.0\r\nHost: a\r\n\r\n", "505 HTTP Version Not Supported", "Connection: close")]
    [TestCase("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "501 Not Implemented", "Connection: close")]
    [TestCase("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n", "413 Content Too Large", "Connection: close")]
    public void A_refused_request_is_answered_closed_and_counted(string request, string status, string field)
    {
        var server = Start(Echo);
        var peer = Peer(server);
        peer.Send(request);
        Assert.That(peer.Read(), Does.StartWith($"HTTP/1.1 {status}\r\n").And.Contains(field));
        Assert.That(peer.IsClosed(), Is.True);
        Assert.That(server.Counters.Rejected, Is.EqualTo(1));
        Assert.That(server.Counters.Requests, Is.Zero);
    }

    [Test]
    public void A_head_past_its_bound_is_refused()
    {
        var server = Start(Echo);
        var line = Peer(server);
        line.Send("GET /" + new string('a', 4200));
        Assert.That(line.Read(), Does.StartWith("HTTP/1.1 414 "));
        var fields = Peer(server);
        fields.Send("GET / HTTP/1.1\r\nHost: a\r\nLong: " + new string('a', 4200));
        Assert.That(fields.Read(), Does.StartWith("HTTP/1.1 431 "));
    }

    [Test]
    public void A_body_within_the_bound_is_read_and_discarded()
    {
        var peer = Peer(Start(Echo));
        peer.Send("GET /body HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\n\r\n" + new string('x', 65536));
        Assert.That(peer.Read(), Does.EndWith("/body"));
        peer.Get("/after");
        Assert.That(peer.Read(), Does.EndWith("/after"));
    }

    [Test]
    public void A_request_that_does_not_end_in_time_is_refused()
    {
        var server = Start(Echo);
        var peer = Peer(server);
        peer.Send("GET / HTT");
        Eventually(() => server.Counters.Open == 1);
        _time.Advance(TimeSpan.FromSeconds(6));
        server.Wake();
        Assert.That(peer.Read(), Does.StartWith("HTTP/1.1 408 "));
        Assert.That(server.Counters.TimedOut, Is.EqualTo(1));
    }

    [Test]
    public void An_idle_connection_is_closed_in_time()
    {
        var server = Start(Echo);
        var peer = Peer(server);
        peer.Get();
        peer.Read();
        _time.Advance(TimeSpan.FromMinutes(3));
        server.Wake();
        Assert.That(peer.IsClosed(), Is.True);
        Assert.That(server.Counters.TimedOut, Is.EqualTo(1));
    }

    [Test]
    public void A_failure_of_the_responder_is_logged_and_it_restarts()
    {
        var time = new FailingTime();
        var told = new List<(string Message, bool IsResponder)>();
        using var server = new HttpServer(new Endpoint(Echo, (error, isResponder) => told.Add((error.Message, isResponder))), AnyPort, new HttpLimits(), time);
        server.Start();
        using (var before = new HttpPeer(server))
        {
            before.Get("/before");
            Assert.That(before.Read(), Does.EndWith("/before"));
            time.FailsOnce = true;
            server.Wake();
            Assert.That(before.IsClosed(), Is.True);
        }

        using var after = new HttpPeer(server);
        after.Get("/after");

        Assert.That(after.Read(), Does.EndWith("/after"));
        Assert.That(told, Is.EqualTo([("the clock stands still", true)]));
    }

    [Test]
    public void A_wait_longer_than_the_systems_limit_is_split()
    {
        var server = Start(Echo, new HttpLimits { IdleTimeout = TimeSpan.FromDays(40) });
        var peer = Peer(server);
        peer.Get("/first");
        Assert.That(peer.Read(), Does.EndWith("/first"));

        peer.Get("/second");

        Assert.That(peer.Read(), Does.EndWith("/second"));
    }

    [Test]
    public void A_deferred_answer_is_given_after_a_wake_up()
    {
        var waiting = new Waiting();
        var server = Start(waiting.TryAnswer);
        var peer = Peer(server);
        peer.Get("/wait");
        Eventually(() => server.Counters.Requests == 1);
        waiting.Release(server);
        Assert.That(peer.Read(), Does.EndWith("/wait"));
    }

    [Test]
    public void An_answer_can_be_deferred_up_to_a_bound()
    {
        var waiting = new Waiting { AnswersLate = true };
        var server = Start(waiting.TryAnswer);
        var late = Peer(server);
        late.Get("/wait");
        Eventually(() => server.Counters.Requests == 1);
        _time.Advance(TimeSpan.FromSeconds(31));
        server.Wake();
        Assert.That(late.Read(), Does.EndWith("late"));

        waiting.AnswersLate = false;
        late.Get("/wait");
        Eventually(() => server.Counters.Requests == 2);
        _time.Advance(TimeSpan.FromSeconds(31));
        server.Wake();
        Assert.That(late.Read(), Does.StartWith("HTTP/1.1 503 "));
    }

    [Test]
    public void A_peer_that_reads_slowly_gets_everything_and_one_that_does_not_read_is_closed()
    {
        var content = new string('m', 3_000_000);
        var server = Start(exchange => Answer(exchange, content));
        var slow = new HttpPeer(server, receiveBufferBytes: 4096);
        _open.Add(slow);
        slow.Get();
        Assert.That(slow.Read(), Does.EndWith(content));

        var deaf = new HttpPeer(server, receiveBufferBytes: 4096);
        _open.Add(deaf);
        deaf.Get();
        Eventually(() => server.Counters.Requests == 2);
        Eventually(() =>
        {
            _time.Advance(Second);
            server.Wake();
            return server.Counters.TimedOut == 1;
        });
    }

    [Test]
    public void An_answer_past_its_bound_becomes_an_error()
    {
        var server = Start(exchange => Answer(exchange, new string('m', 2000)), new HttpLimits { ResponseMaxBytes = 1000 });
        var peer = Peer(server);
        peer.Get();
        Assert.That(peer.Read(), Does.StartWith("HTTP/1.1 500 ").And.EndsWith("longer than this agent sends\n"));
        Assert.That(server.Counters.Failed, Is.EqualTo(1));
    }

    [Test]
    public void An_endpoint_that_throws_fails_its_own_request_only()
    {
        var server = Start(exchange => exchange.Path.SequenceEqual("/bad"u8) ? throw new InvalidOperationException("bad") : Echo(exchange));
        var bad = Peer(server);
        bad.Get("/bad");
        Assert.That(bad.Read(), Does.StartWith("HTTP/1.1 500 "));
        var good = Peer(server);
        good.Get("/good");
        Assert.That(good.Read(), Does.EndWith("/good"));
        Assert.That(server.Counters.Failed, Is.EqualTo(1));
    }

    [Test]
    public void An_address_that_is_taken_is_named()
    {
        var first = Start(Echo);
        using var second = new HttpServer(new Endpoint(Echo), first.LocalAddress!, new HttpLimits(), _time);
        Assert.That(second.Start, Throws.TypeOf<IOException>().With.Message.StartsWith($"cannot listen on {first.LocalAddress}: "));
    }

    [Test]
    public void A_disposed_waker_may_still_be_woken()
    {
        var server = Start(Echo);
        var address = server.LocalAddress!;
        var peer = Peer(server);
        peer.Get();
        peer.Read();
        server.Dispose();
        server.Wake();
        Assert.That(peer.IsClosed(), Is.True);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        Assert.That(() => socket.Connect(address), Throws.TypeOf<SocketException>());
    }

    [Test]
    public void A_request_on_a_connection_that_is_kept_alive_allocates_nothing()
    {
        long before = 0, bytes = -1;
        var server = Start(exchange =>
        {
            var now = GC.GetAllocatedBytesForCurrentThread();
            bytes = now - before;
            before = now;
            exchange.Answer(HttpStatusCode.OK, "text/plain"u8, "0123456789"u8);
            return true;
        });
        var peer = Peer(server);
        for (var i = 0; i < 50; i++)
        {
            peer.Get();
            peer.Read();
        }

        Assert.That(bytes, Is.Zero);
    }

    [Test]
    public void A_new_connection_allocates_at_most_a_kibibyte()
    {
        long before = 0, bytes = -1;
        var server = Start(exchange =>
        {
            var now = GC.GetAllocatedBytesForCurrentThread();
            bytes = now - before;
            before = now;
            exchange.Answer(HttpStatusCode.OK, "text/plain"u8, "0123456789"u8);
            return true;
        });
        for (var i = 0; i < 20; i++)
        {
            using var peer = new HttpPeer(server);
            peer.Send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            peer.Read();
        }

        Assert.That(bytes, Is.InRange(1, 1024));
    }

    private static bool Echo(HttpExchange exchange)
    {
        exchange.Answer(HttpStatusCode.OK, "text/plain"u8, exchange.Path);
        return true;
    }

    private static bool Answer(HttpExchange exchange, string content)
    {
        exchange.Answer(HttpStatusCode.OK, "text/plain"u8, System.Text.Encoding.ASCII.GetBytes(content));
        return true;
    }

    // What another thread does is waited for, with a bound that only a failing test reaches.
    private static void Eventually(Func<bool> condition) => Assert.That(() => condition(), Is.True.After(10).Seconds.PollEvery(1).MilliSeconds);

    private HttpServer Start(Func<HttpExchange, bool> answer, HttpLimits? limits = null)
    {
        var server = new HttpServer(new Endpoint(answer), AnyPort, limits ?? new HttpLimits(), _time);
        _open.Add(server);
        server.Start();
        return server;
    }

    private HttpPeer Peer(HttpServer server, IPAddress? from = null)
    {
        var peer = new HttpPeer(server, from: from);
        _open.Add(peer);
        return peer;
    }

    private sealed class FailingTime : TimeProvider
    {
        private int _failures;

        public bool FailsOnce
        {
            set => Interlocked.Exchange(ref _failures, value ? 1 : 0);
        }

        public override long GetTimestamp() =>
            Interlocked.Exchange(ref _failures, 0) == 0 ? base.GetTimestamp() : throw new InvalidOperationException("the clock stands still");
    }

    private sealed class Endpoint(Func<HttpExchange, bool> answer, Action<Exception, bool>? hear = null) : HttpEndpoint
    {
        public override void OnError(Exception error, bool isResponder) => hear?.Invoke(error, isResponder);

        public override bool TryAnswer(HttpExchange exchange) => answer(exchange);
    }

    /// <summary>Puts the answer to /wait off until it is released.</summary>
    private sealed class Waiting
    {
        private volatile bool _isReleased;

        public volatile bool AnswersLate;

        public void Release(HttpServer server)
        {
            _isReleased = true;
            server.Wake();
        }

        public bool TryAnswer(HttpExchange exchange)
        {
            if (exchange.HasTimedOut && AnswersLate) return Answer(exchange, "late");
            return (!exchange.Path.SequenceEqual("/wait"u8) || _isReleased) && Echo(exchange);
        }
    }
}
