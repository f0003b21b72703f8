using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Mote.Hosting;

/// <summary>
/// Tells systemd how the agent is, by the protocol of sd_notify(3): datagrams to the socket that <c>NOTIFY_SOCKET</c> names, by a path or, with an
/// <c>@</c>, in the abstract namespace. Says nothing where there is none. A message that cannot be sent is ignored: there is nobody to tell.
/// </summary>
internal sealed unsafe class ServiceNotifier
{
    private const int Unix = 1;
    private const int Datagram = 2;
    private const int CloseOnExec = 0x80000;
    private const int DontWait = 0x40;
    private const int PathMaxBytes = 108;

    private readonly byte[] _address = [];
    private readonly int _socket = -1;

    /// <summary>Finds the socket.</summary>
    /// <param name="variable">An environment variable's value, or null.</param>
    public ServiceNotifier(Func<string, string?> variable)
    {
        WatchdogPeriodMs = WatchdogPeriod(variable);
        if (!OperatingSystem.IsLinux() || variable("NOTIFY_SOCKET") is not { Length: > 1 } name) return;

        var path = Encoding.UTF8.GetBytes(name);
        if (path.Length >= PathMaxBytes || path[0] is not ((byte)'/' or (byte)'@')) return;

        // The abstract namespace is a leading 0 instead of the @; there the length ends the name, not a 0.
        var isAbstract = path[0] == (byte)'@';
        if (isAbstract) path[0] = 0;
        _address = [Unix, 0, .. path, .. isAbstract ? ReadOnlySpan<byte>.Empty : [0]];
        _socket = NativeSocket(Unix, Datagram | CloseOnExec, 0);
    }

    /// <summary>How often <see cref="Alive"/> is due: half of what systemd waits for it; 0 where it does not wait.</summary>
    public long WatchdogPeriodMs { get; }

    /// <summary>Every module has started.</summary>
    public void Ready(string status) => Send($"READY=1\nSTATUS={status}");

    /// <summary>The configuration is read again; <see cref="Ready"/> follows.</summary>
    /// <param name="monotonicUs">Now, by CLOCK_MONOTONIC in microseconds: systemd tells an old READY from a new one by it.</param>
    public void Reloading(long monotonicUs) => Send(string.Create(CultureInfo.InvariantCulture, $"RELOADING=1\nMONOTONIC_USEC={monotonicUs}"));

    /// <summary>The agent stops.</summary>
    public void Stopping() => Send("STOPPING=1\nSTATUS=stopping");

    /// <summary>The event loop moves.</summary>
    public void Alive() => Send("WATCHDOG=1"u8);

    private static long WatchdogPeriod(Func<string, string?> variable)
    {
        // Set for another process, it is inherited by this one.
        if (variable("WATCHDOG_PID") is { } pid && pid != Environment.ProcessId.ToString(CultureInfo.InvariantCulture)) return 0;

        return long.TryParse(variable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var us) ? Math.Max(us / 2 / 1000, 1) : 0;
    }

    private void Send(string message) => Send(Encoding.UTF8.GetBytes(message));

    private void Send(ReadOnlySpan<byte> message)
    {
        if (_socket < 0) return;

        fixed (byte* text = message, address = _address) _ = NativeSendTo(_socket, text, (nuint)message.Length, DontWait, address, (uint)_address.Length);
    }

    [DllImport("libc", EntryPoint = "socket")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeSocket(int domain, int type, int protocol);

    [DllImport("libc", EntryPoint = "sendto")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeSendTo(int socket, byte* text, nuint length, int flags, byte* address, uint addressLength);
}
