using System;
using System.Linq;
using System.Text;
using CsCheck;
using Mote.Supervision;

namespace Mote.Tests.Supervision;

/// <summary>A text in two slots is readable after any write that was cut off.</summary>
internal sealed class PageTextTests
{
    private const int SlotBytes = 128;

    [Test]
    public void A_write_that_is_cut_off_anywhere_leaves_the_old_text_or_the_new_one() =>
        Gen.Select(Gen.String[0, 40].Array[1, 6], Gen.Int[0, SlotBytes]).Sample((texts, cut) =>
        {
            var page = new byte[2 * SlotBytes];
            foreach (var text in texts.SkipLast(1)) Write(page, text);
            var before = page.ToArray();
            Write(page, texts[^1]);

            // Of the bytes that changed, those behind the cut have not arrived.
            for (var at = 0; at < page.Length; at++)
            {
                if (at % SlotBytes >= cut) page[at] = before[at];
            }

            return Read(page) == Read(before) || Read(page) == Utf8(texts[^1]);
        });

    [Test]
    public void Any_other_bytes_are_no_text_or_a_short_one() => Gen.Byte.Array[2 * SlotBytes].Sample(page => Read(page).Length <= SlotBytes);

    [Test]
    public void A_page_of_zeros_holds_no_text() => Assert.That(Read(new byte[2 * SlotBytes]), Is.Empty);

    [Test]
    public void A_text_that_is_too_long_is_cut_off()
    {
        var page = new byte[2 * SlotBytes];
        Write(page, new string('x', 200));

        Assert.That(Read(page), Is.EqualTo(new string('x', SlotBytes - 16)));
    }

    private static void Write(byte[] page, string text) =>
        PageText.Write(page.AsSpan(0, SlotBytes), page.AsSpan(SlotBytes), Encoding.UTF8.GetBytes(text).AsSpan());

    private static string Read(byte[] page) => Encoding.UTF8.GetString(PageText.Read(page.AsSpan(0, SlotBytes), page.AsSpan(SlotBytes)));

    private static string Utf8(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, SlotBytes - 16));
    }
}
