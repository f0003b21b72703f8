namespace Corpus;

public sealed class Item { public int V; public string Name = "n"; public Item Next; }
public record Person(string Name, int Age);
public readonly record struct Point(int X, int Y);
public class Shape { public virtual int Area() => 0; }
public sealed class Box2 : Shape { public int W = 3; public override int Area() => W * W; }
public sealed class Linked : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
public sealed class Walk { readonly int[] _a = { 1, 2, 3 }; public E GetEnumerator() => new(_a); public struct E(int[] a) { int _i = -1; public bool MoveNext() => ++_i < a.Length; public int Current => a[_i]; } }

public static class OwnObjects
{
    static Item s_item; static readonly Stack<Item> s_pool = new(); static readonly ConcurrentBag<Item> s_bag = new(); static byte[] s_buffer = new byte[16]; static List<int> s_list = new(16); static Queue<int> s_queue = new(16);
    static readonly Channel<int> s_chan = Channel.CreateBounded<int>(16); static Person s_person = new("a", 3); static Item[] s_items = { new(), new() };
    [MethodImpl(MethodImplOptions.NoInlining)] static int Take(Item i) => i.V;
    [MethodImpl(MethodImplOptions.NoInlining)] static int TakeBytes(byte[] b) => b.Length;
    [MethodImpl(MethodImplOptions.NoInlining)] static int TakeRos(ReadOnlySpan<int> b) => b.Length;
    static Item Make(int v) => new() { V = v };

