using System.Globalization;
using System.Text;
using CsCheck;
using Mote.Logging;

namespace Mote.Tests.Logging;

internal sealed class LogTimeTests
{
    [Test]
    public void A_time_is_what_the_framework_writes() => Gen.DateTimeOffset.Sample(time =>
    {
        var text = new byte[LogTime.Bytes];
        LogTime.Write(text, time);

        return Encoding.ASCII.GetString(text) == time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
    });
}
