namespace Corpus;

public interface IUnit { double Value { get; } }
public readonly struct Celsius(double value) : IUnit, IFormattable { public double Value => value; public string ToString(string f, IFormatProvider p) => "c"; public override string ToString() => "c"; }
public struct Pair { public int A, B; }
public struct Counter : IEnumerator<int> { int _i; public int Current => _i; object IEnumerator.Current => _i; public bool MoveNext() => ++_i < 3; public void Reset() { } public void Dispose() { } }
public readonly struct Handle : IEquatable<Handle> { public readonly int Id; public Handle(int id) { Id = id; } public bool Equals(Handle o) => Id == o.Id; public override bool Equals(object o) => o is Handle h && Equals(h); public override int GetHashCode() => Id; }

public static class OwnBoxing
{
    static object s_o; static IUnit s_unit; static readonly Dictionary<Pair, int> s_pairs = new() { [new Pair { A = 1 }] = 1 }; static readonly Dictionary<Handle, int> s_handles = new() { [new Handle(1)] = 1 };
    static readonly HashSet<Pair> s_set = new() { new Pair { A = 1 } }; static readonly List<Pair> s_list = new() { new Pair { A = 1 }, new Pair { A = 2 } }; static readonly List<Handle> s_handleList = new() { new Handle(1), new Handle(2) };
    [MethodImpl(MethodImplOptions.NoInlining)] static double Read(IUnit u) => u.Value;
    [MethodImpl(MethodImplOptions.NoInlining)] static double ReadAny<T>(T u) where T : IUnit => u.Value;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Log(string f, object a) => f.Length;
    [MethodImpl(MethodImplOptions.NoInlining)] static int LogT<T>(string f, T a) => f.Length;
    [MethodImpl(MethodImplOptions.NoInlining)] static int LogAll(string f, params object[] a) => a.Length;
    [MethodImpl(MethodImplOptions.NoInlining)] static object Give(bool b) => b ? S.I : (object)"x";
    static bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
    static int Compare<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b);
    static int CompareOld(IComparable a, object b) => a.CompareTo(b);

    //@ o_box_log_arg | boxing | box | A | an int passed to a log method that takes object
    public static int o_box_log_arg() => Log("n", S.I); /*!*/
    //@ o_box_log_generic | boxing | none | N | the same with a generic method
    public static int o_box_log_generic() => LogT("n", S.I);
    //@ o_box_log_params | boxing | box | A | two ints for params object[]
    public static int o_box_log_params() => LogAll("{0} {1}", S.I, S.J); /*!*/
    //@ o_box_return_object | boxing | box | A | a method that returns object gives an int
    public static int o_box_return_object() { s_o = Get(); /*!*/ return 1; object Get() { return S.I; /*!*/ } }
    //@ o_box_ternary | boxing | box | A | one arm of a conditional is boxed
    public static int o_box_ternary() { s_o = S.True ? S.I : (object)S.Str; /*!*/ return 1; }
    //@ o_box_iface_readonly | boxing | box | A | a readonly struct as its interface
    public static int o_box_iface_readonly() => (int)Read(new Celsius(S.D)); /*!*/
    //@ o_box_iface_generic | boxing | none | N | the same by a constrained generic
    public static int o_box_iface_generic() => (int)ReadAny(new Celsius(S.D));
    //@ o_box_iface_field | boxing | box | A | stored in a field of an interface type
    public static int o_box_iface_field() { s_unit = new Celsius(S.D); /*!*/ return 1; }
    //@ o_box_dict_of_object | boxing | box | A | an int as a value of Dictionary<string, object>
    public static int o_box_dict_of_object() { s_bag["k"] = S.I; /*!*/ return 1; }
    static readonly Dictionary<string, object> s_bag = new() { ["k"] = null };
    //@ o_box_list_of_object | boxing | box | A | ArrayList.Add
    public static int o_box_list_of_object() { S.AList.Clear(); S.AList.Add(S.I); /*!*/ return S.AList.Count; }
    //@ o_box_tuple_item | boxing | box | A | an int in a tuple that has an object
    public static int o_box_tuple_item() { (string, object) t = ("a", S.I); /*!*/ s_o = t.Item2; return 1; }
    //@ o_box_key_plain | boxing | box | A | lookup by a struct without IEquatable
    public static int o_box_key_plain() => s_pairs.TryGetValue(new Pair { A = 1 }, out var v) ? v : 0; /*!*/
    //@ o_box_key_indexer | boxing | box | A | the same by the indexer
    public static int o_box_key_indexer() => s_pairs[new Pair { A = 1 }]; /*!*/
    //@ o_box_key_equatable | boxing | none | N | lookup by a struct with IEquatable
    public static int o_box_key_equatable() => s_handles.TryGetValue(new Handle(1), out var v) ? v : 0;
    //@ o_box_set_plain | boxing | box | A | HashSet.Contains of such a struct
    public static int o_box_set_plain() => s_set.Contains(new Pair { A = 1 }) ? 1 : 0; /*!*/
    //@ o_box_list_contains_plain | boxing | box | A | List.Contains of such a struct
    public static int o_box_list_contains_plain() => s_list.Contains(new Pair { A = 2 }) ? 1 : 0; /*!*/
    //@ o_box_list_contains_equatable | boxing | none | N | List.Contains of one with IEquatable
    public static int o_box_list_contains_equatable() => s_handleList.Contains(new Handle(2)) ? 1 : 0;
    //@ o_box_comparer_plain | boxing | box | A | EqualityComparer<T>.Default of such a struct, by a generic method
    public static int o_box_comparer_plain() => EqualityComparer<Pair>.Default.Equals(new Pair { A = S.I }, new Pair { A = S.J }) ? 1 : 0; /*!*/
    //@ o_box_comparable_generic | boxing | none | N | IComparable<T> by a constrained generic
    public static int o_box_comparable_generic() => Compare(S.I, S.J);
    //@ o_box_comparable_old | boxing | box | A | IComparable and object: two boxes
    public static int o_box_comparable_old() => CompareOld(S.I, S.J); /*!*/
    //@ o_box_struct_gethashcode | boxing | box | A | GetHashCode of a struct that does not override it
    public static int o_box_struct_gethashcode() => new Pair { A = S.I }.GetHashCode(); /*!*/
    //@ o_box_struct_equals | boxing | box | A | Equals(object) of a struct that does not override it
    public static int o_box_struct_equals() => new Pair { A = S.I }.Equals(new Pair { A = S.J }) ? 1 : 0; /*!*/
    //@ o_box_struct_tostring_own | boxing | none | N | ToString that the struct overrides and that returns a constant
    public static int o_box_struct_tostring_own() => new Celsius(S.D).ToString().Length;
    //@ o_box_enum_format | boxing | box | A | string.Format of an enum
    public static int o_box_enum_format() => string.Format("{0}", S.Col).Length; /*!*/
    //@ o_box_enum_interp | boxing | string | A | $"{enum}": the string only
    public static int o_box_enum_interp() => $"c={S.Col}".Length; /*!*/
    //@ o_box_enum_getname | boxing | none | N | Enum.GetName<T>
    public static int o_box_enum_getname() => Enum.GetName(S.Col).Length;
    //@ o_box_enum_hash | boxing | none | N | enum.GetHashCode
    public static int o_box_enum_hash() => S.Col.GetHashCode();
    //@ o_box_enum_switch | boxing | none | N | switch over an enum
    public static int o_box_enum_switch() => S.Col switch { Color.Red => 1, Color.Blue => 2, _ => 3 };
    //@ o_box_enum_toint_convert | boxing | box | A | Convert.ToInt32(object) of an enum
    public static int o_box_enum_toint_convert() => Convert.ToInt32((object)S.Col); /*!*/
    //@ o_box_enum_tryparse | boxing | none | N | Enum.TryParse<T>
    public static int o_box_enum_tryparse() => Enum.TryParse<Color>("Green", out var c) ? (int)c : 0;
    //@ o_box_nullable_null | boxing | none | N | a null int? to object is null
    public static int o_box_nullable_null() { s_o = S.NNull; return 1; }
    //@ o_box_pattern_local | boxing | box | E | a local object that is only matched
    public static int o_box_pattern_local() { object o = S.I; /*!*/ return o is int i && i > 3 ? 1 : 0; }
    //@ o_box_string_join_ints | boxing | box | A | string.Join with params object[]
    public static int o_box_string_join_ints() => string.Join(",", S.I, S.J).Length; /*!*/
    //@ o_box_concat_objects | boxing | box | A | string.Concat(object, object)
    public static int o_box_concat_objects() => string.Concat(S.I, S.J).Length; /*!*/
    //@ o_box_sb_appendformat | boxing | box | A | StringBuilder.AppendFormat
    public static int o_box_sb_appendformat() { S.Sb.Clear(); S.Sb.AppendFormat("{0}", S.I); /*!*/ return S.Sb.Length; }
    //@ o_box_sb_append_interp | boxing | none | N | StringBuilder.Append($"")
    public static int o_box_sb_append_interp() { S.Sb.Clear(); S.Sb.Append($"{S.I}/{S.J}"); return S.Sb.Length; }
    //@ o_box_enumerator_iface | boxing | box | A | a struct enumerator as IEnumerator<int>, handed on
    public static int o_box_enumerator_iface() => Drain(new Counter()); /*!*/
    [MethodImpl(MethodImplOptions.NoInlining)] static int Drain(IEnumerator<int> e) { int s = 0; while (e.MoveNext()) s += e.Current; return s; }
    //@ o_box_cast_in_loop | boxing | box | A | a box at each iteration
    public static int o_box_cast_in_loop() { int s = 0; for (int i = 0; i < 3; i++) { s += Log("x", i); /*!*/ } return s; }
    //@ o_box_cond_throw | boxing | box | C | a box on the way to an exception only
    public static int o_box_cond_throw() { if (S.False) throw new ArgumentOutOfRangeException(nameof(S), S.I, "x"); return 1; }
    //@ o_box_tryformat | boxing | none | N | int.TryFormat
    public static int o_box_tryformat() { Span<char> b = stackalloc char[16]; S.I.TryFormat(b, out var n); return n; }
    //@ o_box_iformattable | boxing | box | A | an int stored as IFormattable
    public static int o_box_iformattable() { S.Fmt = S.I; /*!*/ return 1; }
    //@ o_box_guid_object | boxing | box | A | a Guid stored as object
    public static int o_box_guid_object() { s_o = S.G; /*!*/ return 1; }
    //@ o_box_datetime_compare | boxing | none | N | DateTime comparison
    public static int o_box_datetime_compare() => S.Dt.CompareTo(DateTime.MinValue);
    //@ o_box_yield_object | boxing | box | A | object initializer of a property of type object
    public static int o_box_yield_object() { S.Obj = new Message { Payload = S.I }; /*!*/ return 1; }
    sealed class Message { public object Payload { get; set; } }
    //@ o_box_cancel_state | boxing | box | A | a struct as the state of a callback
    public static int o_box_cancel_state() { using var r = S.Cts.Token.Register(static s => { }, S.I); /*!*/ return 1; }
    static int CallDim<T>(T t) where T : IDim => t.Twice();
    [MethodImpl(MethodImplOptions.NoInlining)] static int CallDimApart<T>(T t) where T : IDim { int s = 0; for (int i = 0; i < 2; i++) s += t.Twice(); return s; }
    //@ o_box_dim_small | boxing | box | E | a default interface member of a struct, by a small generic method
    public static int o_box_dim_small() => CallDim(new DimStruct { X = S.I }); /*!*/
    //@ o_box_dim_apart | boxing | box | A | the same by a method that is not inlined
    public static int o_box_dim_apart() => CallDimApart(new DimStruct { X = S.I }); /*!*/
    //@ o_box_dim_implemented | boxing | none | N | the same, implemented in the struct
    public static int o_box_dim_implemented() => CallDimApart(new DimImpl { X = S.I });
    //@ o_box_ref_equals | boxing | box | E | object.ReferenceEquals of a value
    public static int o_box_ref_equals() => object.ReferenceEquals(S.I, S.Obj) ? 1 : 0;
    //@ o_box_debug_args | boxing | none | N | [Conditional] call that is left out
    public static int o_box_debug_args() { Trace2("x", S.I); return 1; }
    [Conditional("NEVER")] static void Trace2(string f, object o) { }
}
