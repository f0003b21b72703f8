using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;
using Mote.Governing;
using Mote.Hosting;

namespace Mote.Tests.Hosting;

/// <summary>
/// One thread waits for its timer and for the kernel's word that memory is short. Urgent bytes of a socket stand for the latter: poll(2) says both alike.
/// </summary>
[Platform("Linux")]
internal sealed class StallTriggerTests
{
    [Test]
    [CancelAfter(10_000)]
    public void The_kernels_word_ends_the_wait()
    {
        using var pair = new UrgentPair();
        var trigger = new StallTrigger(pair.Handle);
        pair.Send();

        KernelTimer.Create().Wait(trigger);

        Assert.That((trigger.TakeFired(), trigger.TakeFired()), Is.EqualTo((true, false)), "it is taken once");
    }

    [Test]
    [CancelAfter(10_000)]
    public void Without_it_the_timer_does()
    {
        using var pair = new UrgentPair();
        var (timer, trigger) = (KernelTimer.Create(), new StallTrigger(pair.Handle));
        timer.Set(1);

        timer.Wait(trigger);

        Assert.That(trigger.IsFired, Is.False);
    }

    [Test]
    [CancelAfter(10_000)]
    public void A_group_that_is_gone_is_not_waited_for_any_more()
    {
        using var gone = new SafeFileHandle(int.MaxValue, ownsHandle: false);
        var (timer, trigger) = (KernelTimer.Create(), new StallTrigger(gone));
        timer.Wait(trigger);
        timer.Set(1);

        timer.Wait(trigger);

        Assert.That((trigger.Handle, trigger.IsFired), Is.EqualTo((-1, false)));
    }

    [Test]
    public void Where_it_cannot_be_set_there_is_none()
    {
        var directory = Directory.CreateTempSubdirectory("mote-stall-").FullName;
        try
        {
            Assert.That((StallTrigger.TrySet($"{directory}/none"), StallTrigger.TrySet(directory)), Is.EqualTo(((StallTrigger?)null, (StallTrigger?)null)));
        }
        finally
        {
            Directory.Delete(directory);
        }
    }

    [Test]
    public void It_says_what_the_kernel_asks_for()
    {
        var file = Path.GetTempFileName();
        try
        {
            StallTrigger.TrySet(file)!.Close();
            Assert.That(File.ReadAllText(file), Is.EqualTo("some 300000 2000000\0"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void What_was_said_counts_at_the_next_look_whatever_the_average_says()
    {
        using var nothing = new SafeFileHandle(-1, ownsHandle: false);
        var trigger = new StallTrigger(nothing);
        var stall = new MemoryStall("/dev/null", trigger);
        trigger.Fire();

        Assert.That((Percent(stall), Percent(stall)), Is.EqualTo((StallTrigger.Percent, PressureSample.Unknown)));
    }

    private static int Percent(MemoryStall stall)
    {
        var sample = new PressureSample();
        stall.Read(ref sample);
        return sample.MemoryStallPercent;
    }

    private sealed class UrgentPair : IDisposable
    {
        private readonly Socket _sender = new(SocketType.Stream, ProtocolType.Tcp);
        private readonly Socket _receiver;

        public UrgentPair()
        {
            using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            listener.Listen();
            _sender.Connect(listener.LocalEndPoint!);
            _receiver = listener.Accept();
        }

        public SafeFileHandle Handle => new(_receiver.Handle, ownsHandle: false);

        public void Send() => _sender.Send([1], SocketFlags.OutOfBand);

        public void Dispose()
        {
            _sender.Dispose();
            _receiver.Dispose();
        }
    }
}
