using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class MessageMustBeReadonlyStructTests
{
    [TestCase("[Message] public record struct {|MOTE005:Heat|}(int Celsius);")]
    [TestCase("[Message] public struct {|MOTE005:Heat|} { public int Celsius; }")]
    [TestCase("[Message] public readonly struct {|MOTE005:Heat|}<T>;")]
    [TestCase("[Message] public readonly ref struct {|MOTE005:Heat|};")]
    [TestCase("public static class Rooms { [Message] public readonly struct {|MOTE005:Heat|}; }")]
    public Task A_message_of_another_form_is_reported_at_its_declaration(string source) => Rule.Checks(source);

    [Test]
    public Task A_wrong_message_is_not_reported_again_at_its_handler() => Rule.Checks(
        "[Message] public record struct {|MOTE005:Heat|}(int Celsius); [Module] public sealed partial class Fan { [Handle] void On(in Heat heat) { } }");

    [TestCase("public readonly record struct Heat(int Celsius);")]
    [TestCase("public sealed record Heat(int Celsius);")]
    public Task A_type_that_is_no_message_is_reported_at_its_handler(string type) => Rule.Checks(
        $"{type} [Module] public sealed partial class Fan {{ [Handle] void On(in Heat {{|MOTE005:heat|}}) {{ }} }}");

    [Test]
    public Task A_type_that_is_no_message_is_reported_at_its_publisher() => Rule.Checks(
        "[Module] public sealed partial class Fan(Publisher<int> {|MOTE005:speed|}) { public Publisher<int> Speed => speed; }");

    [TestCase("[Message] public struct {|MOTE005:Heat|} { public int Celsius; }")]
    [TestCase("[Message] public struct {|MOTE005:Heat|} { public int Celsius { get; set; } }")]
    [TestCase("[Message] public struct {|MOTE005:Heat|} { public event Action Changed; }")]
    [TestCase("[Message] public record struct {|MOTE005:Heat|}<T>;")]
    [TestCase("[Message] public ref struct {|MOTE005:Heat|};")]
    [TestCase("public static class Rooms { [Message] public record struct {|MOTE005:Heat|}; }")]
    [TestCase("public sealed record Heat; [Module] public sealed partial class Fan { [Handle] void On(in Heat {|MOTE005:heat|}) { } }")]
    public Task The_fix_is_not_offered_where_it_would_not_help(string source) => Rule.LeavesAlone<MessageMustBeReadonlyStructFix>(source);

    [Test]
    public Task The_fix_makes_every_message_readonly() => Rule.Fixes<MessageMustBeReadonlyStructFix>(
        """
        [Message] public record struct {|MOTE005:Heat|};
        [Message] public struct {|MOTE005:Cold|}
        {
            public const int Zero = 0;
            public static int Count;
            readonly int _celsius;
            public int Celsius { get => _celsius; init => _celsius = value; }
        }
        """,
        """
        [Message] public readonly record struct Heat;
        [Message] public readonly struct Cold
        {
            public const int Zero = 0;
            public static int Count;
            readonly int _celsius;
            public int Celsius { get => _celsius; init => _celsius = value; }
        }
        """);
}
