namespace Mote.Options.Types;

/// <summary>true or false.</summary>
internal sealed class BooleanType : ScalarType
{
    protected override string Expected => "true or false";

    protected override OptionKind Kind => OptionKind.Boolean;

    protected override bool TryParse(string text, out object value)
    {
        var ok = bool.TryParse(text, out var flag);
        value = flag;
        return ok;
    }
}
