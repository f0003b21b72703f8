namespace Mote.BadDays;

/// <summary>A module's start, or its constructor, never ends. The agent ends with 70 and names it; after two such starts it is left out.</summary>
internal sealed class NeverStarts : BadDay
{
    [TestCase("endlessStart", "[Start]")]
    [TestCase("endlessConstructor", "constructor")]
    public void The_third_start_leaves_it_out(string trouble, string turn)
    {
        for (var start = 0; start < 2; start++)
        {
            var result = Run(trouble);
            Assert.That(result.ExitCode, Is.EqualTo(70), result.Error);
            Assert.That(result.Error, Does.Contain($"the turn that does not end is Troublemaker: {turn}"));
        }

        using var agent = Start(trouble);
        Assert.That(() => agent.Get("/readyz"), Is.EqualTo("ready\nTroublemaker is Quarantined: the last 2 runs ended while it started\n").After(5_000, 50));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }
}
