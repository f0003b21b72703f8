using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mote.Options.Types;

/// <summary>An address to listen on or to connect to.</summary>
internal sealed class EndPointType : ScalarType
{
    protected override string Expected => "an address and a port such as \"127.0.0.1:9464\", or \"0.0.0.0:9464\" for every interface (names are not resolved)";

    protected override bool TryParse(string text, out object value)
    {
        value = text;
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return false;

        // The parser also takes 127.1 and 2130706433 for addresses; they are typing errors.
        var host = text.AsSpan(0, colon);
        var isV6 = host is ['[', .., ']'];
        if (!IPAddress.TryParse(isV6 ? host[1..^1] : host, out var address) || isV6 != (address.AddressFamily == AddressFamily.InterNetworkV6)) return false;
        if (!isV6 && address.ToString() != host.ToString()) return false;
        value = new IPEndPoint(address, port);
        return true;
    }
}
