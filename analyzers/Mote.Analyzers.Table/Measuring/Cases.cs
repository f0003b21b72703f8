using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Mote.Analyzers.Table.Measuring;

/// <summary>Writes the statement that calls a member.</summary>
internal static partial class Cases
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
    };

    private static readonly string[] Weak = ["One<", "New<", "default("];

    /// <summary>The statement; null where the member has no typical arguments, or would end, block or change the machine.</summary>
    public static string? Of(MethodDefinition method)
    {
        if (!method.IsPublic || method.DeclaringType is { IsInterface: true }) return null;
        if (Harmful().IsMatch($"{method.DeclaringType.FullName}.{method.Name}")) return null;
        if (method is { IsConstructor: true, IsStatic: true } || (method.IsConstructor && method.DeclaringType.IsAbstract)) return null;

        var names = new TypeNames(method);
        if (names.Of(method.DeclaringType) is not { } owner) return null;
        var arguments = method.Parameters.TakeWhile(parameter => !parameter.IsOptional).Select(parameter => Argument(parameter, names)).ToList();
        if (arguments.Contains(null)) return null;
        if (method.IsConstructor) return Used($"new {owner}({string.Join(", ", arguments)})");

        var receiver = method.IsStatic ? owner : Samples.Of(method.DeclaringType, owner);
        return receiver is null ? null : Call(method, receiver, [.. arguments.OfType<string>()], names);
    }

    /// <summary>Whether a call is of a value or object that is as new: that it allocates nothing says little.</summary>
    public static bool IsWeak(string call) => Weak.Any(sample => call.Contains(sample, StringComparison.Ordinal));

    private static string? Call(MethodDefinition method, string receiver, IReadOnlyList<string> arguments, TypeNames names)
    {
        if (Operators.TryGetValue(method.Name, out var sign) && arguments.Count == 2) return Used($"({arguments[0]} {sign} {arguments[1]})");
        if (method.Name is "op_Implicit" or "op_Explicit") return names.Of(method.ReturnType) is { } to ? Used($"({to})({arguments[0]})") : null;
        if (method.Name.StartsWith("op_", StringComparison.Ordinal)) return null;

        if (method.IsGetter) return Used(arguments.Count == 0 ? $"{receiver}.{method.Name[4..]}" : $"{receiver}[{string.Join(", ", arguments)}]");
        if (method.IsSetter)
        {
            return arguments.Count == 1
                ? $"{receiver}.{method.Name[4..]} = {arguments[0]}"
                : $"{receiver}[{string.Join(", ", arguments.SkipLast(1))}] = {arguments[^1]}";
        }

        if (method.IsSpecialName) return null;

        var call = $"{receiver}.{method.Name}{names.Arguments}({string.Join(", ", arguments)})";
        // What is rented goes back: without that, each call would empty the pool.
        if (method is { Name: "Rent", DeclaringType.FullName: "System.Buffers.ArrayPool`1" }) return $"{receiver}.Return({call})";
        return method.ReturnType.FullName == "System.Void" ? call : Used(call);
    }

    private static string Used(string expression) => $"In.Use({expression})";

    private static string? Argument(ParameterDefinition parameter, TypeNames names)
    {
        var type = parameter.ParameterType is ByReferenceType reference ? reference.ElementType : parameter.ParameterType;
        if (names.Of(type) is not { } name) return null;
        if (parameter.IsOut) return $"out {name} _";
        if (parameter.ParameterType is ByReferenceType && !parameter.IsIn) return $"ref Place<{name}>.Value";

        return Samples.Of(type, name);
    }

    [GeneratedRegex(
        @"^System\.(Net\.(?!IPAddress|IPEndPoint|WebUtility)"
        + @"|IO\.(File|Directory|Pipes|FileSystem|Drive|Compression|MemoryMapped|IsolatedStorage)"
        + @"|Diagnostics\.(Process|Debug|Trace|Tracing|Eventing)|Runtime\.(Loader|Interop)|Data|Xml"
        + @"|Security\.(?!Cryptography\.(SHA|MD5|HMAC))|Drawing|Transactions|Web"
        + @"|Reflection\.(Emit|Metadata)|Console\.(Read|Set|Open|Clear|get_|set_|Beep|Move)|GC\.|AppDomain|AppContext|Environment\.(Exit|FailFast|Set|set_)"
        + @"|Threading\.(Thread\.(Sleep|Join|Abort|Start|Interrupt|Suspend|set_)|.*(Wait|Barrier|SpinUntil|ReaderWriterLock|Mutex|Enter|Exit)|ThreadPool)"
        + @"|Threading\.Tasks\.(Parallel|Task\.(Wait|Run|Start)|TaskFactory)|Globalization\..*set_|.*\.Dispose$|.*\.Close$|Activator|StackTrace)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Harmful();
}
