using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using Mote.Hosting;

namespace Mote.Tests.Hosting;

/// <summary>What systemd hears, on a socket that stands in for its own.</summary>
[Platform("Linux")]
internal sealed class ServiceNotifierTests
{
    private static IEnumerable<string> Names()
    {
        yield return Path.Combine(Path.GetTempPath(), $"mote-notify-{Guid.NewGuid():N}");
        yield return $"@mote-notify-{Guid.NewGuid():N}";
    }

    [TestCaseSource(nameof(Names))]
    public void Every_message_arrives_by_a_path_or_in_the_abstract_namespace(string name)
    {
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 5_000 };
        systemd.Bind(new UnixDomainSocketEndPoint(name[0] == '@' ? "\0" + name[1..] : name));
        var notifier = new ServiceNotifier(variable => variable == "NOTIFY_SOCKET" ? name : null);

        notifier.Ready("runs 3 modules");
        notifier.Alive();
        notifier.Reloading(monotonicUs: 17);
        notifier.Stopping();

        Assert.That(
            new[] { Receive(systemd), Receive(systemd), Receive(systemd), Receive(systemd) },
            Is.EqualTo(["READY=1\nSTATUS=runs 3 modules", "WATCHDOG=1", "RELOADING=1\nMONOTONIC_USEC=17", "STOPPING=1\nSTATUS=stopping"]));
        if (name[0] != '@') File.Delete(name);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("relative")]
    [TestCase("/no/such/socket")]
    public void Without_a_socket_nothing_is_said_and_nothing_fails(string? name)
    {
        var notifier = new ServiceNotifier(variable => variable == "NOTIFY_SOCKET" ? name : null);

        Assert.That(() => notifier.Ready("runs"), Throws.Nothing);
        Assert.That(notifier.WatchdogPeriodMs, Is.Zero);
    }

    [TestCase("60000000", null, 30_000)]
    [TestCase("60000000", "self", 30_000)]
    [TestCase("60000000", "1", 0)]
    [TestCase("soon", null, 0)]
    [TestCase(null, null, 0)]
    public void The_watchdog_is_fed_at_half_of_its_time_where_it_is_this_process_s(string? us, string? pid, long periodMs)
    {
        var self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var notifier = new ServiceNotifier(variable => variable switch
        {
            "WATCHDOG_USEC" => us,
            "WATCHDOG_PID" => pid == "self" ? self : pid,
            _ => null,
        });

        Assert.That(notifier.WatchdogPeriodMs, Is.EqualTo(periodMs));
    }

    private static string Receive(Socket socket)
    {
        var buffer = new byte[256];
        return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
    }
}
