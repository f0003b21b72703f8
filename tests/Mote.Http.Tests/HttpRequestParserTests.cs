using System;
using System.Net;
using System.Text;
using CsCheck;

namespace Mote.Http.Tests;

internal sealed class HttpRequestParserTests
{
    private const string Host = "Host: a\r\n";

    [TestCase("GET / HTTP/1.1\r\n" + Host + "\r\n", "/", "")]
    [TestCase("GET /metrics?name[]=a HTTP/1.1\r\n" + Host + "\r\n", "/metrics", "name[]=a")]
    [TestCase("GET http://127.0.0.1:9464/metrics HTTP/1.1\r\n" + Host + "\r\n", "/metrics", "")]
    [TestCase("GET /a?b?c HTTP/1.1\r\nhOST:\t a \r\n\r\n", "/a", "b?c")]
    [TestCase("GET / HTTP/1.0\r\n\r\n", "/", "")]
    public void A_request_is_read(string text, string path, string query)
    {
        var head = Encoding.ASCII.GetBytes(text);

        Assert.That(HttpRequestParser.Parse(head, out var request), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Encoding.ASCII.GetString(head[request.Path]), Is.EqualTo(path));
        Assert.That(Encoding.ASCII.GetString(head[request.Query]), Is.EqualTo(query));
    }

    [TestCase("HEAD / HTTP/1.1\r\n" + Host + "\r\n", HttpMethod.Head)]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "\r\n", HttpMethod.Get)]
    public void The_method_is_read(string text, HttpMethod method)
    {
        Assert.That(HttpRequestParser.Parse(Encoding.ASCII.GetBytes(text), out var request), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(request.Method, Is.EqualTo(method));
    }

    [TestCase("GET / HTTP/1.1\r\n" + Host + "\r\n", true)]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n", false)]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Connection: x, CLOSE\r\n\r\n", false)]
    [TestCase("GET / HTTP/1.0\r\n\r\n", false)]
    [TestCase("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true)]
    public void Whether_the_connection_goes_on_is_read(string text, bool isKeptAlive)
    {
        Assert.That(HttpRequestParser.Parse(Encoding.ASCII.GetBytes(text), out var request), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(request.IsKeptAlive, Is.EqualTo(isKeptAlive));
    }

    [TestCase("GET / HTTP/1.1\r\n\r\n", HttpStatusCode.BadRequest, TestName = "No host")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "Two hosts")]
    [TestCase("GET  / HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "Two blanks")]
    [TestCase("GET /a b HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "A blank in the target")]
    [TestCase("GET /\t HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "A tab in the target")]
    [TestCase("GET /#a HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "A fragment")]
    [TestCase("GET * HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "A star")]
    [TestCase("GET http:///a HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "An absolute form without host")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + " folded: a\r\n\r\n", HttpStatusCode.BadRequest, TestName = "A folded line")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Name : a\r\n\r\n", HttpStatusCode.BadRequest, TestName = "A blank before the colon")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Name\r\n\r\n", HttpStatusCode.BadRequest, TestName = "No colon")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Name: a\nb: c\r\n\r\n", HttpStatusCode.BadRequest, TestName = "A bare line feed")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n", HttpStatusCode.BadRequest, TestName = "Two lengths")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Content-Length: +1\r\n\r\n", HttpStatusCode.BadRequest, TestName = "A length with a sign")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Content-Length: 9999999999999999999\r\n\r\n", HttpStatusCode.BadRequest, TestName = "A length past all bounds")]
    [TestCase("GET / HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n", HttpStatusCode.NotImplemented, TestName = "A transfer coding")]
    [TestCase("POST / HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.MethodNotAllowed, TestName = "Another method")]
    [TestCase("get / HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.MethodNotAllowed, TestName = "A method in lower case")]
    [TestCase("G(T / HTTP/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "A method that is no token")]
    [TestCase("GET / HTTP/2.0\r\n" + Host + "\r\n", HttpStatusCode.HttpVersionNotSupported, TestName = "Version 2")]
    [TestCase("GET / http/1.1\r\n" + Host + "\r\n", HttpStatusCode.BadRequest, TestName = "A version in lower case")]
    [TestCase("GET /\r\n\r\n", HttpStatusCode.BadRequest, TestName = "No version")]
    [TestCase("\r\n\r\n", HttpStatusCode.BadRequest, TestName = "Nothing")]
    [TestCase("GET / HTTP/1.1\r\n" + Host, HttpStatusCode.BadRequest, TestName = "No end")]
    public void An_invalid_value_is_refused(string text, HttpStatusCode status) =>
        Assert.That(HttpRequestParser.Parse(Encoding.ASCII.GetBytes(text), out _), Is.EqualTo(status));

    [Test]
    public void The_end_of_a_head_is_found_however_it_arrives()
    {
        var text = "GET / HTTP/1.1\r\nHost: a\r\n\r\nrest"u8;
        var scanned = 0;
        for (var length = 0; length <= text.Length; length++)
        {
            var end = HttpRequestParser.FindEnd(text[..length], ref scanned);
            Assert.That(end, Is.EqualTo(length == text.Length - 4 ? text.Length - 4 : 0).Or.EqualTo(length > text.Length - 4 ? text.Length - 4 : 0));
            if (end > 0) break;
        }
    }

    [Test]
    public void No_bytes_make_it_throw() => Gen.Select(Gen.Byte.Array[0, 60], Gen.Int[0, 80], Gen.Byte.Array[0, 8]).Sample((random, at, inserted) =>
    {
        var right = "GET /metrics?a=b HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nConnection: close\r\n\r\n"u8.ToArray();
        var position = Math.Min(at, right.Length);
        byte[] mutated = [.. right[..position], .. inserted, .. right[Math.Min(right.Length, position + inserted.Length)..]];
        foreach (var head in new[] { random, mutated, [.. random, .. "\r\n\r\n"u8] })
        {
            var scanned = 0;
            var end = HttpRequestParser.FindEnd(head, ref scanned);
            if (HttpRequestParser.Parse(head.AsSpan(0, end), out var request) != HttpStatusCode.OK) continue;
            Assert.That(head[request.Path][0], Is.EqualTo((byte)'/'));
            Assert.That(request.ContentLength, Is.GreaterThanOrEqualTo(0));
        }
    });
}
