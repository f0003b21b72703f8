namespace Mote.Options.Types;

/// <summary>A number with a unit.</summary>
/// <param name="minimum">The smallest allowed value, with its unit; null where there is none.</param>
/// <param name="maximum">The largest allowed value, with its unit; null where there is none.</param>
internal abstract class QuantityType(string? minimum, string? maximum) : ScalarType
{
    internal sealed override string Describe() => minimum is null ? base.Describe() : $"{base.Describe()} from {minimum} to {maximum}";

    protected sealed override bool TryParse(string text, out object value)
    {
        var ok = TryRead(text, out var amount);
        value = Box(amount);
        return ok;
    }

    protected sealed override string? RangeBroken(object value)
    {
        if (minimum is null || maximum is null || !TryRead(minimum, out var least) || !TryRead(maximum, out var most)) return null;
        var amount = Unbox(value);
        return amount >= least && amount <= most ? null : $"from {minimum} to {maximum}";
    }

    /// <summary>Reads the amount in the smallest unit.</summary>
    protected abstract bool TryRead(string text, out long amount);

    protected abstract object Box(long amount);

    protected abstract long Unbox(object value);
}
