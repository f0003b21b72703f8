namespace Corpus;

public static class OwnFramework
{
    static object s_o; static readonly LinkedList<int> s_linked = new(new[] { 1, 2 }); static readonly SortedDictionary<int, int> s_sorted = new() { [1] = 2, [3] = 4 }; static readonly PriorityQueue<int, int> s_prio = new(16);
    static readonly ConcurrentQueue<int> s_cq = new(); static readonly byte[] s_four = { 1, 2, 3, 4 }; static readonly StringWriter s_writer = new(); static readonly Dictionary<int, string> s_names = new() { [1] = "a" }; static readonly Stack<int> s_stack = new(16);
    static readonly Comparison<int> s_less = static (a, b) => a - b; static readonly int[] s_more = { 4, 2, 6, 1 }; static WeakReference<object> s_weak = new(new object()); static readonly FrozenDictionary<int, int> s_frozen = new Dictionary<int, int> { [1] = 2 }.ToFrozenDictionary();
    static readonly Version s_version = new(1, 2, 3); static readonly IPEndPoint s_end = new(IPAddress.Loopback, 80); static readonly Uri s_uri = new("http://a/b?c=d"); static readonly CompositeFormat s_format = CompositeFormat.Parse("{0} of {1}");

    //@ o_fw_getrange | list | callee | A | List.GetRange
    public static int o_fw_getrange() => S.List.GetRange(0, 2).Count; /*!*/
    //@ o_fw_asreadonly | list | callee | A | List.AsReadOnly
    public static int o_fw_asreadonly() => S.List.AsReadOnly().Count; /*!*/
    //@ o_fw_convertall | list | callee | A | List.ConvertAll
    public static int o_fw_convertall() => S.List.ConvertAll(static x => x + 1).Count; /*!*/
    //@ o_fw_findall | list | callee | A | List.FindAll
    public static int o_fw_findall() => S.List.FindAll(static x => x > 2).Count; /*!*/
    //@ o_fw_exists | list | none | N | List.Exists
    public static int o_fw_exists() => S.List.Exists(static x => x > 2) ? 1 : 0;
    //@ o_fw_indexof | list | none | N | List.IndexOf
    public static int o_fw_indexof() => S.List.IndexOf(7);
    //@ o_fw_binarysearch | list | none | N | Array.BinarySearch
    public static int o_fw_binarysearch() => Array.BinarySearch(S.RoArr, 3);
    //@ o_fw_linked_add | list | callee | A | LinkedList.AddLast: a node
    public static int o_fw_linked_add() { s_linked.AddLast(3); /*!*/ s_linked.RemoveLast(); return 1; }
    //@ o_fw_sorted_foreach | list | callee | A | foreach over SortedDictionary: a stack
    public static int o_fw_sorted_foreach() { int s = 0; foreach (var kv in s_sorted) /*!*/ s += kv.Value; return s; }
    //@ o_fw_sorted_lookup | list | none | N | SortedDictionary lookup
    public static int o_fw_sorted_lookup() => s_sorted[3];
    //@ o_fw_priority | list | none | N | PriorityQueue within its capacity
    public static int o_fw_priority() { s_prio.Enqueue(1, 2); return s_prio.Dequeue(); }
    //@ o_fw_stack | list | none | N | Stack within its capacity
    public static int o_fw_stack() { s_stack.Push(3); return s_stack.Pop(); }
    //@ o_fw_concurrentqueue | list | none | N | ConcurrentQueue
    public static int o_fw_concurrentqueue() { s_cq.Enqueue(1); return s_cq.TryDequeue(out var v) ? v : 0; }
    //@ o_fw_frozen | list | none | N | FrozenDictionary lookup
    public static int o_fw_frozen() => s_frozen[1];
    //@ o_fw_dict_set | list | none | N | Dictionary set of a key that is there
    public static int o_fw_dict_set() { s_names[1] = S.Name; return s_names.Count; }
    //@ o_fw_array_sort | list | none | N | Array.Sort of ints
    public static int o_fw_array_sort() { Array.Sort(s_more); return s_more[0]; }
    //@ o_fw_span_sort | list | none | N | Span.Sort with a kept comparison
    public static int o_fw_span_sort() { s_more.AsSpan().Sort(s_less); return s_more[0]; }
    //@ o_fw_array_reverse | list | none | N | Array.Reverse and Array.Fill
    public static int o_fw_array_reverse() { Array.Reverse(s_more); Array.Fill(S.Chars, 'a'); return s_more[1]; }
    //@ o_fw_getbytes_int | bytes | callee | A | BitConverter.GetBytes
    public static int o_fw_getbytes_int() => BitConverter.GetBytes(S.I).Length; /*!*/
    //@ o_fw_toint32 | bytes | none | N | BitConverter.ToInt32
    public static int o_fw_toint32() => BitConverter.ToInt32(s_four, 0);
    //@ o_fw_bitstring | bytes | callee | A | BitConverter.ToString
    public static int o_fw_bitstring() => BitConverter.ToString(s_four).Length; /*!*/
    //@ o_fw_frombase64 | bytes | callee | A | Convert.FromBase64String
    public static int o_fw_frombase64() => Convert.FromBase64String("AQID").Length; /*!*/
    //@ o_fw_fromhex | bytes | callee | A | Convert.FromHexString
    public static int o_fw_fromhex() => Convert.FromHexString("0102").Length; /*!*/
    //@ o_fw_crc | bytes | none | N | BitOperations and Math
    public static int o_fw_crc() => BitOperations.PopCount((uint)S.I) + Math.Clamp(S.J, 1, 5);
    //@ o_fw_hashdata | bytes | callee | A | SHA256.HashData to an array
    public static int o_fw_hashdata() => System.Security.Cryptography.SHA256.HashData(s_four).Length; /*!*/
    //@ o_fw_memorypool | bytes | callee | A | MemoryPool.Rent
    public static int o_fw_memorypool() { using var m = MemoryPool<byte>.Shared.Rent(16); /*!*/ return m.Memory.Length; }
    //@ o_fw_arraysegment | bytes | none | N | ArraySegment
    public static int o_fw_arraysegment() => new ArraySegment<byte>(S.Bytes, 1, 3).Count;
    //@ o_fw_guid_new | value | none | N | Guid.NewGuid
    public static int o_fw_guid_new() => Guid.NewGuid() == Guid.Empty ? 2 : 1;
    //@ o_fw_utcnow | value | none | N | DateTime.UtcNow
    public static int o_fw_utcnow() => DateTime.UtcNow.Year;
    //@ o_fw_datetime_parse | value | none | N | DateTime.Parse
    public static int o_fw_datetime_parse() => DateTime.Parse("2026-01-02", CultureInfo.InvariantCulture).Year;
    //@ o_fw_double_parse | value | none | N | double.Parse
    public static int o_fw_double_parse() => (int)double.Parse("3.5", CultureInfo.InvariantCulture);
    //@ o_fw_tickcount | value | none | N | Environment.TickCount64
    public static int o_fw_tickcount() => Environment.TickCount64 > 0 ? 1 : 0;
    //@ o_fw_timezone | value | none | N | TimeZoneInfo conversion
    public static int o_fw_timezone() => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(S.Dt, DateTimeKind.Utc), TimeZoneInfo.Utc).Year;
    //@ o_fw_decimal | value | none | N | decimal arithmetic
    public static int o_fw_decimal() => (int)decimal.Round(S.I * 1.5m);
    //@ o_fw_ip_parse | net | callee | A | IPAddress.Parse
    public static int o_fw_ip_parse() => IPAddress.Parse("10.1.2.3").AddressFamily > 0 ? 1 : 0; /*!*/
    //@ o_fw_endpoint_tostring | net | callee | A | IPEndPoint.ToString
    public static int o_fw_endpoint_tostring() => s_end.ToString().Length; /*!*/
    //@ o_fw_ip_tryformat | net | none | N | IPAddress.TryFormat
    public static int o_fw_ip_tryformat() { Span<char> b = stackalloc char[50]; s_end.Address.TryFormat(b, out var n); return n; }
    //@ o_fw_uri_host | net | none | N | Uri.Host, kept
    public static int o_fw_uri_host() => s_uri.Host.Length;
    //@ o_fw_version_tostring | text | callee | A | Version.ToString
    public static int o_fw_version_tostring() => s_version.ToString().Length; /*!*/
    //@ o_fw_composite_format | text | callee | A | string.Format with a CompositeFormat
    public static int o_fw_composite_format() => string.Format(null, s_format, S.I, S.J).Length; /*!*/
    //@ o_fw_compare | text | none | N | string.Compare and StartsWith
    public static int o_fw_compare() => string.Compare(S.Str, S.Name, StringComparison.Ordinal) + (S.Str.StartsWith("h", StringComparison.Ordinal) ? 1 : 0) + 1;
    //@ o_fw_isnullorempty | text | none | N | string.IsNullOrEmpty
    public static int o_fw_isnullorempty() => string.IsNullOrEmpty(S.Str) ? 2 : 1;
    //@ o_fw_remove | text | callee | A | string.Remove
    public static int o_fw_remove() => S.Str.Remove(3).Length; /*!*/
    //@ o_fw_insert | text | callee | A | string.Insert
    public static int o_fw_insert() => S.Str.Insert(3, "x").Length; /*!*/
    //@ o_fw_join_list | text | callee | A | string.Join of a list of strings
    public static int o_fw_join_list() => string.Join(", ", s_names.Values).Length; /*!*/
    //@ o_fw_span_tostring | text | callee | A | span.ToString
    public static int o_fw_span_tostring() => S.Str.AsSpan(1, 4).ToString().Length; /*!*/
    //@ o_fw_new_string_span | text | string | A | new string(span)
    public static int o_fw_new_string_span() => new string(S.Str.AsSpan(1, 4)).Length; /*!*/
    //@ o_fw_writer | text | none | N | TextWriter.Write of an int to nothing
    public static int o_fw_writer() { S.Tw.Write('c'); return 1; }
    //@ o_fw_regex_count | text | none | N | Regex.Count
    public static int o_fw_regex_count() => S.Rx.Count(S.Str);
    //@ o_fw_regex_split | text | callee | A | Regex.Split
    public static int o_fw_regex_split() => S.Rx.Split("a1b").Length; /*!*/
    //@ o_fw_regex_matches | text | callee | A | Regex.Matches
    public static int o_fw_regex_matches() => S.Rx.Matches(S.Str).Count; /*!*/
    //@ o_fw_json_serialize | text | callee | A | an Utf8JsonWriter
    public static int o_fw_json_serialize() { using var w = new System.Text.Json.Utf8JsonWriter(Stream.Null); /*!*/ w.WriteStartObject(); w.WriteEndObject(); return 1; }
    //@ o_fw_repeat | linq | callee | A | Enumerable.Repeat
    public static int o_fw_repeat() => Enumerable.Repeat(1, 3).Count(); /*!*/
    //@ o_fw_tohashset | linq | callee | A | ToHashSet
    public static int o_fw_tohashset() => S.Arr.ToHashSet().Count; /*!*/
    //@ o_fw_sum_list | linq | none | N | Sum of a list
    public static int o_fw_sum_list() => S.List.Sum();
    //@ o_fw_all | linq | none | N | All with a static predicate on an array
    public static int o_fw_all() => S.Arr.All(static x => x > 0) ? 1 : 0;
    //@ o_fw_min_by | linq | callee | A | MinBy of a list
    public static int o_fw_min_by() => S.List.MinBy(static x => -x); /*!*/
    //@ o_fw_concat_linq | linq | callee | A | Concat
    public static int o_fw_concat_linq() => S.Arr.Concat(S.List).Count(); /*!*/
    //@ o_fw_oftype | linq | callee | A | OfType
    public static int o_fw_oftype() => S.Words.OfType<string>().Count(); /*!*/
    //@ o_fw_weakreference | object | new | A | a new WeakReference
    public static int o_fw_weakreference() { s_o = new WeakReference<object>(S.Obj); /*!*/ return 1; }
    //@ o_fw_weak_get | object | none | N | WeakReference.TryGetTarget
    public static int o_fw_weak_get() => s_weak.TryGetTarget(out _) ? 1 : 2;
    //@ o_fw_gettotalmemory | object | none | N | GC.GetTotalMemory
    public static int o_fw_gettotalmemory() => GC.GetTotalMemory(false) > 0 ? 1 : 0;
    //@ o_fw_currentthread | object | none | N | Thread.CurrentThread and Interlocked
    public static int o_fw_currentthread() => Thread.CurrentThread.ManagedThreadId + Interlocked.Increment(ref S.J);
    //@ o_fw_threadlocal | object | none | N | ThreadLocal.Value
    public static int o_fw_threadlocal() => S.Tl.Value;
    //@ o_fw_lazy_value | object | none | N | Lazy.Value
    public static int o_fw_lazy_value() => S.Lz.Value;
    //@ o_fw_register_static | async | none | N | Register of a static lambda, disposed
    public static int o_fw_register_static() { using var r = S.Cts.Token.Register(static _ => { }, null); return 1; }
    //@ o_fw_throwif | async | none | N | ThrowIfCancellationRequested
    public static int o_fw_throwif() { S.Cts.Token.ThrowIfCancellationRequested(); return 1; }
    //@ o_fw_cancel_after | async | new | A | a source with a timeout
    public static int o_fw_cancel_after() { using var c = new CancellationTokenSource(100000); /*!*/ return 1; }
    //@ o_fw_process | object | callee | A | Process.GetCurrentProcess | n=100
    public static int o_fw_process() { using var p = Process.GetCurrentProcess(); /*!*/ return p.Id; }
    //@ o_fw_getenv | object | callee | A | Environment.GetEnvironmentVariable
    public static int o_fw_getenv() => Environment.GetEnvironmentVariable("PATH") is null ? 2 : 1; /*!*/
    //@ o_fw_path_join | text | callee | A | Path.Join
    public static int o_fw_path_join() => Path.Join(S.Name, S.Str).Length; /*!*/
    //@ o_fw_path_changeext | text | callee | A | Path.ChangeExtension
    public static int o_fw_path_changeext() => Path.ChangeExtension("a.txt", ".md").Length; /*!*/
    //@ o_fw_encoding_span | text | callee | A | Encoding.GetString of a span
    public static int o_fw_encoding_span() => Encoding.UTF8.GetString(S.Bytes.AsSpan(0, 4)).Length; /*!*/
    //@ o_fw_encoding_count | text | none | N | Encoding.GetByteCount
    public static int o_fw_encoding_count() => Encoding.UTF8.GetByteCount(S.Str);
}
