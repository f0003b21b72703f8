using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Text;

namespace Mote.BadDays;

/// <summary>
/// systemd starts the agent and waits for its watchdog, here played by a socket: it hears READY, then WATCHDOG as long as the loop moves, and STOPPING.
/// A loop that hangs feeds it no more.
/// </summary>
internal sealed class IsWatchedBySystemd : BadDay
{
    [Test]
    public void It_hears_ready_then_the_watchdog_then_stopping()
    {
        using var systemd = Listen(out var variables);
        using var agent = Start("none", variables);

        Assert.That(Hear(systemd), Is.EqualTo("READY=1\nSTATUS=runs 6 modules").Or.EqualTo("WATCHDOG=1"));
        for (var beat = 0; beat < 5; beat++) Assert.That(Hear(systemd), Is.EqualTo("WATCHDOG=1").Or.StartWith("READY=1"));
        agent.SendSignal("HUP");
        Assert.That(HearUntil(systemd, "RELOADING=1\n"), Does.Contain("MONOTONIC_USEC="));
        Assert.That(HearUntil(systemd, "READY=1\n"), Does.Contain("STATUS=runs"));
        Assert.That(agent.Signal("TERM"), Is.Zero);
        Assert.That(HearUntil(systemd, "STOPPING=1\n"), Is.EqualTo("STOPPING=1\nSTATUS=stopping"));
    }

    [Test]
    public void A_loop_that_hangs_feeds_it_no_more()
    {
        using var systemd = Listen(out var variables);
        using var agent = Start("loop", variables);
        HearUntil(systemd, "READY=1\n");

        // Later than the watchdog's time, and before the hang limit ends the agent.
        systemd.ReceiveTimeout = 600;
        Assert.That(
            () =>
            {
                while (true) Hear(systemd);
            },
            Throws.InstanceOf<SocketException>());
        Assert.That(agent.WaitForExit(), Is.EqualTo(70));
    }

    private Socket Listen(out Dictionary<string, string> variables)
    {
        var path = Path.Combine(State, "notify");
        var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };
        socket.Bind(new UnixDomainSocketEndPoint(path));
        variables = new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path, ["WATCHDOG_USEC"] = "200000" };
        return socket;
    }

    private static string Hear(Socket socket)
    {
        var buffer = new byte[256];
        return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
    }

    private static string HearUntil(Socket socket, string start)
    {
        while (true)
        {
            if (Hear(socket) is var message && message.StartsWith(start, StringComparison.Ordinal)) return message;
        }
    }
}
