using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Mote.Analyzers.Table.Harness;

/// <summary>Typical arguments; nothing folds to a constant.</summary>
internal static class In
{
    public static bool Bool = true;
    public static byte Byte = 3;
    public static sbyte SByte = 3;
    public static char Char = ',';
    public static short Short = 3;
    public static ushort UShort = 3;
    public static int Int = 3;
    public static uint UInt = 3;
    public static long Long = 3;
    public static ulong ULong = 3;
    public static float Float = 1.5f;
    public static double Double = 1.5;
    public static decimal Decimal = 1.5m;
    public static string Text = "Agent, 12345";
    public static object Object = "object";
    public static DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    public static DateTimeOffset Offset = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    public static TimeSpan Span = TimeSpan.FromSeconds(3);
    public static Guid Guid = Guid.NewGuid();
    public static TextWriter Writer = TextWriter.Null;
    public static TextReader Reader = new StringReader("text");
    public static Uri Uri = new("http://localhost:8080/path?query=1");
    public static Version Version = new(1, 2, 3, 4);
    public static Regex Regex = new("[0-9]+");
    public static Exception Exception = new("failed");
    public static SemaphoreSlim Semaphore = new(1 << 20);
    public static CancellationTokenSource Cancellation = new();
    public static Stopwatch Watch = Stopwatch.StartNew();
    public static Random Random = new(3);
    public static MethodInfo Method = typeof(In).GetMethod(nameof(Named))!;
    public static ParameterInfo Parameter = Method.GetParameters()[0];
    public static Thread Thread = Thread.CurrentThread;
    public static ImmutableArray<int> Immutable = [1, 2, 3, 4, 5, 6, 7, 8];
    public static ConcurrentDictionary<int, string> Concurrent = new() { [1] = "a", [2] = "b", [3] = "c" };
    public static int[] Ints = [1, 2, 3, 4, 5, 6, 7, 8];
    public static string[] Texts = ["one", "two", "three", "four"];
    public static char[] Chars = "characters of a text".ToCharArray();
    public static byte[] Bytes = "bytes of a text, some"u8.ToArray();
    public static object[] Objects = ["one", "two", "three"];

    public static SortedDictionary<int, string> Sorted = new() { [1] = "a", [2] = "b", [3] = "c" };
    public static LinkedList<int> Linked = new([1, 2, 3]);
    public static KeyValuePair<int, string> Pair = new(1, "a");
    public static PriorityQueue<int, string> Priorities = new([(1, "a"), (2, "b")]);
    public static ImmutableList<int> ImmutableList = [1, 2, 3, 4, 5, 6, 7, 8];
    public static ImmutableDictionary<int, string> ImmutableById = ImmutableDictionary<int, string>.Empty.Add(1, "a").Add(2, "b").Add(3, "c");
    public static FrozenDictionary<int, string> FrozenById = ImmutableById.ToFrozenDictionary();
    public static FrozenSet<int> FrozenSet = ImmutableList.ToFrozenSet();
    public static ConcurrentQueue<int> ConcurrentQueue = new([1, 2, 3]);
    public static Collection<int> Collection = [1, 2, 3];
    public static ReadOnlyCollection<int> ReadOnly = new([1, 2, 3, 4, 5, 6, 7, 8]);
    public static Channel<int> Channel = System.Threading.Channels.Channel.CreateBounded<int>(
        new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
    public static Task<int> IntTask = Task.FromResult(1234567);
    public static TaskCompletionSource<int> Completion = new();
    public static ThreadLocal<int> ThreadLocal = new(() => 1);
    public static AsyncLocal<int> AsyncLocal = new();
    public static WeakReference<string> Weak = new(Text);
    public static Lazy<int> Lazy = new(() => 1);
    public static int? MaybeInt = 1234567;
    public static IPEndPoint EndPoint = new(IPAddress.Parse("10.1.2.3"), 8080);
    public static BigInteger Big = BigInteger.Parse("123456789012345678901234567890");
    public static DateOnly Date = new(2026, 1, 2);
    public static TimeOnly Noon = new(12, 0, 1);
    public static Match Match = new Regex("([0-9])([0-9]+)").Match("a text with 12345");

    private static readonly MemoryStream s_stream = new(new byte[1 << 16]);
    private static readonly StringBuilder s_builder = new(1 << 12);
    private static readonly List<int> s_list = new(256);
    private static readonly Dictionary<int, string> s_byId = new(256);
    private static readonly HashSet<int> s_set = new(256);
    private static readonly Queue<int> s_queue = new(256);
    private static readonly Stack<int> s_stack = new(256);

    // Each call finds them as the first one did, with room for more: what is measured is no growth.
    public static Stream Stream
    {
        get
        {
            s_stream.SetLength(1 << 12);
            s_stream.Position = 0;
            return s_stream;
        }
    }

    public static StringBuilder Builder => s_builder.Clear().Append(Text).Append(Text);

    public static List<int> List
    {
        get
        {
            s_list.Clear();
            for (var one = 0; one < Ints.Length; one++) s_list.Add(one);
            return s_list;
        }
    }

    public static Dictionary<int, string> ById
    {
        get
        {
            s_byId.Clear();
            for (var one = 0; one < Ints.Length; one++) s_byId[one] = "value";
            return s_byId;
        }
    }

    public static HashSet<int> Set
    {
        get
        {
            s_set.Clear();
            for (var one = 0; one < Ints.Length; one++) s_set.Add(one);
            return s_set;
        }
    }

    public static Queue<int> Queue
    {
        get
        {
            s_queue.Clear();
            for (var one = 0; one < Ints.Length; one++) s_queue.Enqueue(one);
            return s_queue;
        }
    }

    public static Stack<int> Stack
    {
        get
        {
            s_stack.Clear();
            for (var one = 0; one < Ints.Length; one++) s_stack.Push(one);
            return s_stack;
        }
    }

    /// <summary>Other values: of what depends on them, the bytes differ.</summary>
    public static void TakeLonger()
    {
        Text = "Another, longer text: 1234567890, and some more";
        (Int, UInt, Long, ULong) = (7, 7, 7, 7);
        (Float, Double, Decimal) = (1234.5f, 12345.678, 12345.678m);
        Ints = new int[21];
        for (var at = 0; at < Ints.Length; at++) Ints[at] = at;
        Texts = ["one and one", "two", "three", "four", "five", "six", "seven"];
        Chars = "more of the characters of a text that is longer".ToCharArray();
        Bytes = "more of the bytes of a text, and of another one too"u8.ToArray();
        Objects = ["one", "two", "three", "four", "five", "six", "seven"];
        Immutable = [.. Ints];
        Exception = new InvalidOperationException("failed for another reason");
        Version = new Version(10, 20, 300);
        Uri = new Uri("http://localhost:8080/a/longer/path?query=1&other=2");
    }

    public static void TakeDate() => Text = "2026-01-02";

    public static void TakeLarge()
    {
        Text = "1234567";
        (Short, UShort, Int, UInt, Long, ULong) = (12345, 12345, 1234567, 1234567, 123456789012, 123456789012);
        Span = TimeSpan.FromDays(12345);
    }

    public static void Named(int parameter)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Use<T>(T value)
        where T : allows ref struct
    {
    }
}

internal static class One<T>
    where T : struct
{
    public static T Value;
}

internal static class New<T>
    where T : class, new()
{
    public static T Value = new();
}

internal static class Some<T>
{
    public static T[] Array = new T[8];
}

internal static class Place<T>
{
    public static T Value = default!;
}

internal static class Kept<T>
    where T : class
{
    private static T? s_kept;

    public static T Of(T made) => s_kept ??= made;
}
