namespace Corpus;

public static class OwnText
{
    static string s_text; static readonly StringBuilder s_sb = new(256); static readonly char[] s_chars = new char[64]; static readonly byte[] s_utf8 = new byte[64];
    static readonly SearchValues<char> s_sep = SearchValues.Create(",;"); static readonly Dictionary<string, int> s_words = new(StringComparer.Ordinal) { ["hello"] = 1 };
    //@ o_st_concat_loop | string | string | A | += in a loop
    public static int o_st_concat_loop() { string s = ""; for (int i = 0; i < 3; i++) s += S.Name; /*!*/ return s.Length; }
    //@ o_st_concat_const | string | none | N | a constant concatenation
    public static int o_st_concat_const() => ("a" + "b").Length;
    //@ o_st_interp_two | string | string | A | an interpolated string of two strings
    public static int o_st_interp_two() => $"{S.Name}-{S.Str}".Length; /*!*/
    //@ o_st_interp_kept | string | string | A | an interpolated string that is kept
    public static int o_st_interp_kept() { s_text = $"{S.I:X8}"; /*!*/ return 1; }
    //@ o_st_trywrite | string | none | N | TryWrite to a span
    public static int o_st_trywrite() => s_chars.AsSpan().TryWrite($"{S.I}:{S.Name}", out var n) ? n : 0;
    //@ o_st_utf8_trywrite | string | none | N | Utf8.TryWrite
    public static int o_st_utf8_trywrite() => System.Text.Unicode.Utf8.TryWrite(s_utf8, $"{S.I}", out var n) ? n : 0;
    //@ o_st_substring | string | callee | A | Substring kept
    public static int o_st_substring() { s_text = S.Str.Substring(6); /*!*/ return 1; }
    //@ o_st_substring_all | string | none | N | Substring(0) returns the string itself
    public static int o_st_substring_all() => S.Str.Substring(S.Zero).Length;
    //@ o_st_range | string | callee | A | s[2..5]
    public static int o_st_range() => S.Str[2..5].Length; /*!*/
    //@ o_st_range_end | string | callee | A | s[..^2]
    public static int o_st_range_end() => S.Str[..^2].Length; /*!*/
    //@ o_st_index | string | none | N | s[^1]
    public static int o_st_index() => S.Str[^1];
    //@ o_st_split | string | callee | A | Split
    public static int o_st_split() => S.Str.Split(',').Length; /*!*/
    //@ o_st_split_span | string | none | N | MemoryExtensions.Split
    public static int o_st_split_span() { int n = 0; foreach (var r in S.Str.AsSpan().Split(',')) n += r.End.Value; return n; }
    //@ o_st_trim_none | string | none | N | Trim of what needs none
    public static int o_st_trim_none() => S.Str.Trim().Length;
    //@ o_st_tolower | string | callee | A | ToLowerInvariant of upper-case text
    public static int o_st_tolower() => S.Upper.ToLowerInvariant().Length; /*!*/
    //@ o_st_equals_ignore | string | none | N | comparison that ignores case
    public static int o_st_equals_ignore() => S.Upper.Equals("abc", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    //@ o_st_int_tostring | string | callee | A | int.ToString
    public static int o_st_int_tostring() => S.I.ToString(CultureInfo.InvariantCulture).Length; /*!*/
    //@ o_st_double_tostring | string | callee | A | double.ToString with a format
    public static int o_st_double_tostring() => S.D.ToString("F2", CultureInfo.InvariantCulture).Length; /*!*/
    //@ o_st_datetime_tostring | string | callee | A | DateTime.ToString("o")
    public static int o_st_datetime_tostring() => S.Dt.ToString("o").Length; /*!*/
    //@ o_st_char_tostring | string | callee | A | char.ToString
    public static int o_st_char_tostring() => S.Ch.ToString().Length; /*!*/
    //@ o_st_bool_tostring | string | none | N | bool.ToString
    public static int o_st_bool_tostring() => S.True.ToString().Length;
    //@ o_st_timespan_tostring | string | callee | A | TimeSpan.ToString
    public static int o_st_timespan_tostring() => TimeSpan.FromTicks(S.L).ToString().Length; /*!*/
    //@ o_st_sb_tostring | string | callee | A | StringBuilder.ToString
    public static int o_st_sb_tostring() { s_sb.Clear(); s_sb.Append(S.Name).Append(S.I); return s_sb.ToString().Length; /*!*/ }
    //@ o_st_sb_appends | string | none | N | StringBuilder within its capacity
    public static int o_st_sb_appends() { s_sb.Clear(); s_sb.Append(S.Name).Append(',').Append(S.I).Append(S.D > 3); return s_sb.Length; }
    //@ o_st_join | string | callee | A | string.Join
    public static int o_st_join() => string.Join(',', S.Words).Length; /*!*/
    //@ o_st_getbytes | string | callee | A | Encoding.GetBytes
    public static int o_st_getbytes() => Encoding.UTF8.GetBytes(S.Str).Length; /*!*/
    //@ o_st_getbytes_span | string | none | N | Encoding.GetBytes into a span
    public static int o_st_getbytes_span() => Encoding.UTF8.GetBytes(S.Str, s_utf8);
    //@ o_st_base64 | string | callee | A | Convert.ToBase64String
    public static int o_st_base64() => Convert.ToBase64String(S.Bytes, 0, 12).Length; /*!*/
    //@ o_st_new_string | string | string | A | new string(char, int)
    public static int o_st_new_string() => new string('x', S.Small).Length; /*!*/
    //@ o_st_padleft | string | callee | A | PadLeft
    public static int o_st_padleft() => S.Name.PadLeft(9).Length; /*!*/
    //@ o_st_int_parse_span | string | none | N | int.Parse of a span
    public static int o_st_int_parse_span() => int.Parse(S.Num.AsSpan(0, 1));
    //@ o_st_indexofany | string | none | N | IndexOfAny with SearchValues
    public static int o_st_indexofany() => S.Str.AsSpan().IndexOfAny(s_sep);
    //@ o_st_dict_alternate | string | none | N | lookup by a span
    public static int o_st_dict_alternate() => s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(S.Str.AsSpan(0, 5), out var v) ? v : 0;
    //@ o_st_dict_substring | string | callee | A | lookup by a substring
    public static int o_st_dict_substring() => s_words.TryGetValue(S.Str.Substring(0, 5), out var v) ? v : 0; /*!*/
    //@ o_st_regex_match | string | callee | A | Regex.Match
    public static int o_st_regex_match() => S.Rx.Match(S.Str).Length; /*!*/
    //@ o_st_regex_ismatch | string | none | N | Regex.IsMatch
    public static int o_st_regex_ismatch() => S.Rx.IsMatch(S.Str) ? 1 : 0;
    //@ o_st_regex_replace | string | callee | A | Regex.Replace
    public static int o_st_regex_replace() => S.Rx.Replace(S.Str, "x").Length; /*!*/
    //@ o_st_path_filename | string | callee | A | Path.GetFileName
    public static int o_st_path_filename() => Path.GetFileName("a/b/" + "c").Length; /*!*/
    //@ o_st_path_filename_span | string | none | N | Path.GetFileName of a span
    public static int o_st_path_filename_span() => Path.GetFileName("a/b/c".AsSpan()).Length;
    //@ o_st_string_create | string | string | A | string.Create
    public static int o_st_string_create() => string.Create(4, S.Ch, static (s, c) => s.Fill(c)).Length; /*!*/
    //@ o_st_format | string | callee | A | string.Format with a string
    public static int o_st_format() => string.Format("{0}", S.Name + "").Length; /*!*/
    //@ o_st_tochararray | string | callee | A | ToCharArray
    public static int o_st_tochararray() => S.Str.ToCharArray().Length; /*!*/
    //@ o_st_slice_pattern | string | array | A | a slice pattern over an array
    public static int o_st_slice_pattern() => S.Arr is [_, .. var r] ? r.Length : 0; /*!*/
    //@ o_st_list_pattern | string | none | N | a list pattern without slice
    public static int o_st_list_pattern() => S.Arr is [var a, .., var b] ? a + b : 0;
    //@ o_st_interp_throw | string | string | C | an interpolated string for an exception
    public static int o_st_interp_throw() { if (S.I < 0) throw new InvalidOperationException($"{S.I}"); return 1; }
    //@ o_st_handler_gated | string | none | N | a handler that is switched off
    public static int o_st_handler_gated() { Sup.LogGated($"{S.I} {S.Str}"); return 1; }
    //@ o_st_ipaddress_tostring | string | callee | A | IPAddress.ToString, first kept
    public static int o_st_ipaddress_tostring() => IPAddress.Loopback.ToString().Length;
    //@ o_st_guid_format | string | callee | A | Guid.ToString("N")
    public static int o_st_guid_format() => S.G.ToString("N").Length; /*!*/
    //@ o_st_type_name | string | callee | E | Type.Name
    public static int o_st_type_name() => typeof(OwnText).Name.Length;
    //@ o_st_nullable_tostring | string | callee | A | int?.ToString
    public static int o_st_nullable_tostring() => (S.NInt + 1000).ToString().Length; /*!*/
    //@ o_st_compare_concat | string | string | A | a concatenation for a comparison
    public static int o_st_compare_concat() => S.Str == S.Name + "," ? 1 : 0; /*!*/
    //@ o_st_conditional_const | string | none | N | a choice between constants
    public static int o_st_conditional_const() => (S.True ? "yes" : "no").Length;
}
public static class OwnAsync
{
    static readonly SemaphoreSlim s_sem = new(1, 1); static readonly Channel<int> s_chan = Channel.CreateUnbounded<int>(); static Task s_task;
    static async Task<int> Inner() { await S.Man; return 1; }
    static ValueTask<int> Sync() => new(3);
    //@ o_as_task_nores_sync | async | none | N | async Task that never waits
    public static async Task o_as_task_nores_sync() { S.J++; }
    //@ o_as_task_nores_wait | async | async | A | async Task that waits
    public static async Task o_as_task_nores_wait() { await S.Man; /*!*/ }
    //@ o_as_valuetask_wait | async | async | A | async ValueTask that waits
    public static async ValueTask o_as_valuetask_wait() { await S.Man; /*!*/ }
    //@ o_as_valuetask_sync | async | none | N | async ValueTask<int> over a value that is there
    public static async ValueTask<int> o_as_valuetask_sync() { return await Sync(); }
    //@ o_as_task_bool | async | none | N | async Task<bool> that never waits
    public static async Task o_as_task_bool() { await Is(); static async Task<bool> Is() => S.True; }
    //@ o_as_passthrough | async | none | N | a method that hands the task on
    public static Task<int> o_as_passthrough() => S.DoneTask;
    //@ o_as_passthrough_async | async | async | A | the same with async and await: another Task<int>
    public static async Task<int> o_as_passthrough_async() => await S.DoneTask; /*!*/
    //@ o_as_nested_wait | async | async | A | an async method that awaits one that waits
    public static async Task<int> o_as_nested_wait() => await Inner(); /*!*/
    //@ o_as_tcs | async | new | A | a TaskCompletionSource
    public static int o_as_tcs() { var t = new TaskCompletionSource<int>(); /*!*/ t.SetResult(3); return t.Task.Result; }
    //@ o_as_semaphore_free | async | none | N | WaitAsync of a free semaphore
    public static int o_as_semaphore_free() { var t = s_sem.WaitAsync(); s_sem.Release(); return t.IsCompleted ? 1 : 0; }
    //@ o_as_channel_read_ready | async | none | N | ReadAsync of a channel that has an item
    public static int o_as_channel_read_ready() { s_chan.Writer.TryWrite(5); return s_chan.Reader.ReadAsync().Result; }
    //@ o_as_task_run_static | async | callee | A | Task.Run of a static lambda | n=200,async
    public static int o_as_task_run_static() { s_task = Task.Run(static () => { }); /*!*/ return 1; }
    //@ o_as_continuewith | async | callee | A | ContinueWith
    public static int o_as_continuewith() { s_task = S.DoneTask.ContinueWith(static _ => { }, TaskContinuationOptions.ExecuteSynchronously); /*!*/ return 1; }
    //@ o_as_whenany | async | callee | A | Task.WhenAny of two
    public static int o_as_whenany() => Task.WhenAny(S.DoneTask, S.DoneTask).IsCompleted ? 1 : 0; /*!*/
    //@ o_as_fromexception | async | callee | A | Task.FromException | n=100
    public static int o_as_fromexception() { s_task = Task.FromException(s_error); /*!*/ return 1; }
    static readonly Exception s_error = new InvalidOperationException();
    //@ o_as_completed | async | none | N | Task.CompletedTask
    public static int o_as_completed() { s_task = Task.CompletedTask; return 1; }
    //@ o_as_valuetask_from_task | async | none | N | a ValueTask around a task
    public static int o_as_valuetask_from_task() => new ValueTask<int>(S.DoneTask).Result;
    //@ o_as_async_lambda_wait | async | async | A | an async lambda that waits
    public static int o_as_async_lambda_wait() { Func<Task> f = static async () => await S.Man; /*!*/ return Sup.Run(f()); }
    //@ o_as_await_foreach | async | iterator | A | await foreach over an async iterator
    public static async Task o_as_await_foreach() { await foreach (var x in Sup.AGen(2)) /*!*/ S.J += x; }
    //@ o_as_monitor | async | none | N | a lock
    public static int o_as_monitor() { lock (S.Gate) { return ++S.J; } }
    //@ o_as_lock_type | async | none | N | System.Threading.Lock
    public static int o_as_lock_type() { lock (S.Lk) { return ++S.J; } }
    //@ o_re_activator | object | callee | A | Activator.CreateInstance<T> of a class
    public static int o_re_activator() { S.Obj = Activator.CreateInstance<Item>(); /*!*/ return 1; }
    //@ o_re_typeof_compare | object | none | N | typeof comparison
    public static int o_re_typeof_compare() => S.BoxedInt.GetType() == typeof(int) ? 1 : 0;
    //@ o_re_getmethod_kept | object | callee | A | Type.GetMethods | n=100
    public static int o_re_getmethod_kept() => typeof(Item).GetFields().Length + 1; /*!*/
    //@ o_re_isassignable | object | none | N | IsInstanceOfType
    public static int o_re_isassignable() => S.Ty.IsInstanceOfType(S.BoxedInt) ? 1 : 0;
    //@ o_re_memberwise | object | callee | A | enum names | n=100
    public static int o_re_memberwise() => Enum.GetNames<Color>().Length; /*!*/
}
