using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Tests;

/// <summary>Mounts that hang, by a kernel of the test's.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed unsafe class StatFsQueryTests
{
    private readonly RecordingLogSink _log = new();
    private readonly Dictionary<string, ManualResetEventSlim> _hung = [];
    private readonly List<string> _asked = [];

    [Test]
    public void A_mount_that_hangs_is_shown_as_an_error_and_the_others_are_still_asked()
    {
        Hang("/b");
        using var inquiry = Create();

        Assert.That(Ask(inquiry, "/a", "/b", "/c"), Is.EqualTo(new[] { MountAnswer.Numbers, MountAnswer.Hung, MountAnswer.Numbers }));
        Assert.That(_log.Lines, Has.Exactly(1).Contains("/b hangs"));
        Release();
    }

    [Test]
    public void A_mount_that_hangs_is_not_asked_again_until_it_answers()
    {
        Hang("/b");
        using var inquiry = Create();
        Ask(inquiry, "/a", "/b");
        Ask(inquiry, "/a", "/b");
        Assert.That(Asked("/b"), Is.EqualTo(1));
        Assert.That(Asked("/a"), Is.EqualTo(2));

        Release();
        Assert.That(() => Ask(inquiry, "/a", "/b")[1], Is.EqualTo(MountAnswer.Numbers).After(5).Seconds.PollEvery(5).MilliSeconds);
        Assert.That(_log.Lines, Has.Some.Contains("/b answers again"));
        Assert.That(inquiry.HungCount, Is.Zero);
    }

    [Test]
    public void The_number_of_helper_threads_is_bounded_when_mounts_hang()
    {
        var mounts = new string[20];
        for (var i = 0; i < mounts.Length; i++) Hang(mounts[i] = $"/m{i}");
        using var inquiry = Create();

        Ask(inquiry, mounts);
        Assert.That(inquiry.HungCount, Is.EqualTo(StatFsQuery.HelpersMax));
        Assert.That(Ask(inquiry, mounts), Has.None.EqualTo(MountAnswer.Numbers));
        Assert.That(inquiry.HungCount, Is.EqualTo(StatFsQuery.HelpersMax));
        Release();
    }

    [Test]
    public void Without_mounts_that_can_hang_statfs_runs_on_the_calling_thread()
    {
        var threads = new HashSet<int>();
        using var inquiry = new StatFsQuery((byte* path, out FileSystemNumbers numbers) =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            numbers = default;
            return 0;
        }, [], TimeSpan.FromMilliseconds(200), TimeProvider.System, new Log(_log, "test"));

        Assert.That(Ask(inquiry, canHang: false, "/a", "/b"), Is.All.EqualTo(MountAnswer.Numbers));
        Assert.That(threads, Is.EqualTo(new[] { Environment.CurrentManagedThreadId }));
    }

    [Test]
    public void A_failed_statfs_is_an_error_of_that_mount()
    {
        using var inquiry = new StatFsQuery((byte* path, out FileSystemNumbers numbers) =>
        {
            numbers = default;
            return Marshal.PtrToStringUTF8((nint)path) == "/host/a" ? 13 : 0;
        }, Encoding.UTF8.GetBytes("/host"), TimeSpan.FromMilliseconds(200), TimeProvider.System, new Log(_log, "test"));

        Assert.That(Ask(inquiry, "/a", "/b"), Is.EqualTo(new[] { MountAnswer.Error, MountAnswer.Numbers }));
    }

    private static MountAnswer[] Ask(StatFsQuery inquiry, params string[] mountPoints) => Ask(inquiry, canHang: true, mountPoints);

    private static MountAnswer[] Ask(StatFsQuery inquiry, bool canHang, params string[] mountPoints)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(mountPoints));
        var rows = new Rows<MountRow>(100);
        var start = 0;
        foreach (var mountPoint in mountPoints)
        {
            rows.TryAdd(new MountRow { MountPoint = new Slice(start, mountPoint.Length) });
            start += mountPoint.Length;
        }

        inquiry.Begin(text, rows, canHang);
        inquiry.End(text, rows);
        return Array.ConvertAll(rows.All.ToArray(), row => row.Answer);
    }

    private StatFsQuery Create() => new(Kernel, [], TimeSpan.FromMilliseconds(200), TimeProvider.System, new Log(_log, "test"));

    private int Kernel(byte* path, out FileSystemNumbers numbers)
    {
        var name = Marshal.PtrToStringUTF8((nint)path)!;
        lock (_asked) _asked.Add(name);
        if (_hung.TryGetValue(name, out var release)) release.Wait();
        numbers = new FileSystemNumbers(1, 1, 1, 1, 1);
        return 0;
    }

    private int Asked(string name)
    {
        lock (_asked) return _asked.FindAll(asked => asked == name).Count;
    }

    private void Hang(string name) => _hung.Add(name, new ManualResetEventSlim());

    private void Release()
    {
        foreach (var release in _hung.Values) release.Set();
    }
}
