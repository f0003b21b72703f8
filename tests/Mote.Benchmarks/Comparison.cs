using System;
using System.Globalization;

namespace Mote.Benchmarks;

/// <summary>One line of the table: the same work by hand, by Mote and by Mediator, and what is demanded.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="ByHand">The case without a framework.</param>
/// <param name="Mote">Mote's, as its generators emit it by default: contained and counted.</param>
/// <param name="Publish">Mediator's typed <c>Publish</c>, which does the same job: who sends does not know who hears.</param>
/// <param name="Send">Mediator's typed <c>Send</c>, for scale: one handler that the sender waits for, whose exception is the sender's. Null
/// for several.</param>
/// <param name="Bar">How many times as long as by hand Mote may take.</param>
internal sealed record Comparison(string Name, Case ByHand, Case Mote, Case Publish, Case? Send, double Bar)
{
    public const string Head =
        "| publish | by hand, ns | Mote, ns | ratio | bar | Mediator Publish, ns | Mediator Send, ns | Mote, bytes | |\n|---|--:|--:|--:|--:|--:|--:|--:|---|";

    /// <summary>Near enough by hand, faster than Mediator, and without a byte.</summary>
    public bool IsMet => Ratio <= Bar && Mote.Bytes == 0 && Mote.Nanoseconds < Publish.Nanoseconds;

    private double Ratio => Mote.Nanoseconds / ByHand.Nanoseconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {ByHand.Nanoseconds:0.00} | {Mote.Nanoseconds:0.00} | {Ratio:0.00} | {Bar:0.0} | {Publish.Nanoseconds:0.00} | {Text(Send)} | " +
        $"{Mote.Bytes} | {(IsMet ? "met" : "missed")} |");

    private static string Text(Case? peer) => peer is null ? "" : FormattableString.Invariant($"{peer.Nanoseconds:0.00}");
}
