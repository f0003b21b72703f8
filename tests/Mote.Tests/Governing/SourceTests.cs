using System;
using System.Collections.Generic;
using System.IO;
using Mote.Governing;

namespace Mote.Tests.Governing;

/// <summary>What is read of a device, from copies of the kernel's files.</summary>
internal sealed class SourceTests
{
    private string _root = "";

    [SetUp]
    public void CreateRoot() => _root = Directory.CreateTempSubdirectory("mote-device-").FullName + "/";

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public void A_group_of_version_2_has_its_limits_and_its_use_without_what_can_be_taken_back()
    {
        Write("proc/self/cgroup", "0::/system.slice/agent.service\n");
        Write("sys/fs/cgroup/system.slice/agent.service/memory.current", "50000000\n");
        Write("sys/fs/cgroup/system.slice/agent.service/memory.max", "67108864\n");
        Write("sys/fs/cgroup/system.slice/agent.service/memory.stat", "anon 30000000\nfile 20000000\ninactive_file 15000000\nactive_file 5000000\n");
        Write("sys/fs/cgroup/system.slice/agent.service/cpu.max", "10000 100000\n");

        var group = ControlGroup.Find(_root)!;

        Assert.That((group.MemoryLimitBytes, group.CpuLimitPercent, group.ReadMemoryBytes()), Is.EqualTo((67_108_864L, 10L, 35_000_000L)));
    }

    [Test]
    public void A_group_of_version_2_without_limits_has_none()
    {
        Write("proc/self/cgroup", "0::/\n");
        Write("sys/fs/cgroup/memory.current", "50000000\n");
        Write("sys/fs/cgroup/memory.max", "max\n");
        Write("sys/fs/cgroup/cpu.max", "max 100000\n");

        var group = ControlGroup.Find(_root)!;

        Assert.That((group.MemoryLimitBytes, group.CpuLimitPercent, group.ReadMemoryBytes()), Is.EqualTo((0L, 0L, 50_000_000L)));
    }

    [Test]
    public void A_group_of_version_1_has_its_own_names()
    {
        Write("proc/self/cgroup", "9:name=systemd:/\n4:memory:/agent\n2:cpu,cpuacct:/agent\n");
        Write("sys/fs/cgroup/memory/agent/memory.usage_in_bytes", "50000000\n");
        Write("sys/fs/cgroup/memory/agent/memory.limit_in_bytes", "67108864\n");
        Write("sys/fs/cgroup/memory/agent/memory.stat", "inactive_file 1\ntotal_inactive_file 20000000\n");
        Write("sys/fs/cgroup/cpu/agent/cpu.cfs_quota_us", "5000\n");
        Write("sys/fs/cgroup/cpu/agent/cpu.cfs_period_us", "100000\n");

        var group = ControlGroup.Find(_root)!;

        Assert.That((group.MemoryLimitBytes, group.CpuLimitPercent, group.ReadMemoryBytes()), Is.EqualTo((67_108_864L, 5L, 30_000_000L)));
    }

