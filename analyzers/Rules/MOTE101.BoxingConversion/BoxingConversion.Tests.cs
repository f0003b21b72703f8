using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class BoxingConversionTests
{
    [TestCase("S.Object = {|MOTE101:x|};")]
    [TestCase("S.Object = {|MOTE101:(object)x|};")]
    [TestCase("S.Comparable = {|MOTE101:x|};")]
    [TestCase("S.Take({|MOTE101:x|});")]
    [TestCase("S.TakeSpan({|MOTE101:x|}, \"\");")]
    [TestCase("S.Object = {|MOTE101:(int?)x|};")]
    [TestCase("S.Object = {|MOTE101:DayOfWeek.Friday|};")]
    [TestCase("object o = {|MOTE101:x|}; S.Object = o;")]
    [TestCase("for (var i = 0; i < x; i++) { object o = {|MOTE101:i|}; S.Number += (int)o; }")]
    [TestCase("dynamic d = {|MOTE101:x|}; S.Object = d;")]
    public Task A_box_is_reported_where_it_is_made(string body) => Allocations.Checks(body);

    [TestCase("object o = x; S.Number = (int)o;")]
    [TestCase("IComparable<int> c = x; S.Number = c.CompareTo(3);")]
    [TestCase("S.Number = ((IComparable<int>)x).CompareTo(3);")]
    [TestCase("if (S.Object is int i) S.Number = i;")]
    [TestCase("S.Number = AttributeTargets.All.HasFlag(AttributeTargets.Class) ? 1 : 0;")]
    [TestCase("if (x < 0) throw new ArgumentException(string.Format(\"{0}\", x));")]
    [TestCase("try { S.Number = x; } catch (InvalidOperationException) { S.Object = x; }")]
    [TestCase("S.Number = S.Level.Equals(Level.High) ? 1 : 0;")]
    [TestCase("S.Kept ??= x;")]
    [TestCase("if (S.Kept is null) S.Kept = x;")]
    [TestCase("if (x < 0) { S.Object = x; ThrowHelper.Throw(); }")]
    public Task What_is_no_box_or_stays_on_the_stack_or_is_not_hot_is_left_alone(string body) => Allocations.Checks(body);

    [TestCase("S.Take({|MOTE109:string.Format(\"{0} of {1}\", {|MOTE101:x|}, {|MOTE101:S.Number|})|});", "S.Take({|MOTE108:$\"{x} of {S.Number}\"|});")]
    [TestCase("S.Take({|MOTE109:string.Format(\"{0,8:X4}\", {|MOTE101:x|})|});", "S.Take({|MOTE108:$\"{x,8:X4}\"|});")]
    [TestCase("S.Take({|MOTE109:string.Format(\"{{{0}}}\", {|MOTE101:x|})|});", "S.Take({|MOTE108:$\"{{{x}}}\"|});")]
    [TestCase("S.Take({|MOTE109:string.Format(\"{0}\", {|MOTE101:x > 1 ? 2 : 3|})|});", "S.Take({|MOTE108:$\"{(x > 1 ? 2 : 3)}\"|});")]
    public Task A_constant_format_becomes_an_interpolated_string(string before, string after) =>
        Allocations.Fixes<BoxingConversionFix>(before, after);

    [TestCase("S.Take({|MOTE109:string.Format(S.Text, {|MOTE101:x|})|});")]
    [TestCase("S.Take({|MOTE109:string.Format(\"{1} {0}\", {|MOTE101:x|}, {|MOTE101:S.Number|})|});")]
    [TestCase("S.Take({|MOTE109:string.Format(\"{0} {0}\", {|MOTE101:x|})|});")]
    [TestCase("S.Take({|MOTE109:string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}\", {|MOTE101:x|})|});")]
    [TestCase("S.Take({|MOTE109:string.Format(\"none\", {|MOTE101:x|})|});")]
    [TestCase("S.Take({|MOTE101:x|});")]
    public Task The_fix_is_not_offered_where_it_would_change_what_happens(string body) => Allocations.Fixes<BoxingConversionFix>(body, body);
}
