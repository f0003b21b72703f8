using System.Globalization;
using System.Text;
using CsCheck;

namespace Mote.Http.Tests;

internal sealed class HttpDateTests
{
    [Test]
    public void A_date_is_what_the_framework_writes() => Gen.DateTimeOffset.Sample(date =>
    {
        var text = new byte[HttpDate.Bytes];
        HttpDate.Write(text, date);

        return Encoding.ASCII.GetString(text) == date.ToString("R", CultureInfo.InvariantCulture);
    });
}
