using System.IO;
using System.Linq;
using System.Text.Json;

namespace Mote.BadDays;

/// <summary>
/// The battery runs low, then the mains come back. Timers tick together and seldom, so that the device sleeps in between; when it is charged all is as
/// before. The battery is a directory over <c>/sys/class/power_supply</c> in a mount namespace, where the machine allows it.
/// </summary>
internal sealed class RunsOnBattery : BadDay
{
    private const string Ticks = "mote_module_handled_total{module=\"Troublemaker\"}";

    private string Battery => Path.Combine(State, "power", "BAT0");

    [Test]
    public void Timers_tick_on_a_common_beat_until_the_mains_come_back()
    {
        if (Commands.Run("unshare", ["-m", "true"]).ExitCode != 0) Assert.Inconclusive("this machine allows no mount namespace");
        Directory.CreateDirectory(Battery);
        Set("Discharging", percent: 80);
        string[] before = ["unshare", "-m", "sh", "-c", $"mount --bind {State}/power /sys/class/power_supply && exec \"$@\"", "sh"];
        using var agent = Start("none", before: before);
        var recording = new Recording(agent, "battery", "A battery that runs low, and is charged again");
        Assert.That(() => TicksOf(recording), Is.GreaterThan(200).After(10_000, 250), "a hundred a second");

        // What else runs on the machine may raise the level too, but sets no beat.
        Set("Discharging", percent: 25);
        Assert.That(() => recording.Scrape()["mote_agent_level"], Is.GreaterThanOrEqualTo(1).After(10_000, 250));
        Assert.That(TicksWithin(recording, seconds: 4), Is.LessThanOrEqualTo(1), "a beat of five seconds");

        Set("Discharging", percent: 8);
        Assert.That(() => recording.Scrape()["mote_agent_level"], Is.EqualTo(2).After(10_000, 250));
        Assert.That(TicksWithin(recording, seconds: 8), Is.LessThanOrEqualTo(1), "a beat of thirty seconds");

        var ticks = TicksOf(recording);
        Set("Charging", percent: 9);
        Assert.That(() => TicksOf(recording), Is.GreaterThan(ticks + 200).After(20_000, 250));
        Assert.That(() => IsCalm(recording.Scrape()), Is.True.After(CalmWithinMs(agent, 20_000), 250));
        recording.Draw(recording.Rate("ticks a second", Ticks), recording.Value("battery used, percent", "mote_pressure_ratio{of=\"battery\"}", 0.01));
        using var status = JsonDocument.Parse(agent.Get("/status"));
        var readings = status.RootElement.GetProperty("pressure").EnumerateArray().Select(reading => reading.GetProperty("batteryUsedPercent").GetInt32());
        Assert.That(readings.Distinct(), Is.EqualTo([20, 75, 92, -1]));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    private static double TicksWithin(Recording recording, int seconds)
    {
        var (since, ticks) = (recording.Seconds, TicksOf(recording));
        Assert.That(() => TicksOf(recording) >= ticks && recording.Seconds - since > seconds, Is.True.After((seconds + 10) * 1_000, 250));
        return TicksOf(recording) - ticks;
    }

    private static double TicksOf(Recording recording) => recording.Scrape()[Ticks];

    private void Set(string status, int percent)
    {
        File.WriteAllText(Path.Combine(Battery, "status"), $"{status}\n");
        File.WriteAllText(Path.Combine(Battery, "capacity"), $"{percent}\n");
    }
}
