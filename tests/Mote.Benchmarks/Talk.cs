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
internal sealed partial class Publisher(Outlet<Plain> plain, Outlet<Inlined> inlined, Outlet<Working> working, Outlet<Four> four)
{
    public readonly Outlet<Plain> Plain = plain;
    public readonly Outlet<Inlined> Inlined = inlined;
    public readonly Outlet<Working> Working = working;
    public readonly Outlet<Four> Four = four;

    [Handle]
    private void On(in Back back)
    {
    }
}

/// <summary>The ordinary case: what it publishes can come back to it, so its turns are marked.</summary>
[Module]
internal sealed partial class Receiver(Outlet<Back> back)
{
    public readonly Outlet<Back> Back = back;
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
[Use<Publisher>]
[Use<Receiver>]
[Use<InlinedReceiver>]
[Use<First>]
[Use<Second>]
[Use<Third>]
[Use<Fourth>]
internal static partial class TalkAgent;

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
