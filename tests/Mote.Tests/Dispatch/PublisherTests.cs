using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>Publishers that lead nowhere.</summary>
internal sealed class PublisherTests
{
    [Test]
    public void An_optional_publisher_that_nobody_handles_takes_messages_and_does_nothing()
    {
        var loose = new SteppedAgent(LooseAgent.Build).Start().Module<Loose>();

        Assert.That(() => loose.Say("hello?"), Throws.Nothing);
        Assert.That(Allocations.Of(() => loose.Say("hello?")), Is.Zero);
    }

    [Test]
    public void An_optional_service_that_nobody_provides_is_null()
    {
        Assert.That(new SteppedAgent(LooseAgent.Build).Start().Module<Loose>().HasJournal, Is.False);
    }

    [Test]
    public void A_default_publisher_leads_nowhere()
    {
        Publisher<Note> nowhere = default;

        Assert.That(() => nowhere.Publish(new Note("x")), Throws.Nothing);
    }
}
