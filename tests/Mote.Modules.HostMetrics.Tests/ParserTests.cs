using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Mote.Modules.Collectors;
using Mote.Modules.Parsing;

namespace Mote.Modules.Tests;

/// <summary>The parsers on what the kernel writes, and on anything else.</summary>
internal sealed class ParserTests
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(1);
    private static readonly Exclusions None = new(new HostMetricsOptions { DefaultExclusions = false });

    // node_exporter 1.5.0's defaults.
    private static readonly Regex MountsOut = new(
        "^/(dev|proc|run/credentials/.+|sys|var/lib/docker/.+|var/lib/containers/storage/.+)($|/)",
        RegexOptions.ExplicitCapture,
        RegexLimit);
    private static readonly Regex TypesOut = new(
        "^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|fusectl|hugetlbfs|iso9660|mqueue|nsfs|overlay|proc|procfs|pstore|" +
        "rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tracefs)$", RegexOptions.ExplicitCapture, RegexLimit);
    private static readonly Regex DisksOut = new("^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\\d+n\\d+p)\\d+$", RegexOptions.ExplicitCapture, RegexLimit);

    [Test]
    public void The_default_exclusions_are_node_exporters_patterns()
    {
        var parts = new[] { "/", "dev", "proc", "run/credentials/", "sys", "var/lib/docker/", "var/lib/containers/storage/", "x", "shm", "/run", "tem" };
        OneOf(parts).Array[0, 4].Select(string.Concat)
            .Sample(path => Assert.That(Exclusions.IsMountOutByDefault(Utf8(path)), Is.EqualTo(MountsOut.IsMatch(path)), path));
        var stems = new[] { "ram", "loop", "fd", "hd", "sd", "vd", "xvd", "a", "z", "A", "nvme", "n", "p", "0", "12", "dm-", "md" };
        OneOf(stems).Array[0, 6].Select(string.Concat)
            .Sample(disk => Assert.That(Exclusions.IsDiskOutByDefault(Utf8(disk)), Is.EqualTo(DisksOut.IsMatch(disk)), disk));
        var types = TypesOut.ToString()[2..^2].Split('|').Select(type => type.TrimEnd('?')).Append("cgroup2").ToArray();
        Gen.Select(
            OneOf(types),
            OneOf("", "x", "2", "fs"),
            (type, end) => type + end).Sample(type => Assert.That(Exclusions.IsFileSystemOutByDefault(Utf8(type)), Is.EqualTo(TypesOut.IsMatch(type)), type));
    }

    [TestCase("0", 0UL, true)]
    [TestCase("18446744073709551615", ulong.MaxValue, true)]
    [TestCase("18446744073709551616", 0UL, false)]
    [TestCase("", 0UL, false)]
    [TestCase("-1", 0UL, false)]
    [TestCase("1 ", 0UL, false)]
    public void A_number_is_digits_that_fit(string text, ulong number, bool isNumber)
    {
        Assert.That(Numbers.TryParse(Utf8(text), out var parsed), Is.EqualTo(isNumber));
        if (isNumber) Assert.That(parsed, Is.EqualTo(number));
    }

    [TestCase("12.34", 1234, 2)]
    [TestCase("0.05", 5, 2)]
    [TestCase("7", 7, 0)]
    public void A_decimal_keeps_its_digits(string text, long scaled, int decimals)
    {
        Assert.That(Numbers.TryParseDecimal(Utf8(text), out var parsed, out var places), Is.True);
        Assert.That((parsed, places), Is.EqualTo((scaled, decimals)));
    }

    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("1.2.3")]
    [TestCase("1.2345678")]
    [TestCase("99999999999999999999.1")]
    public void An_invalid_decimal_is_refused(string text) => Assert.That(Numbers.TryParseDecimal(Utf8(text), out _, out _), Is.False);

    [TestCase("/a\\040b", "/a b")]
    [TestCase("/a\\134040", "/a\\040")]
    [TestCase("/a\\9", "/a\\9")]
    [TestCase("/a\\777", "/a\\777")]
    [TestCase("\\04", "\\04")]
    public void Escapes_of_a_mount_point_are_resolved(string text, string resolved)
    {
        var bytes = Utf8(text);
        Assert.That(Encoding.UTF8.GetString(Mounts.Unescape(bytes, new Slice(0, bytes.Length)).In(bytes)), Is.EqualTo(resolved));
    }

    [Test]
    public void The_hosts_root_is_taken_off_mount_points()
    {
        var text = Utf8("a /host ext4 rw\nb /host/data ext4 rw\nc /hostile ext4 rw\n");
        var rows = new Rows<MountRow>(10);
        Assert.That(Mounts.TryParse(text, "/host"u8, in None, rows, out var canHang), Is.True);
        Assert.That(rows.All.ToArray().Select(row => Encoding.UTF8.GetString(row.MountPoint.In(text))), Is.EqualTo(new[] { "/", "/data", "/hostile" }));
        Assert.That(canHang, Is.False);
    }

    [TestCase("nfs4")]
    [TestCase("fuse.sshfs")]
    [TestCase("xfs")]
    [TestCase("overlay")]
    public void An_excluded_file_system_that_could_hang_is_noticed(string type)
    {
        var text = Utf8($"a / ext4 rw\nb /dev/x {type} rw\n");
        Assert.That(Mounts.TryParse(text, [], new Exclusions(new HostMetricsOptions()), new Rows<MountRow>(10), out var canHang), Is.True);
        Assert.That(canHang, Is.True);
    }

    [Test]
    public void Counters_do_not_decrease_unless_a_processor_was_removed()
    {
        var counters = new CpuCounters();
        Assert.That(Steady(counters, idle: 1000, user: 50), Is.EqualTo((1000, 50)));
        Assert.That(Steady(counters, idle: 999, user: 49), Is.EqualTo((1000, 50)));
        Assert.That(Steady(counters, idle: 1001, user: 60), Is.EqualTo((1001, 60)));
        Assert.That(Steady(counters, idle: 100, user: 5), Is.EqualTo((100, 5)));
    }

    [Test]
    public void Rows_stop_at_their_limit_and_say_so()
    {
        var rows = new Rows<int>(3);
        for (var i = 0; i < 5; i++) rows.TryAdd(in i);
        Assert.That((rows.Count, rows.Overflowed), Is.EqualTo((3, true)));
        rows.Clear();
        Assert.That((rows.Count, rows.Overflowed), Is.EqualTo((0, false)));
    }

    [Test]
    public void No_bytes_make_a_parser_throw()
    {
        var seeds = new[]
        {
            ScratchHost.Stat,
            "MemTotal: 1 kB\nX(y): 2\n", "0.1 0.2 0.3 1/2 3\n", "8 0 sda 1 2 3 4 5 6 7 8 9 10 11\n",
            "/dev/x /a\\040b ext4 ro,x 0 0\n", "E:ID_MODEL=x\nE:ID_WWN=y\n",
        };
        Gen.Select(OneOf(seeds), Gen.Int[0, 200], Gen.Byte.Array[0, 30]).Sample((seed, at, random) =>
        {
            var right = Utf8(seed);
            var position = Math.Min(at, right.Length);
            byte[] mutated = [.. right[..position], .. random, .. right[Math.Min(right.Length, position + random.Length)..]];
            foreach (var text in new[] { random, mutated })
            {
                _ = ProcStat.TryParse(text, new Rows<CpuRow>(4), out _);
                _ = MemInfo.TryParse(text, new Rows<MemInfoRow>(4));
                _ = LoadAvg.TryParse(text, out _, out _, out _);
                _ = DiskStats.TryParse(text, in None, new Rows<DiskRow>(4));
                Udev.Parse(text, 0, out _);
                var links = new Rows<LinkRow>(4);
                LinkDump.Parse(text, 0, 1, new NamePatterns([]), links);
                foreach (ref readonly var link in links.All) Assert.That(link.Name.In(text).Length, Is.GreaterThan(0));
                _ = Mounts.TryParse((byte[])text.Clone(), [], in None, new Rows<MountRow>(4), out _);
            }
        });
    }

    private static (int Idle, int User) Steady(CpuCounters counters, ulong idle, ulong user)
    {
        var row = new CpuRow { Number = 3 };
        row.Ticks[CpuTicks.Idle] = idle;
        row.Ticks[0] = user;
        Span<CpuRow> rows = [row];
        counters.Steady(rows);
        return ((int)rows[0].Ticks[CpuTicks.Idle], (int)rows[0].Ticks[0]);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
