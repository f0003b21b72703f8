using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class ContractMustBePublicTests
{
    [TestCase("[Handle] void On(in Heat {|MOTE011:heat|}) { }")]
    [TestCase("internal Fan(Publisher<Heat> {|MOTE011:heat|}) { }")]
    [TestCase("[Provides] internal Store {|MOTE011:Store|} => new();")]
    [TestCase("[Provides] internal Store[] {|MOTE011:Store|} => [];")]
    [TestCase("[Provides] internal Func<Store> {|MOTE011:Store|} => () => new();")]
    public Task A_hidden_type_in_a_public_modules_contract_is_reported(string member) => Rule.Checks(
        $"[Message] internal readonly record struct Heat; internal sealed class Store; [Module] public sealed partial class Fan {{ {member} }}");

    [Test]
    public Task An_internal_module_may_hand_over_what_is_internal() => Rule.Checks(
        "[Message] internal readonly record struct Heat; [Module] internal sealed partial class Fan { [Handle] void On(in Heat heat) { } }");

    [Test]
    public Task An_internal_module_cannot_hand_over_what_is_private() => Rule.Checks(
        "[Module] internal sealed partial class Fan { private sealed class Store; [Provides] Store {|MOTE011:Kept|} => new(); }");

    [Test]
    public Task The_fix_finds_what_is_hidden_inside_of_another_type() => Rule.Fixes<ContractMustBePublicFix>(
        "internal sealed class Store;\n[Module] public sealed partial class Fan { [Provides] internal Func<Store[]> {|MOTE011:Stores|} => () => []; }",
        "public sealed class Store;\n[Module] public sealed partial class Fan { [Provides] internal Func<Store[]> Stores => () => []; }");

    [Test]
    public Task The_fix_makes_every_such_type_public() => Rule.Fixes<ContractMustBePublicFix>(
        """
        [Message] internal readonly record struct Heat;
        [Message] internal readonly record struct Cold;
        [Module] public sealed partial class Fan
        {
            internal Fan(Publisher<Cold> {|MOTE011:cold|}) { }
            [Handle] void On(in Heat {|MOTE011:heat|}) { }
        }
        """,
        """
        [Message] public readonly record struct Heat;
        [Message] public readonly record struct Cold;
        [Module] public sealed partial class Fan
        {
            internal Fan(Publisher<Cold> cold) { }
            [Handle] void On(in Heat heat) { }
        }
        """);
}
