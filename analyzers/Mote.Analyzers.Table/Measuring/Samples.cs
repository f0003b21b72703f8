using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mote.Analyzers.Table.Measuring;

/// <summary>The arguments that members are measured with: typical values, which are there before the call.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "In.Bool",
        ["System.Byte"] = "In.Byte",
        ["System.SByte"] = "In.SByte",
        ["System.Char"] = "In.Char",
        ["System.Int16"] = "In.Short",
        ["System.UInt16"] = "In.UShort",
        ["System.Int32"] = "In.Int",
        ["System.UInt32"] = "In.UInt",
        ["System.Int64"] = "In.Long",
        ["System.UInt64"] = "In.ULong",
        ["System.Single"] = "In.Float",
        ["System.Double"] = "In.Double",
        ["System.Decimal"] = "In.Decimal",
        ["System.String"] = "In.Text",
        ["System.Object"] = "In.Object",
        ["System.DateTime"] = "In.Time",
        ["System.DateTimeOffset"] = "In.Offset",
        ["System.TimeSpan"] = "In.Span",
        ["System.Guid"] = "In.Guid",
        ["System.StringComparison"] = "global::System.StringComparison.Ordinal",
        ["System.Type"] = "typeof(string)",
        ["System.Text.Encoding"] = "global::System.Text.Encoding.UTF8",
        ["System.Globalization.CultureInfo"] = "global::System.Globalization.CultureInfo.InvariantCulture",
        ["System.IFormatProvider"] = "global::System.Globalization.CultureInfo.InvariantCulture",
        ["System.StringComparer"] = "global::System.StringComparer.Ordinal",
        ["System.IO.Stream"] = "In.Stream",
        ["System.IO.TextWriter"] = "In.Writer",
        ["System.IO.TextReader"] = "In.Reader",
        ["System.Text.StringBuilder"] = "In.Builder",
        ["System.Threading.Tasks.Task"] = "global::System.Threading.Tasks.Task.CompletedTask",
        ["System.Uri"] = "In.Uri",
        ["System.Version"] = "In.Version",
        ["System.Text.RegularExpressions.Regex"] = "In.Regex",
        ["System.Net.IPAddress"] = "global::System.Net.IPAddress.Loopback",
        ["System.Exception"] = "In.Exception",
        ["System.Array"] = "In.Ints",
        ["System.Collections.IEnumerable"] = "In.List",
        ["System.Collections.ICollection"] = "In.List",
        ["System.Collections.IList"] = "In.List",
        ["System.IDisposable"] = "In.Stream",
        ["System.Threading.SemaphoreSlim"] = "In.Semaphore",
        ["System.Threading.CancellationTokenSource"] = "In.Cancellation",
        ["System.Diagnostics.Stopwatch"] = "In.Watch",
        ["System.Random"] = "In.Random",
        ["System.Reflection.MemberInfo"] = "In.Method",
        ["System.Reflection.MethodBase"] = "In.Method",
        ["System.Reflection.MethodInfo"] = "In.Method",
        ["System.Reflection.ParameterInfo"] = "In.Parameter",
        ["System.Reflection.Assembly"] = "typeof(string).Assembly",
        ["System.Threading.Thread"] = "In.Thread",
        ["System.Collections.Generic.List<int>"] = "In.List",
        ["System.Collections.Generic.IEnumerable<int>"] = "In.List",
        ["System.Collections.Generic.IReadOnlyList<int>"] = "In.List",
        ["System.Collections.Generic.ICollection<int>"] = "In.List",
        ["System.Collections.Generic.IList<int>"] = "In.List",
        ["System.Collections.Generic.IEnumerable<string>"] = "In.Texts",
        ["System.Collections.Generic.Dictionary<int, string>"] = "In.ById",
        ["System.Collections.Generic.IDictionary<int, string>"] = "In.ById",
        ["System.Collections.Generic.HashSet<int>"] = "In.Set",
        ["System.Collections.Generic.Queue<int>"] = "In.Queue",
        ["System.Collections.Generic.Stack<int>"] = "In.Stack",
        ["System.Collections.Immutable.ImmutableArray<int>"] = "In.Immutable",
        ["System.Collections.Concurrent.ConcurrentDictionary<int, string>"] = "In.Concurrent",
        ["System.Collections.Generic.SortedDictionary<int, string>"] = "In.Sorted",
        ["System.Collections.Generic.LinkedList<int>"] = "In.Linked",
        ["System.Collections.Generic.KeyValuePair<int, string>"] = "In.Pair",
        ["System.Collections.Generic.PriorityQueue<int, string>"] = "In.Priorities",
        ["System.Collections.Immutable.ImmutableList<int>"] = "In.ImmutableList",
        ["System.Collections.Immutable.ImmutableDictionary<int, string>"] = "In.ImmutableById",
        ["System.Collections.Frozen.FrozenDictionary<int, string>"] = "In.FrozenById",
        ["System.Collections.Frozen.FrozenSet<int>"] = "In.FrozenSet",
        ["System.Collections.Concurrent.ConcurrentQueue<int>"] = "In.ConcurrentQueue",
        ["System.Collections.ObjectModel.Collection<int>"] = "In.Collection",
        ["System.Collections.ObjectModel.ReadOnlyCollection<int>"] = "In.ReadOnly",
        ["System.Threading.Channels.ChannelWriter<int>"] = "In.Channel.Writer",
        ["System.Threading.Channels.ChannelReader<int>"] = "In.Channel.Reader",
        ["System.Threading.Tasks.Task<int>"] = "In.IntTask",
        ["System.Threading.Tasks.ValueTask<int>"] = "new global::System.Threading.Tasks.ValueTask<int>(In.Int)",
        ["System.Threading.Tasks.ValueTask"] = "new global::System.Threading.Tasks.ValueTask(In.IntTask)",
        ["System.Threading.Tasks.TaskCompletionSource<int>"] = "In.Completion",
        ["System.Threading.CancellationToken"] = "In.Cancellation.Token",
        ["System.Threading.ThreadLocal<int>"] = "In.ThreadLocal",
        ["System.Threading.AsyncLocal<int>"] = "In.AsyncLocal",
        ["System.WeakReference<string>"] = "In.Weak",
        ["System.Lazy<int>"] = "In.Lazy",
        ["System.Nullable<int>"] = "In.MaybeInt",
        ["System.Memory<int>"] = "In.Ints.AsMemory()",
        ["System.ReadOnlyMemory<int>"] = "In.Ints.AsMemory()",
        ["System.Memory<global::System.Char>"] = "In.Chars.AsMemory()",
        ["System.ReadOnlyMemory<global::System.Char>"] = "In.Text.AsMemory()",
        ["System.Memory<global::System.Byte>"] = "In.Bytes.AsMemory()",
        ["System.ReadOnlyMemory<global::System.Byte>"] = "In.Bytes.AsMemory()",
        ["System.ArraySegment<int>"] = "new global::System.ArraySegment<int>(In.Ints)",
        ["System.Net.IPEndPoint"] = "In.EndPoint",
        ["System.Numerics.BigInteger"] = "In.Big",
        ["System.DateOnly"] = "In.Date",
        ["System.TimeOnly"] = "In.Noon",
        ["System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"] =
            "new global::System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(1, 1, null, In.Chars)",
        ["System.Text.StringBuilder.AppendInterpolatedStringHandler"] =
            "new global::System.Text.StringBuilder.AppendInterpolatedStringHandler(1, 1, In.Builder)",
        ["System.MemoryExtensions.TryWriteInterpolatedStringHandler"] =
            "new global::System.MemoryExtensions.TryWriteInterpolatedStringHandler(1, 1, In.Chars, out _)",
        ["System.Text.Unicode.Utf8.TryWriteInterpolatedStringHandler"] =
            "new global::System.Text.Unicode.Utf8.TryWriteInterpolatedStringHandler(1, 1, In.Bytes, out _)",
        ["System.MemoryExtensions.SpanSplitEnumerator<int>"] = "global::System.MemoryExtensions.Split<int>(In.Ints.AsSpan(), 3)",
        ["System.Text.RegularExpressions.Regex.ValueMatchEnumerator"] = "In.Regex.EnumerateMatches(In.Text)",
        ["System.Text.RegularExpressions.Match"] = "In.Match",
        ["System.Linq.IGrouping<int, string>"] = "",
        ["int[]"] = "In.Ints",
        ["System.Int32[]"] = "In.Ints",
        ["System.String[]"] = "In.Texts",
        ["System.Char[]"] = "In.Chars",
        ["System.Byte[]"] = "In.Bytes",
        ["System.Object[]"] = "In.Objects",
        ["System.ReadOnlySpan<global::System.Char>"] = "In.Text.AsSpan()",
        ["System.Span<global::System.Char>"] = "In.Chars.AsSpan()",
        ["System.ReadOnlySpan<global::System.Byte>"] = "In.Bytes.AsSpan()",
        ["System.Span<global::System.Byte>"] = "In.Bytes.AsSpan()",
        ["System.ReadOnlySpan<int>"] = "In.Ints.AsSpan()",
        ["System.Span<int>"] = "In.Ints.AsSpan()",
    };

    /// <summary>An expression of the type; null where there is none.</summary>
    /// <param name="name">The type in C#, as <see cref="TypeNames"/> writes it.</param>
    public static string? Of(TypeReference type, string name)
    {
        var key = name.Replace("global::", "", StringComparison.Ordinal);
        if (type.IsGenericParameter) return name == "int" ? "In.Int" : "In.Text";
        if (Known.TryGetValue(key, out var known) || Known.TryGetValue(name.StartsWith("global::", StringComparison.Ordinal) ? name[8..] : name, out known))
        {
            return known.Length == 0 ? null : known;
        }

        if (type is ArrayType) return $"Some<{name[..^2]}>.Array";
        if (type.Resolve() is not { } definition) return null;
        if (definition.IsEnum || definition.IsValueType) return definition.IsByRefLike() ? $"default({name})" : $"One<{name}>.Value";
        if (definition.BaseType?.FullName == "System.MulticastDelegate") return Lambda(definition, name);

        return definition.FullName switch
        {
            "System.Collections.Generic.IComparer`1" => $"{name.Replace("IComparer", "Comparer", StringComparison.Ordinal)}.Default",
            "System.Collections.Generic.IEqualityComparer`1" => $"{name.Replace("IEqualityComparer", "EqualityComparer", StringComparison.Ordinal)}.Default",
            "System.Collections.Generic.EqualityComparer`1" or "System.Collections.Generic.Comparer`1" or "System.Buffers.ArrayPool`1" =>
                definition.Name == "ArrayPool`1" ? $"{name}.Shared" : $"{name}.Default",
            _ when definition.IsAbstract || !HasDefaultConstructor(definition) => null,
            _ => $"New<{name}>.Value",
        };
    }

    private static string? Lambda(TypeDefinition type, string name)
    {
        var invoke = type.Methods.First(method => method.Name == "Invoke");
        var parameters = string.Join(", ", invoke.Parameters.Select((_, number) => $"p{number}"));
        return invoke.Parameters.Any(parameter => parameter.ParameterType.IsByReference)
            ? null
            : $"Kept<{name}>.Of(static ({parameters}) => {(invoke.ReturnType.FullName == "System.Void" ? "{ }" : "default!")})";
    }

    private static bool HasDefaultConstructor(TypeDefinition type) =>
        type.Methods.Any(method => method is { IsConstructor: true, IsStatic: false, IsPublic: true, Parameters.Count: 0 });

    private static bool IsByRefLike(this TypeDefinition type) =>
        type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsByRefLikeAttribute");
}
