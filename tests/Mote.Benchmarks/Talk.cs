using System.Runtime.CompilerServices;

namespace Mote.Benchmarks;

[Message]
internal readonly record struct Plain(int Value);

[Message]
internal readonly record struct Inlined(int Value);

[Message]
internal readonly record struct Working(int Value);

[Message]
internal readonly record struct Four(int Value);

[Message]
internal readonly record struct Back(int Value);

/// <summary>Publishes everything. It hears <see cref="Back"/>, so whoever publishes that can be entered again.</summary>
[Module]
internal sealed partial class Sender(Publisher<Plain> plain, Publisher<Inlined> inlined, Publisher<Working> working, Publisher<Four> four)
{
    public readonly Publisher<Plain> Plain = plain;
    public readonly Publisher<Inlined> Inlined = inlined;
    public readonly Publisher<Working> Working = working;
    public readonly Publisher<Four> Four = four;

    [Handle]
    private void On(in Back back)
    {
    }
}

/// <summary>The ordinary case: what it publishes can come back to it, so its turns are marked.</summary>
[Module]
internal sealed partial class Receiver(Publisher<Back> back)
{
    public readonly Publisher<Back> Back = back;
    private Statistics _statistics;

    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in Plain message)
    {
    }

    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in Working message) => _statistics.Add(message.Value);
}

/// <summary>An acyclic edge of sync modules, with a handler that the compiler inlines into its table.</summary>
[Module]
internal sealed partial class InlinedReceiver
{
    [Handle]
    public void On(in Inlined message)
    {
    }
}

[Module]
internal sealed partial class First
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in Four message)
    {
    }
}

[Module]
internal sealed partial class Second
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in Four message)
    {
    }
}

[Module]
internal sealed partial class Third
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in Four message)
    {
    }
}

[Module]
internal sealed partial class Fourth
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in Four message)
    {
    }
}

[Agent]
[Use<Sender>]
[Use<Receiver>]
[Use<InlinedReceiver>]
[Use<First>]
[Use<Second>]
[Use<Third>]
[Use<Fourth>]
internal static partial class DispatchAgent;

/// <summary>What a handler does in about 5 ns: it keeps a running mean and a variance, each step of which waits for the one before.</summary>
internal struct Statistics
{
    private double _count;
    private double _mean;
    private double _squares;

    public readonly double Variance => _squares / _count;

    public void Add(double value)
    {
        var delta = value - _mean;
        _count++;
        _mean += delta * 0.01;
        _squares += delta * (value - _mean);
    }
}
