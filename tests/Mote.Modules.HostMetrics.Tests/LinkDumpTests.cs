using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using Mote.Modules.Parsing;

namespace Mote.Modules.Tests;

/// <summary>Netlink's answers, as the kernel lays them out.</summary>
internal sealed class LinkDumpTests
{
    private const ushort NewLink = 16;
    private const ushort Done = 3;
    private const ushort Error = 2;
    private const uint Sequence = 7;

    [Test]
    public void Devices_of_several_datagrams_are_read()
    {
        var first = Message(NewLink, Link("eth0", 64));
        byte[] received = [.. first, .. Message(NewLink, Link("lo", 64)), .. Message(Done, new byte[4])];
        var rows = new Rows<LinkRow>(10);

        Assert.That(LinkDump.Parse(received.AsSpan(0, first.Length), 0, Sequence, new NamePatterns([]), rows), Is.EqualTo(LinkDumpState.More));
        Assert.That(LinkDump.Parse(received, first.Length, Sequence, new NamePatterns([]), rows), Is.EqualTo(LinkDumpState.Done));

        Assert.That(rows.Count, Is.EqualTo(2));
        Assert.That(Encoding.ASCII.GetString(rows[1].Name.In(received)), Is.EqualTo("lo"));
        Assert.That(rows[0].Counters[23], Is.EqualTo(23), "receive_nohandler");
    }

    [Test]
    public void Counters_of_32_bits_wrap_on_old_kernels()
    {
        var received = Message(NewLink, Link("eth0", 32));
        var rows = new Rows<LinkRow>(10);
        LinkDump.Parse(received, 0, Sequence, new NamePatterns([]), rows);
        Assert.That(rows[0].Counters[22], Is.EqualTo(22));
    }

    [Test]
    public void An_answer_to_another_request_is_ignored()
    {
        var rows = new Rows<LinkRow>(10);
        Assert.That(LinkDump.Parse(Message(NewLink, Link("eth0", 64), sequence: 6), 0, Sequence, new NamePatterns([]), rows), Is.EqualTo(LinkDumpState.More));
        Assert.That(rows.Count, Is.Zero);
    }

    [Test]
    public void Excluded_devices_are_left_out()
    {
        var rows = new Rows<LinkRow>(10);
        LinkDump.Parse(Message(NewLink, Link("veth12", 64)), 0, Sequence, new NamePatterns(["lo", "veth*"]), rows);
        Assert.That(rows.Count, Is.Zero);
    }

    [Test]
    public void A_dump_that_was_interrupted_or_refused_or_broken_says_so()
    {
        var rows = new Rows<LinkRow>(10);
        var none = new NamePatterns([]);
        var link = Message(NewLink, Link("eth0", 64));
        Assert.That(LinkDump.Parse(Message(NewLink, Link("eth0", 64), flags: 0x10), 0, Sequence, none, rows), Is.EqualTo(LinkDumpState.Interrupted));
        Assert.That(LinkDump.Parse(Message(Error, new byte[4]), 0, Sequence, none, rows), Is.EqualTo(LinkDumpState.Refused));
        Assert.That(LinkDump.Parse(link.AsSpan(0, link.Length - 4), 0, Sequence, none, rows), Is.EqualTo(LinkDumpState.Malformed));
        MemoryMarshal.Write(link.AsSpan(32), (ushort)9999);
        Assert.That(LinkDump.Parse(link, 0, Sequence, none, rows), Is.EqualTo(LinkDumpState.Malformed));
    }

    private static byte[] Message(ushort type, byte[] body, uint sequence = Sequence, ushort flags = 2)
    {
        var message = new byte[16 + body.Length];
        MemoryMarshal.Write(message, (uint)message.Length);
        MemoryMarshal.Write(message.AsSpan(4), type);
        MemoryMarshal.Write(message.AsSpan(6), flags);
        MemoryMarshal.Write(message.AsSpan(8), sequence);
        body.CopyTo(message, 16);
        return message;
    }

    private static byte[] Link(string name, int bits)
    {
        var counters = new byte[24 * bits / 8];
        for (var i = 0; i < 24; i++)
        {
            if (bits == 64) MemoryMarshal.Write(counters.AsSpan(i * 8), (ulong)i);
            else MemoryMarshal.Write(counters.AsSpan(i * 4), (uint)i);
        }

        List<byte> body = [
            .. new byte[16],
            .. Attribute(3, [.. Encoding.ASCII.GetBytes(name), 0]),
            .. Attribute(bits == 64 ? (ushort)23 : (ushort)7, counters)];
        return [.. body];
    }

    private static byte[] Attribute(ushort type, byte[] value)
    {
        var attribute = new byte[(4 + value.Length + 3) & ~3];
        MemoryMarshal.Write(attribute, (ushort)(4 + value.Length));
        MemoryMarshal.Write(attribute.AsSpan(2), type);
        value.CopyTo(attribute, 4);
        return attribute;
    }
}
