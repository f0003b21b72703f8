using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace Mote.EndToEnd.Tests;

/// <summary>An agent at work, on a free port.</summary>
internal sealed class RunningAgent : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = new() { Timeout = Limit };
    private readonly StringBuilder _log = new();
    private readonly Process _process;
    private readonly string _state = Directory.CreateTempSubdirectory("mote-state-").FullName;

    public RunningAgent(
        string executable,
        IEnumerable<string>? before = null,
        IReadOnlyDictionary<string, string>? environment = null,
        bool readsLog = true,
        string? after = null)
    {
        Address = $"127.0.0.1:{FreePort()}";
        var variables = new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { ["MOTE_PROMETHEUS__LISTEN"] = Address };
        variables.TryAdd("MOTE_STATE", _state);
        string[] command = [.. before ?? [], executable, "run", .. after is null ? Array.Empty<string>() : [after]];
        _process = Process.Start(Commands.Describe(command[0], command[1..], variables))!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_log) _log.AppendLine(line.Data);
        };
        if (readsLog) _process.BeginErrorReadLine();
        WaitUntilItServes();
    }

    public string Address { get; }

    public int Id => _process.Id;

    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    public static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public string Get(string path) => Answer(path).Content;

    public (HttpStatusCode Status, string Type, string Content) Answer(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{Address}{path}");
        using var response = _client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", reader.ReadToEnd());
    }

    public Exposition Scrape() => Exposition.Parse(Get("/metrics"));

    /// <summary>Sends a signal, as in <c>TERM</c>, and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public int Signal(string signal, int? process = null)
    {
        SendSignal(signal, process);
        return WaitForExit();
    }

    public void SendSignal(string signal, int? process = null) =>
        Assert.That(Commands.Run("kill", ["-s", signal, (process ?? _process.Id).ToString(CultureInfo.InvariantCulture)]).ExitCode, Is.Zero);

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public int WaitForExit()
    {
        Assert.That(_process.WaitForExit(Limit), Is.True, "the agent ends");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _client.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    private void WaitUntilItServes()
    {
        var started = Stopwatch.StartNew();
        while (started.Elapsed < Limit)
        {
            Assert.That(_process.HasExited, Is.False, () => $"the agent runs: {Log}");
            try
            {
                Get("/healthz");
                return;
            }
            catch (HttpRequestException)
            {
                Thread.Yield();
            }
        }

        Assert.Fail($"the agent serves: {Log}");
    }
}
