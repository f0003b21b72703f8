using System.Text;
using Mote.Kernel;

namespace Mote.Tests.Kernel;

/// <summary>Which lines of the kernel's map are code that may be given back.</summary>
internal sealed class ProgramPagesTests
{
    [TestCase("002e4000-004ef000 r-xp 000e4000 fe:00 131      /usr/bin/agent", true)]
    [TestCase("7f01_0000", false)]
    [TestCase("00200000-00273000 r--p 00000000 fe:00 131      /usr/bin/agent", false, Description = "may have been written to before it was sealed")]
    [TestCase("004f4000-004fb000 rw-p 002f3000 fe:00 131      /usr/bin/agent", false)]
    [TestCase("004f4000-004fb000 rwxp 002f3000 fe:00 131      /usr/bin/agent", false)]
    [TestCase("7ff9269e4000-7ff9269e6000 r-xp 00000000 00:00 0      [vdso]", false)]
    [TestCase("7fed40000000-7fed40021000 r-xp 00000000 00:00 0", false)]
    [TestCase("", false)]
    public void Only_code_of_a_file_is(string line, bool isCode) =>
        Assert.That(ProgramPages.TryReadCode(Encoding.UTF8.GetBytes(line), out _, out _), Is.EqualTo(isCode));

    [Test]
    public void Its_bounds_are_read()
    {
        ProgramPages.TryReadCode("002e4000-7ff9004ef000 r-xp 000e4000 fe:00 131  /usr/bin/agent"u8, out var from, out var to);

        Assert.That((from, to), Is.EqualTo((0x2e4000UL, 0x7ff9004ef000UL)));
    }
}