    [Test]
    public void A_group_of_version_1_without_limits_has_none()
    {
        Write("proc/self/cgroup", "4:memory:/\n2:cpu:/\n");
        Write("sys/fs/cgroup/memory/memory.usage_in_bytes", "50000000\n");
        Write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        Write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
        Write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");

        var group = ControlGroup.Find(_root)!;

        Assert.That((group.MemoryLimitBytes, group.CpuLimitPercent), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void Where_there_are_no_groups_there_is_none() => Assert.That(ControlGroup.Find(_root), Is.Null);

    [Test]
    public void The_machines_cpu_is_what_was_busy_since_the_last_look()
    {
        Write("stat", "cpu  100 0 100 800 0 0 0 0 0 0\ncpu0 1 1 1 1\n");
        var cpu = new MachineCpu($"{_root}stat");
        Assert.That(Read(cpu, atMs: 1_000).CpuPercent, Is.EqualTo(PressureSample.Unknown), "one look is no stretch");

        Write("stat", "cpu  160 0 110 820 10 0 0 0 0 0\ncpu0 1 1 1 1\n");
        Assert.That(Read(cpu, atMs: 1_100).CpuPercent, Is.EqualTo(PressureSample.Unknown), "too short a stretch");
        Assert.That(Read(cpu, atMs: 2_000).CpuPercent, Is.EqualTo(70));
        Assert.That(Read(cpu, atMs: 2_050).CpuPercent, Is.EqualTo(70), "the last one until there is another");
    }

    [Test]
    public void What_is_not_there_is_unknown()
    {
        var sample = Read(new Device(new MachineCpu($"{_root}none"), new OwnUse(_root, new Budgets(1, 0), null, _ => true)), atMs: 1_000);

        Assert.That((sample.CpuPercent, sample.MemoryPercent, sample.ResidentBytes), Is.EqualTo((-1, -1, -1L)));
    }

    [Test]
    public void The_agents_memory_is_a_share_of_its_budget()
    {
        Write("proc/self/statm", "30000 2048 100 0 0 0 0\n");
        var sample = Read(new OwnUse(_root, new Budgets(16L * 1024 * 1024, 0), null, _ => true), atMs: 1_000);

        var resident = 2048L * Environment.SystemPageSize;
        Assert.That((sample.ResidentBytes, sample.MemoryPercent), Is.EqualTo((resident, resident * 100 / (16 << 20))));
    }

    [TestCase(0, 64, 64)]
    [TestCase(32, 64, 32)]
    [TestCase(128, 64, 64)]
    [TestCase(32, 0, 32)]
    [TestCase(0, 0, 0)]
    public void The_smaller_of_option_and_group_is_the_budget(int optionMiB, int groupMiB, int budgetMiB)
    {
        Write("proc/self/cgroup", "0::/\n");
        Write("sys/fs/cgroup/memory.current", "1\n");
        Write("sys/fs/cgroup/memory.max", groupMiB == 0 ? "max\n" : $"{groupMiB << 20}\n");

        var budgets = Budgets.Of(new() { Memory = new ByteSize(optionMiB << 20) }, ControlGroup.Find(_root));

        Assert.That((budgets.MemoryBytes, budgets.Exist), Is.EqualTo(((long)budgetMiB << 20, budgetMiB > 0)));
    }

    [Test]
    public void The_heap_is_limited_by_the_budget_and_again_when_the_group_is_made_smaller()
    {
        Write("proc/self/cgroup", "0::/\n");
        Write("sys/fs/cgroup/memory.current", "1\n");
        Write("sys/fs/cgroup/memory.max", $"{64 << 20}\n");
        var (limits, group) = (new List<long>(), ControlGroup.Find(_root));
        var use = new OwnUse(_root, Budgets.Of(new() { Memory = new ByteSize(48 << 20) }, group), group, bytes =>
        {
            limits.Add(bytes >> 20);
            return limits.Count != 2;
        });

        for (var look = 1; look <= 2; look++) Read(use, atMs: look);
        Write("sys/fs/cgroup/memory.max", $"{32 << 20}\n");
        for (var look = 3; look <= 5; look++) Read(use, atMs: look);

        Assert.That(limits, Is.EqualTo(new[] { 48L, 32L, 32L }), "the collector refused it once");
    }

    [TestCase("Discharging", "25", 75)]
    [TestCase("Charging", "25", -1)]
    [TestCase("Full", "100", -1)]
    public void A_battery_counts_while_it_is_used_up(string status, string capacity, int used)
    {
        Write("sys/class/power_supply/AC/online", "0\n");
        Write("sys/class/power_supply/BAT0/status", $"{status}\n");
        Write("sys/class/power_supply/BAT0/capacity", $"{capacity}\n");

        Assert.That(Read(new PowerSupply(_root), atMs: 1).BatteryUsedPercent, Is.EqualTo(used));
    }

    [Test]
    public void The_fullest_battery_in_use_counts()
    {
        foreach (var (battery, capacity) in ((string, int)[])[("BAT0", 10), ("BAT1", 60)])
        {
            Write($"sys/class/power_supply/{battery}/status", "Discharging\n");
            Write($"sys/class/power_supply/{battery}/capacity", $"{capacity}\n");
        }

        Assert.That(Read(new PowerSupply(_root), atMs: 1).BatteryUsedPercent, Is.EqualTo(40));
    }

    [Test]
    public void The_hottest_zone_counts()
    {
        Write("sys/class/thermal/thermal_zone0/temp", "41000\n");
        Write("sys/class/thermal/thermal_zone1/temp", "83500\n");
        Write("sys/class/thermal/cooling_device0/cur_state", "1\n");

        Assert.That(Read(new Heat(_root), atMs: 1).Celsius, Is.EqualTo(83));
    }

    [Test]
    public void Waiting_for_memory_is_read_from_the_kernels_pressure()
    {
        Write("memory", "some avg10=12.34 avg60=4.89 avg300=12.63 total=15819519330\nfull avg10=1.00 avg60=0.00 avg300=0.00 total=0\n");

        Assert.That(Read(new MemoryStall($"{_root}memory"), atMs: 1).MemoryStallPercent, Is.EqualTo(12));
    }

    [Test]
    public void Power_is_what_the_packages_use_of_the_budget()
    {
        Energy("intel-rapl", "intel-rapl", null);
        Energy("intel-rapl:0", "package-0", 1_000_000);
        Energy("intel-rapl:0:0", "core", 900_000);
        Energy("intel-rapl:1", "package-1", 0);
        Energy("intel-rapl-mmio:0", "package-0", 1_000_000);
        var power = new PowerUse(_root, budgetMilliwatts: 4_000);
        Assert.That(Read(power, atMs: 1_000).PowerPercent, Is.EqualTo(PressureSample.Unknown), "one look says nothing");

        Energy("intel-rapl:0", "package-0", 5_000_000);
        Energy("intel-rapl:1", "package-1", 2_000_000);

        Assert.That(Read(power, atMs: 1_500).PowerPercent, Is.EqualTo(PressureSample.Unknown), "too short a stretch");
        Assert.That(Read(power, atMs: 3_000).PowerPercent, Is.EqualTo(75), "6 J in 2 s");
        Energy("intel-rapl:0", "package-0", 10);
        Assert.That(Read(power, atMs: 5_000).PowerPercent, Is.EqualTo(75), "the counter began again");
    }

    [Test]
    public void Where_the_whole_platform_has_a_counter_it_alone_counts()
    {
        Energy("intel-rapl:0", "package-0", 0);
        Energy("intel-rapl:1", "psys", 0);
        var power = new PowerUse(_root, budgetMilliwatts: 1_000);
        Read(power, atMs: 1);
        Energy("intel-rapl:0", "package-0", 9_000_000);
        Energy("intel-rapl:1", "psys", 1_000_000);

        Assert.That(Read(power, atMs: 1_001).PowerPercent, Is.EqualTo(100));
    }

    [TestCase("Discharging", 150)]
    [TestCase("Charging", PressureSample.Unknown)]
    public void Without_counters_power_is_what_the_batteries_give(string status, int percent)
    {
        Write("sys/class/power_supply/BAT0/status", $"{status}\n");
        Write("sys/class/power_supply/BAT0/power_now", "1500000\n");

        Assert.That(Read(new PowerUse(_root, budgetMilliwatts: 1_000), atMs: 1).PowerPercent, Is.EqualTo(percent));
    }

    [Test]
    public void A_group_that_runs_out_of_CPU_says_in_how_many_of_its_periods()
    {
        Write("cpu.stat", "nr_periods 100\nnr_throttled 10\nthrottled_time 500\n");
        var throttling = new GroupThrottling($"{_root}cpu.stat");
        Read(throttling, atMs: 1_000);
        Write("cpu.stat", "nr_periods 120\nnr_throttled 25\nthrottled_time 900\n");

        Assert.That(Read(throttling, atMs: 1_500).ThrottledPercent, Is.EqualTo(PressureSample.Unknown), "too short a stretch");
        Assert.That(Read(throttling, atMs: 2_000).ThrottledPercent, Is.EqualTo(75));
        Assert.That(Read(throttling, atMs: 3_000).ThrottledPercent, Is.Zero, "an idle group has no periods");
    }

    [Test]
    public void A_group_of_version_2_says_itself_how_long_it_waits_for_memory()
    {
        Write("proc/self/cgroup", "0::/\n");
        Write("sys/fs/cgroup/memory.current", "1\n");
        Assert.That(ControlGroup.Find(_root)!.MemoryPressurePath, Is.Null);

        Write("sys/fs/cgroup/memory.pressure", "some avg10=0.00\n");
        Assert.That(ControlGroup.Find(_root)!.MemoryPressurePath, Is.EqualTo($"{_root}sys/fs/cgroup/memory.pressure"));
    }

    [Test]
    public void What_is_missing_is_named()
    {
        var device = new Device(new MachineCpu("/proc/stat"), new Heat(_root), new PowerUse(_root, 1_000), new PowerUse(_root, 0), new PowerSupply(_root));

        Assert.That(
            device.Missing,
            Is.EqualTo("a temperature, a power meter that may be read, without which agent.powerMilliwatts limits nothing, a battery"));
    }

    [Test]
    public void A_device_without_any_of_it_has_nothing_that_is_short()
    {
        var sample = Read(new Device(new PowerSupply(_root), new Heat(_root), new MemoryStall($"{_root}none")), atMs: 1);

        Assert.That((sample.BatteryUsedPercent, sample.Celsius, sample.MemoryStallPercent), Is.EqualTo((-1, -1, -1)));
    }

    [Test]
    public void A_look_allocates_nothing_whatever_there_is_to_see()
    {
        Write("cpu.stat", "nr_periods 100\nnr_throttled 10\n");
        Write("memory", "some avg10=12.34 avg60=4.89 avg300=12.63 total=15819519330\n");
        Write("sys/class/thermal/thermal_zone0/temp", "41000\n");
        Write("sys/class/power_supply/BAT0/status", "Discharging\n");
        Write("sys/class/power_supply/BAT0/capacity", "25\n");
        Write("sys/class/power_supply/BAT0/power_now", "1500000\n");
        var device = new Device(
            new MachineCpu("/proc/stat"),
            new OwnUse("/", new Budgets(1L << 30, 100), ControlGroup.Find("/"), _ => true),
            new GroupThrottling($"{_root}cpu.stat"),
            new MemoryStall($"{_root}memory"),
            new Heat(_root),
            new PowerUse(_root, budgetMilliwatts: 1_000),
            new PowerSupply(_root));
        Assert.That(device.Missing, Is.Null);
        long atMs = 0;

        Assert.That(Allocations.Of(() => Read(device, atMs += 1_000)), Is.Zero);
    }

    private void Energy(string zone, string name, long? microjoules)
    {
        Write($"sys/class/powercap/{zone}/name", $"{name}\n");
        if (microjoules is { } energy) Write($"sys/class/powercap/{zone}/energy_uj", $"{energy}\n");
    }

    private static PressureSample Read(PressureSource source, long atMs)
    {
        var sample = new PressureSample { AtMs = atMs };
        source.Read(ref sample);
        return sample;
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root + path)!);
        File.WriteAllText(_root + path, text);
    }
}
