using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class AssumedPromiseTests
{
    [TestCase("[AssumeNoAlloc(\"measured\")] void {|MOTE191:Run|}(int x) => S.Object = x;")]
    [TestCase("[AssumeNoAlloc(\"kept\")] object {|MOTE191:Number|} => S.Number;")]
    public Task What_is_believed_is_listed(string member) => Allocations.ChecksMethod(member);
}
