namespace Mote.Options.Types;

/// <summary>Any text.</summary>
internal sealed class TextType : ScalarType
{
    protected override string Expected => "a text";

    protected override bool TryParse(string text, out object value)
    {
        value = text;
        return true;
    }
}
