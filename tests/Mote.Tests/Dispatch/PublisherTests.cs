using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>Publishers that lead nowhere.</summary>
internal sealed class PublisherTests
{
    [Test]
    public void An_optional_publisher_without_handlers_does_nothing()
    {
        var loose = new SteppedAgent(LooseAgent.Build).Start().Module<Loose>();

        Assert.That(() => loose.Say("hello?"), Throws.Nothing);
        Assert.That(Allocations.Of(() => loose.Say("hello?")), Is.Zero);
    }

    [Test]
    public void An_optional_service_without_provider_is_null()
    {
        Assert.That(new SteppedAgent(LooseAgent.Build).Start().Module<Loose>().HasJournal, Is.False);
    }

    [Test]
    public void A_default_publisher_does_nothing()
    {
        Publisher<Note> nowhere = default;

        Assert.That(() => nowhere.Publish(new Note("x")), Throws.Nothing);
    }
}
