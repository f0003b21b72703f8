using System;

namespace Mote.Options.Types;

/// <summary>An absolute URI with its scheme.</summary>
internal sealed class UriType : ScalarType
{
    protected override string Expected => "an absolute URI such as \"https://example.org/path\"";

    protected override bool TryParse(string text, out object value)
    {
        // A Unix path counts as absolute too; here it is a URI without its scheme.
        var ok = System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
        value = ok ? uri! : text;
        return ok;
    }
}