    //@ o_ob_arg | object | new | A | a new object as an argument
    public static int o_ob_arg() => Take(new Item { V = 1 }); /*!*/
    //@ o_ob_local_field | object | new | E | a local object whose fields are read
    public static int o_ob_local_field() { var i = new Item { V = S.I }; /*!*/ return i.V; }
    //@ o_ob_array_element | object | new | A | stored in an array
    public static int o_ob_array_element() { s_items[0] = new Item(); /*!*/ return 1; }
    //@ o_ob_linked | object | new | A | stored in another object
    public static int o_ob_linked() { s_items[1].Next = new Item(); /*!*/ return 1; }
    //@ o_ob_loop_local | object | new | A | a local object in a loop
    public static int o_ob_loop_local() { int s = 0; for (int i = 0; i < 3; i++) { var p = new Item { V = i }; /*!*/ s += p.V; } return s; }
    //@ o_ob_returned | object | new | A | returned to a caller that keeps it
    public static int o_ob_returned() { s_item = Fresh(); return 1; [MethodImpl(MethodImplOptions.NoInlining)] static Item Fresh() => new Item(); /*!*/ }
    //@ o_ob_virtual_local | object | new | E | a virtual call on a local of a sealed class
    public static int o_ob_virtual_local() { var b = new Box2(); /*!*/ return b.Area(); }
    //@ o_ob_struct_record | object | none | N | a record struct
    public static int o_ob_struct_record() { var p = new Point(S.I, S.J); return p.X + p.Y; }
    //@ o_ob_record_with | object | new | A | with on a record class
    public static int o_ob_record_with() { s_person = s_person with { Age = S.J }; /*!*/ return 1; }
    //@ o_ob_record_equals | object | none | N | record equality
    public static int o_ob_record_equals() => s_person.Equals(s_person) ? 1 : 0;
    //@ o_ob_record_hash | object | none | N | record hash code
    public static int o_ob_record_hash() => s_person.GetHashCode();
    //@ o_ob_record_struct_tostring | object | callee | A | ToString of a record struct
    public static int o_ob_record_struct_tostring() => new Point(S.I, S.J).ToString().Length; /*!*/
    //@ o_ob_pool_stack | object | none | N | taken from a stack and put back
    public static int o_ob_pool_stack() { var i = s_pool.Count > 0 ? s_pool.Pop() : new Item(); s_pool.Push(i); return 1; }
    //@ o_ob_lazy_field | object | none | O | made once by ??=
    public static int o_ob_lazy_field() { s_item ??= new Item(); return s_item.V; }
    //@ o_ob_throw_guard | object | new | C | an exception that is not thrown
    public static int o_ob_throw_guard() { if (S.I < 0) throw new ArgumentException("x"); return 1; }
    //@ o_ob_memorystream | object | new | A | a MemoryStream over an array
    public static int o_ob_memorystream() { using var m = new MemoryStream(S.Bytes); /*!*/ return (int)m.Length; }
    //@ o_ob_stringbuilder | object | new | A | a new StringBuilder
    public static int o_ob_stringbuilder() { var b = new StringBuilder(); /*!*/ b.Append(S.I); return b.Length; }
    //@ o_ob_list_new | object | new | A | a new List, filled
    public static int o_ob_list_new() { var l = new List<int>(); /*!*/ l.Add(S.I); return l.Count; }
    //@ o_ob_dictionary_new | object | new | A | a new Dictionary with one entry
    public static int o_ob_dictionary_new() { var d = new Dictionary<int, int> { [1] = 2 }; /*!*/ return d.Count; }
    //@ o_ob_hashset_of | object | new | A | a HashSet made of a list
    public static int o_ob_hashset_of() => new HashSet<int>(S.List).Count; /*!*/
    //@ o_ob_queue_ops | object | none | N | enqueue and dequeue within the capacity
    public static int o_ob_queue_ops() { s_queue.Enqueue(S.I); return s_queue.Dequeue(); }
    //@ o_ob_list_clear_add | object | none | N | a list that is cleared and filled again
    public static int o_ob_list_clear_add() { s_list.Clear(); for (int i = 0; i < 8; i++) s_list.Add(i); return s_list.Count; }
    //@ o_ob_channel_trywrite | object | none | N | a bounded channel, written and read
    public static int o_ob_channel_trywrite() { s_chan.Writer.TryWrite(S.I); return s_chan.Reader.TryRead(out var v) ? v : 0; }
    //@ o_ob_generic_new_class | object | new | A | new T() of a class
    public static int o_ob_generic_new_class() { S.Obj = New<Item>(); return 1; }
    static T New<T>() where T : class, new() => new T(); 
    //@ o_ob_anonymous_kept | object | new | A | an anonymous object that is kept
    public static int o_ob_anonymous_kept() { S.Obj = new { S.I, S.J }; /*!*/ return 1; }
    //@ o_ob_uri | object | new | A | a new Uri
    public static int o_ob_uri() => new Uri("http://a/b").Port; /*!*/
    //@ o_ob_ipendpoint | object | new | A | a new IPEndPoint that is kept
    public static int o_ob_ipendpoint() { S.Obj = new IPEndPoint(IPAddress.Loopback, 80); /*!*/ return 1; }
    //@ o_ob_timespan | object | none | N | TimeSpan arithmetic
    public static int o_ob_timespan() => (int)(TimeSpan.FromSeconds(S.J) + TimeSpan.FromMilliseconds(S.I)).TotalSeconds;
    //@ o_ob_stopwatch_timestamp | object | none | N | Stopwatch.GetTimestamp
    public static int o_ob_stopwatch_timestamp() => Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).Ticks >= 0 ? 1 : 0;
    //@ o_ob_random_shared | object | none | N | Random.Shared
    public static int o_ob_random_shared() => Random.Shared.Next(3) + 1;
    //@ o_ob_random_new | object | new | A | a new Random
    public static int o_ob_random_new() => new Random(3).Next(); /*!*/
    //@ o_ob_bigint | object | callee | A | BigInteger multiplication
    public static int o_ob_bigint() { var b = BigInteger.Pow(S.I, 9); /*!*/ return b.Sign; }
    //@ o_ob_tuple_class | object | new | A | a Tuple that is kept
    public static int o_ob_tuple_class() { S.Obj = Tuple.Create(S.I, S.J); /*!*/ return 1; }
    //@ o_ob_valuetuple_return | object | none | N | a value tuple returned
    public static int o_ob_valuetuple_return() { var (a, b) = Two(); return a + b; static (int, int) Two() => (S.I, S.J); }
    //@ o_ob_cts | object | new | A | a new CancellationTokenSource
    public static int o_ob_cts() { using var c = new CancellationTokenSource(); /*!*/ return c.Token.CanBeCanceled ? 1 : 0; }
    //@ o_ob_immutable_add | object | callee | A | ImmutableList.Add
    public static int o_ob_immutable_add() => S.ImmList.Add(S.I).Count; /*!*/
    //@ o_ob_immutablearray_get | object | none | N | ImmutableArray indexing
    public static int o_ob_immutablearray_get() => S.Imm[1];
    //@ o_ob_span_helper | object | none | N | BinaryPrimitives over a span
    public static int o_ob_span_helper() => BinaryPrimitives.ReadInt32BigEndian(S.Bytes.AsSpan(4));
    //@ o_ar_byte_literal_arg | array | array | A | new byte[] { } of variables as an argument
    public static int o_ar_byte_literal_arg() => TakeBytes(new[] { (byte)S.I, (byte)1 }); /*!*/
    //@ o_ar_stackalloc | array | none | N | stackalloc
    public static int o_ar_stackalloc() { Span<byte> b = stackalloc byte[64]; b[0] = 1; return b[0]; }
    //@ o_ar_variable_length | array | array | A | an array of variable length
    public static int o_ar_variable_length() { var b = new byte[S.Small]; /*!*/ return b.Length + TakeBytes(b); }
    //@ o_ar_grow_kept | array | none | O | a kept buffer that has grown
    public static int o_ar_grow_kept() { if (s_buffer.Length < 64) s_buffer = new byte[64]; return s_buffer.Length; }
    //@ o_ar_grow_kept_compare | array | none | O | the same, compared the other way
    public static int o_ar_grow_kept_compare() { if (S.Small > s_buffer.Length) { s_buffer = new byte[S.Small]; } return s_buffer.Length; }
    //@ o_ar_resize | array | callee | A | Array.Resize each time
    public static int o_ar_resize() { var a = s_buffer; Array.Resize(ref a, a.Length + 1); /*!*/ return a.Length; }
    //@ o_ar_clone | array | callee | A | Array.Clone
    public static int o_ar_clone() => ((int[])S.Arr.Clone()).Length; /*!*/
    //@ o_ar_copyto | array | none | N | CopyTo into a kept array
    public static int o_ar_copyto() { S.Arr.AsSpan(0, 2).CopyTo(S.Arr.AsSpan(2)); return S.Arr[2]; }
    //@ o_ar_toarray_span | array | callee | A | span.ToArray
    public static int o_ar_toarray_span() => S.Arr.AsSpan(1, 2).ToArray().Length; /*!*/
    //@ o_ar_list_toarray | array | callee | A | List.ToArray
    public static int o_ar_list_toarray() => S.List.ToArray().Length; /*!*/
    //@ o_ar_params_ints | params | array | A | params int[]
    public static int o_ar_params_ints() => Sup.ParamsArr(S.I, S.J, 3); /*!*/
    //@ o_ar_params_span | params | none | N | params ReadOnlySpan<int>
    public static int o_ar_params_span() => Sup.ParamsSpan(S.I, S.J, 3);
    //@ o_ar_params_none | params | none | N | params int[] without arguments
    public static int o_ar_params_none() => Sup.ParamsArr() + 1;
    //@ o_ar_jagged | array | array | A | an array of arrays
    public static int o_ar_jagged() { S.Obj = new[] { new[] { S.I } }; /*!*/ return 1; }
    //@ o_ar_multi | array | array | A | a two-dimensional array
    public static int o_ar_multi() { var m = new int[2, 2]; /*!*/ m[1, 1] = S.I; S.Obj = m; return m[1, 1]; }
    //@ o_ar_span_new_local | array | array | E | Span<int> s = new int[4], local
    public static int o_ar_span_new_local() { Span<int> s = new int[4]; /*!*/ s[1] = S.I; return s[1]; }
    //@ o_ar_large_local | array | array | A | an array of more than 528 bytes
    public static int o_ar_large_local() { var a = new int[256]; /*!*/ a[3] = S.I; return a[3]; }
    //@ o_ar_u8 | array | none | N | a u8 literal
    public static int o_ar_u8() => "abc"u8.Length;
    //@ o_ce_span_arg | collexpr | none | N | a collection expression for a span parameter
    public static int o_ce_span_arg() => TakeRos([S.I, S.J]);
    //@ o_ce_array | collexpr | array | A | a collection expression for an array
    public static int o_ce_array() { int[] a = [S.I, S.J]; /*!*/ S.Obj = a; return 1; }
    //@ o_ce_ienumerable | collexpr | new | A | for IEnumerable<int>
    public static int o_ce_ienumerable() { IEnumerable<int> e = [S.I, S.J]; /*!*/ S.Obj = e; return 1; }
    //@ o_ce_spread_list | collexpr | new | A | a spread into a list
    public static int o_ce_spread_list() { List<int> l = [.. S.Arr, 1]; /*!*/ return l.Count; }
    //@ o_ce_ilist_empty | collexpr | new | A | IList<int> l = []
    public static int o_ce_ilist_empty() { IList<int> l = []; /*!*/ S.Obj = l; return 1; }
    //@ o_ce_readonlylist_empty | collexpr | none | N | IReadOnlyList<int> l = []
    public static int o_ce_readonlylist_empty() { IReadOnlyList<int> l = []; S.Obj = l; return 1; }
    //@ o_ce_immutable | collexpr | array | A | an ImmutableArray
    public static int o_ce_immutable() { ImmutableArray<int> a = [S.I, S.J]; /*!*/ return a.Length; }
    //@ o_ce_hashset | collexpr | new | A | a HashSet
    public static int o_ce_hashset() { HashSet<int> h = [S.I]; /*!*/ return h.Count; }
    //@ o_en_ienumerable_param | foreach | box | A | foreach over an IEnumerable parameter
    public static int o_en_ienumerable_param() => Sum(S.EnumL);
    [MethodImpl(MethodImplOptions.NoInlining)] static int Sum(IEnumerable<int> e) { int s = 0; foreach (var x in e) s += x; return s; }
    //@ o_en_ireadonlylist | foreach | box | A | foreach over IReadOnlyList
    public static int o_en_ireadonlylist() { int s = 0; foreach (var x in S.IRoL) /*!*/ s += x; return s; }
    //@ o_en_span | foreach | none | N | foreach over a span
    public static int o_en_span() { int s = 0; foreach (var x in S.Arr.AsSpan()) s += x; return s; }
    //@ o_en_string | foreach | none | N | foreach over a string
    public static int o_en_string() { int s = 0; foreach (var c in S.Str) s += c; return s; }
    //@ o_en_hashset | foreach | none | N | foreach over a HashSet
    public static int o_en_hashset() { int s = 0; foreach (var x in S.HSet) s += x; return s; }
    //@ o_en_immutablearray | foreach | none | N | foreach over an ImmutableArray
    public static int o_en_immutablearray() { int s = 0; foreach (var x in S.Imm) s += x; return s; }
    //@ o_en_own_struct | foreach | none | N | a class with a struct enumerator
    public static int o_en_own_struct() { int s = 0; foreach (var x in s_walk) s += x; return s; }
    static readonly Walk s_walk = new(); static readonly Linked s_linked = new();
    //@ o_en_own_iterator | foreach | iterator | A | a class whose enumerator is an iterator
    public static int o_en_own_iterator() { int s = 0; foreach (var x in s_linked) /*!*/ s += x; return s; }
    //@ o_en_collection | foreach | box | A | foreach over Collection<T>
    public static int o_en_collection() { int s = 0; foreach (var x in S.Coll) /*!*/ s += x; return s; }
    //@ o_en_idictionary | foreach | box | A | foreach over IDictionary
    public static int o_en_idictionary() { int s = 0; foreach (var kv in S.IDict) /*!*/ s += kv.Value; return s; }
    //@ o_en_dict_keys | foreach | none | N | foreach over Dictionary.Keys
    public static int o_en_dict_keys() { int s = 0; foreach (var k in S.Dict.Keys) s += k; return s; }
    //@ o_en_iterator_call | iterator | iterator | A | an iterator with a parameter
    public static int o_en_iterator_call() { int s = 0; foreach (var x in Sup.Gen(3)) /*!*/ s += x; return s; }
    //@ o_en_for_list | foreach | none | N | for over a List
    public static int o_en_for_list() { int s = 0; for (int i = 0; i < S.List.Count; i++) s += S.List[i]; return s; }
    //@ o_en_collectionsmarshal | foreach | none | N | CollectionsMarshal.AsSpan
    public static int o_en_collectionsmarshal() { int s = 0; foreach (ref var x in CollectionsMarshal.AsSpan(S.List)) s += x; return s; }
    //@ o_en_concurrent_keys | foreach | callee | A | ConcurrentDictionary.Keys: a copy
    public static int o_en_concurrent_keys() => S.CDict.Keys.Count; /*!*/
    //@ o_li_first_pred | linq | none | N | First with a static predicate on a list
    public static int o_li_first_pred() => S.List.First(static x => x > 3);
    //@ o_li_any_pred | linq | none | N | Any with a static predicate on a list
    public static int o_li_any_pred() => S.List.Any(static x => x > 3) ? 1 : 0;
    //@ o_li_count_pred | linq | callee | E | Count with a static predicate on a list
    public static int o_li_count_pred() => S.List.Count(static x => x > 3);
    //@ o_li_max_array | linq | none | N | Max of an array
    public static int o_li_max_array() => S.Arr.Max();
    //@ o_li_contains | linq | none | N | Contains of a list by LINQ
    public static int o_li_contains() => ((IEnumerable<int>)S.List).Contains(3) ? 1 : 0;
    //@ o_li_tolist | linq | callee | A | ToList
    public static int o_li_tolist() => S.Arr.ToList().Count; /*!*/
    //@ o_li_skip_take | linq | callee | A | Skip and Take
    public static int o_li_skip_take() => S.List.Skip(1).Take(2).Count(); /*!*/
    //@ o_li_groupby | linq | callee | A | GroupBy
    public static int o_li_groupby() => S.List.GroupBy(static x => x % 2).Count(); /*!*/
    //@ o_li_zip | linq | callee | A | Zip
    public static int o_li_zip() { int s = 0; foreach (var (a, b) in S.Arr.Zip(S.Arr)) /*!*/ s += a + b; return s; }
    //@ o_li_range | linq | callee | A | Enumerable.Range
    public static int o_li_range() { int s = 0; foreach (var i in Enumerable.Range(0, 3)) /*!*/ s += i; return s; }
    //@ o_li_last | linq | none | N | Last on a list
    public static int o_li_last() => S.List.Last();
    //@ o_li_distinct | linq | callee | A | Distinct
    public static int o_li_distinct() => S.List.Distinct().Count(); /*!*/
}
