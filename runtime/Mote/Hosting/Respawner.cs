using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Mote.Supervision;

namespace Mote.Hosting;

/// <summary>
/// <c>run --respawn</c>, for a container without an init: this process starts the agent as its child, hands it the signals that it gets, and starts it
/// again when it ends badly, with a growing wait. It ends as the child does when that ends in order, is told to stop, or cannot get better by itself.
/// As process 1 it also reaps whatever orphans there are. Linux only.
/// </summary>
internal sealed unsafe class Respawner(string name, TimeProvider time, Log log) : IDisposable
{
    private const int SignalNumberHangUp = 1;
    private const int SignalNumberInterrupt = 2;
    private const int SignalNumberTerminate = 15;
    private const int Interrupted = 4;
    private const int SignalExitBase = 128;

    private readonly ManualResetEventSlim _isAskedToStop = new();
    private volatile int _child;

    /// <summary>Runs the agent until it ends for good.</summary>
    /// <param name="args">The agent's own arguments.</param>
    /// <returns>The child's exit code; 128 and the signal's number where a signal ended it.</returns>
    public int Run(ReadOnlySpan<string> args)
    {
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, SignalNumberTerminate));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, SignalNumberInterrupt));
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Forward(signal, SignalNumberHangUp));
        var startedAt = time.GetTimestamp();

        // Enough restarts that they never run out: the longest wait is a minute.
        var policy = new RestartPolicy(1, RestartLimits.WindowDefaultMs, RestartLimits.CountMax, RestartLimits.RestartWindowDefaultMs);
        var budget = new RestartBudget(policy, (uint)startedAt);
        var (program, arguments) = ("/proc/self/exe", args.ToArray());
        while (true)
        {
            _child = Spawn(program, arguments);
            var code = WaitForChild();
            if (_isAskedToStop.IsSet || code is ExitCode.Stopped or ExitCode.Usage or ExitCode.Configuration) return code;
            if (!budget.TryRestart((long)time.GetElapsedTime(startedAt).TotalMilliseconds, out var delayMs)) return code;

            log.Warn($"{name} ended with {code}; it is started again in {delayMs} ms");
            if (_isAskedToStop.Wait((int)delayMs)) return code;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _isAskedToStop.Dispose();

    private void Stop(PosixSignalContext signal, int number)
    {
        _isAskedToStop.Set();
        Forward(signal, number);
    }

    private void Forward(PosixSignalContext signal, int number)
    {
        signal.Cancel = true;
        if (_child > 0) _ = NativeKill(_child, number);
    }

    private int WaitForChild()
    {
        while (true)
        {
            int status;
            var ended = NativeWait(-1, &status, 0);
            if (ended == _child) return (status & 0x7F) == 0 ? (status >> 8) & 0xFF : SignalExitBase + (status & 0x7F);
            if (ended < 0 && Marshal.GetLastSystemError() != Interrupted) return ExitCode.Internal;
        }
    }

    private static int Spawn(string program, string[] args)
    {
        var variables = new List<string>();
        foreach (var (key, value) in AgentHost.Variables()) variables.Add($"{key}={value}");
        var (argv, envp) = (ToNative([program, .. args]), ToNative([.. variables]));
        try
        {
            int child, error;
            fixed (byte* path = Encoding.UTF8.GetBytes(program + "\0"))
            {
                fixed (nint* arguments = argv, environment = envp) error = NativeSpawn(&child, path, null, null, arguments, environment);
            }

            return error == 0 ? child : throw new IOException($"{program} could not be started: error {error}");
        }
        finally
        {
            foreach (var text in argv) Marshal.FreeCoTaskMem(text);
            foreach (var text in envp) Marshal.FreeCoTaskMem(text);
        }
    }

    // Ended by a null pointer, as exec wants it.
    private static nint[] ToNative(string[] texts)
    {
        var pointers = new nint[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++) pointers[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
        return pointers;
    }

    [DllImport("libc", EntryPoint = "posix_spawn")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeSpawn(int* child, byte* path, void* actions, void* attributes, nint* arguments, nint* environment);

    [DllImport("libc", EntryPoint = "waitpid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeWait(int child, int* status, int options);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int process, int signal);
}
