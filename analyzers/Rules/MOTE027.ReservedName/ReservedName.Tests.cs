using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Generators;

namespace Mote.Analyzers.Tests;

internal sealed class ReservedNameTests
{
    [TestCase("[Module] public sealed partial class Fan { private static class {|MOTE027:MoteTable|}; }")]
    [TestCase(
        """
        [Module] public sealed partial class Fan
        {
            private readonly int {|MOTE027:MoteTable|} = 1;
            public override string ToString() => $"{MoteTable}";
        }
        """)]
    [TestCase("[Module] public sealed partial class Fan { [Every(\"1s\")] void {|MOTE027:MoteTable|}() { } }")]
    [TestCase("[Module] public sealed partial class {|MOTE027:MoteTable|};")]
    [TestCase(
        """
        public class Machine { protected int MoteTable => 1; }
        public class Fast : Machine;
        [Module] public sealed partial class {|MOTE027:Fan|} : Fast;
        """)]
    [TestCase(
        """
        [Agent] public static partial class House
        {
            public static int {|MOTE027:Build|}(int rooms) => rooms;
            public static int {|MOTE027:Build|}(long rooms) => (int)rooms;
        }
        """)]
    [TestCase("[Agent] public static partial class House { public static int {|MOTE027:Run|}(string[] args) => args.Length; }")]
    [TestCase("[Agent] public static partial class House { private sealed class {|MOTE027:MoteRuntime|}; }")]
    [TestCase("[Agent] public static partial class {|MOTE027:Build|};")]
    public Task Another_member_of_that_name_is_reported(string source) => Rule.Checks(source);

    [TestCase(
        """
        public class Machine { private static class MoteTable; }
        [Module] public sealed partial class Fan : Machine
        {
            private int MoteRuntime() => 1;
            public int Build() => MoteRuntime();
        }
        """)]
    [TestCase("[Agent] public static partial class House { private sealed class MoteTable; }")]
    [TestCase("public static class House { public static int Build() => 1; public static int Run() => 1; private static class MoteTable; }")]
    public Task The_name_is_free_where_the_generator_adds_nothing(string source) => Rule.Checks(source);

    [Test]
    public async Task Generated_members_are_not_reported()
    {
        var tree = CSharpSyntaxTree.ParseText(
            Rule.Usings + "[Module] public sealed partial class Fan; [Agent] [Use<Fan>] public static partial class House;",
            Rule.Parse);
        var input = CSharpCompilation.Create("Sample", [tree], Rule.References, Rule.Compile);
        CSharpGeneratorDriver.Create([new ModuleGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator()], parseOptions: Rule.Parse)
            .RunGeneratorsAndUpdateCompilation(input, out var output, out _);

        Assert.That(output.SyntaxTrees.Count(), Is.EqualTo(4));
        Assert.That(await output.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync(), Is.Empty);
    }
}
