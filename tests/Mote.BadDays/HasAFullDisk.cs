namespace Mote.BadDays;

/// <summary>
/// The disk under the state directory is full. The agent says that it cannot record its run, and does everything else. In a mount namespace with a
/// file system of one page, where the machine allows it.
/// </summary>
internal sealed class HasAFullDisk : BadDay
{
    [Test]
    public void It_says_so_and_runs()
    {
        if (Commands.Run("unshare", ["-m", "true"]).ExitCode != 0) Assert.Inconclusive("this machine allows no mount namespace");
        string[] before =
        [
            "unshare", "-m", "sh", "-c",
            $"mount -t tmpfs -o size=4k none {State} && head -c 4096 /dev/zero > {State}/full && exec \"$@\"",
            "sh",
        ];
        using var agent = Start("none", before: before);

        Assert.That(agent.Log, Does.Contain("how this run ends is not recorded, and crash loops are not seen: "));
        Assert.That(() => agent.Get("/readyz"), Is.EqualTo("ready\n").After(5_000, 50));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }
}
