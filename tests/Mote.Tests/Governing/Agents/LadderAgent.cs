using System.Threading.Tasks;

namespace Mote.Tests.Governing.Agents;

[Message]
public readonly record struct Frame(int Number);

[Message]
public readonly record struct Sound(int Number);

/// <summary>Publishes what a test asks for.</summary>
[Module]
public sealed partial class Camera(Publisher<Frame> frame, Publisher<Sound> sound)
{
    public void Shoot(int number) => frame.Publish(new Frame(number));

    public void Record(int number) => sound.Publish(new Sound(number));
}

/// <summary>A ladder of models: full, light, off.</summary>
[Module]
public sealed partial class Detector
{
    public int Full { get; private set; }

    public int Light { get; private set; }

    public long Sum { get; private set; }

    [Handle(Off = PressureLevel.Critical)]
    void Detect(in Frame frame)
    {
        Full++;
        Sum += frame.Number;
    }

    [Variant(PressureLevel.High)]
    void Glance(in Frame frame)
    {
        Light++;
        Sum += frame.Number;
    }
}

/// <summary>The same with turns that await; what is declared for Critical alone leaves High to the full one.</summary>
[Module]
public sealed partial class Listener
{
    public int Full { get; private set; }

    public int Light { get; private set; }

    [Handle]
    async ValueTask Listen(Sound sound)
    {
        await Task.Yield();
        Full++;
    }

    [Variant(PressureLevel.Critical)]
    async ValueTask Overhear(Sound sound)
    {
        await Task.Yield();
        Light++;
    }
}

[Agent]
[Use<Camera>]
[Use<Detector>]
[Use<Listener>]
public static partial class LadderAgent;
