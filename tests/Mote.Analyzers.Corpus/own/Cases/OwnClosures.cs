namespace Corpus;

public static class OwnClosures
{
    static Func<int> s_f; static Action s_a; static Func<int, bool> s_p; static readonly List<int> s_list = new() { 1, 2, 3, 4 }; static readonly int[] s_arr = { 1, 2, 3, 4 };
    [MethodImpl(MethodImplOptions.NoInlining)] static int Apply(Func<int, int> f) => f(2);
    [MethodImpl(MethodImplOptions.NoInlining)] static int ApplyState<T>(Func<int, T, int> f, T state) => f(2, state);
    [MethodImpl(MethodImplOptions.NoInlining)] static void Later(Action a) => s_a = a;

    //@ o_cl_findindex | closure | closure | A | List.FindIndex with a captured local
    public static int o_cl_findindex() { int x = S.Small; /*!*/ return s_list.FindIndex(y => y == x); /*!*/ }
    //@ o_cl_find_static | closure | none | N | List.Find with a lambda that captures nothing
    public static int o_cl_find_static() => s_list.Find(static y => y > 2);
    //@ o_cl_array_find | closure | closure | A | Array.Find with a captured parameter
    public static int o_cl_array_find(int x) /*!*/
        => Array.Find(s_arr, y => y == x); /*!*/
    //@ o_cl_state_overload | closure | none | N | a static lambda with a state
    public static int o_cl_state_overload() => ApplyState(static (a, b) => a + b, S.I);
    //@ o_cl_nonstatic_no_capture | closure | none | O | a lambda without capture and without static
    public static int o_cl_nonstatic_no_capture() => Apply(a => a * 3);
    //@ o_cl_loop_variable | closure | closure | A | one display class for each iteration
    public static int o_cl_loop_variable()
    {
        int sum = 0;
        for (int i = 0; i < 3; i++)
        {
            int k = i; /*!*/
            sum += Apply(a => a + k); /*!*/
        }

        return sum;
    }
    //@ o_cl_foreach_variable | closure | closure | A | the variable of a foreach
    public static int o_cl_foreach_variable()
    {
        int sum = 0;
        foreach (var v in s_arr) /*!*/
        {
            sum += Apply(a => a + v); /*!*/
        }

        return sum;
    }
    //@ o_cl_early_return | closure | closure | A | the captured parameter's object is made before the return
    public static int o_cl_early_return(int p) /*!*/
    {
        if (S.True) return p;
        s_f = () => p; /*!*/
        return 0;
    }
    //@ o_cl_local_early_return | closure | closure | A | a captured local after an early return: its scope is the whole method
    public static int o_cl_local_early_return() { if (S.True) return 1; int p = S.I; s_f = () => p; /*!*/ return 0; }
    //@ o_cl_localfn_to_delegate | closure | closure | A | a capturing local function as a delegate
    public static int o_cl_localfn_to_delegate() { int x = S.I; /*!*/ int F(int y) => x + y; return Apply(F); /*!*/ }
    //@ o_cl_localfn_static_delegate | closure | none | O | a static local function as a delegate
    public static int o_cl_localfn_static_delegate() { static int F(int y) => y + 1; return Apply(F); }
    //@ o_cl_localfn_calls | closure | none | N | local functions that call each other
    public static int o_cl_localfn_calls() { int x = S.I; int A(int y) => y == 0 ? x : B(y - 1); int B(int y) => A(y); return A(2); }
    //@ o_cl_localfn_via_lambda | closure | closure | A | a lambda that calls a capturing local function
    public static int o_cl_localfn_via_lambda() { int x = S.I; /*!*/ int F(int y) => x + y; return Apply(z => F(z)); /*!*/ }
    //@ o_cl_thread_start | closure | closure | A | ThreadPool work item with capture
    public static int o_cl_thread_start() { int x = S.I; /*!*/ ThreadPool.QueueUserWorkItem(_ => S.J = x); /*!*/ return 1; }
    //@ o_cl_const_capture | closure | none | O | a constant is no capture
    public static int o_cl_const_capture() { const int k = 4; return Apply(a => a + k); }
    //@ o_cl_sort_comparison | closure | none | N | Array.Sort with a kept comparison
    public static int o_cl_sort_comparison() { Array.Sort(s_arr, S.CmpStatic); return s_arr[0]; }
    //@ o_cl_sort_static_lambda | closure | none | O | List.Sort with a static lambda
    public static int o_cl_sort_static_lambda() { s_list.Sort(static (a, b) => a - b); return s_list[0]; }
    //@ o_cl_lazy | closure | closure | A | a Lazy with capture
    public static int o_cl_lazy() { int x = S.I; /*!*/ S.Obj = new Lazy<int>(() => x); /*!*/ return 1; }
    //@ o_cl_event_handler | closure | closure | A | an event handler with capture
    public static int o_cl_event_handler() { int x = S.I; /*!*/ EventHandler h = (_, _) => S.J = x; /*!*/ S.AddEv(h); S.RemEv(h); return 1; }
    //@ o_cl_two_scopes | closure | closure | A | captures from two scopes: two display classes
    public static int o_cl_two_scopes()
    {
        int a = S.I; /*!*/
        if (S.True)
        {
            int b = S.J; /*!*/
            s_f = () => a + b; /*!*/
        }

        return 1;
    }
    //@ o_cl_query | closure | closure | A | a query expression that captures
    public static int o_cl_query() { int x = 2; /*!*/ return (from y in s_list where y > x select y).Count(); /*!*/ }
    //@ o_cl_out_of_using | closure | closure | A | a captured using variable
    public static int o_cl_out_of_using() { using var ms = new MemoryStream(S.Bytes); /*!*/ Later(() => ms.Position = 0); /*!*/ return 1; }
    //@ o_cl_pattern_variable | closure | closure | A | a captured pattern variable
    public static int o_cl_pattern_variable() { if (S.BoxedInt is int v) /*!*/ { s_f = () => v; /*!*/ } return 1; }
    //@ o_cl_static_field_lambda | closure | none | N | a delegate that is kept in a static field
    public static int o_cl_static_field_lambda() => Apply(s_kept);
    static readonly Func<int, int> s_kept = x => x + 1;
    //@ o_cl_cached_lazily | closure | none | O | made once by ??=
    public static int o_cl_cached_lazily() { s_p ??= y => y > 3; return s_p(4) ? 1 : 0; }
    //@ o_cl_generic_method_group | closure | none | O | a generic static method as a delegate
    public static int o_cl_generic_method_group() => Apply(Same<int>);
    static T Same<T>(T t) => t;
    //@ o_cl_delegate_combine | delegate | delegate | A | two delegates joined
    public static int o_cl_delegate_combine() { s_a = S.ActA + S.ActB; /*!*/ return 1; }
    //@ o_cl_new_action | delegate | delegate | A | new Action(StaticMethod)
    public static int o_cl_new_action() { s_a = new Action(Nothing); /*!*/ return 1; }
    static void Nothing() { }
    //@ o_cl_method_of_struct_local | delegate | box | A | a method of a local struct as a delegate
    public static int o_cl_method_of_struct_local() { var r = new RoStruct(S.I); s_f = r.Twice; /*!*/ return 1; }
    //@ o_cl_interlocked_loop | closure | none | N | a loop of CompareExchange in place of a lambda
    public static int o_cl_interlocked_loop() { int seen; do { seen = S.J; } while (Interlocked.CompareExchange(ref S.J, seen + 1, seen) != seen); return 1; }
    //@ o_cl_addorupdate_capture | closure | closure | A | AddOrUpdate with capture
    public static int o_cl_addorupdate_capture() { int k = S.I; /*!*/ return S.CDict.AddOrUpdate(1, k, (_, old) => old + k > 5 ? 2 : 2); /*!*/ }
    //@ o_cl_tryadd | closure | none | N | TryAdd of a key that is there
    public static int o_cl_tryadd() => S.CDict.TryAdd(1, 2) ? 1 : 0;
    //@ o_cl_expression_field | closure | new | A | an expression tree with capture
    public static int o_cl_expression_field() { int k = S.I; /*!*/ Expression<Func<int>> e = () => k; /*!*/ S.Obj = e; return 1; }
    //@ o_cl_function_pointer | closure | none | N | a function pointer
    public static unsafe int o_cl_function_pointer() { delegate*<int, int> f = &Sup.AddOne; return f(2); }
}
public sealed class OwnInstance
{
    public static readonly OwnInstance Instance = new(); int _n = 3; Func<int> _kept; static Func<int> s_f; readonly List<int> _items = new() { 1, 2, 3 };
    [MethodImpl(MethodImplOptions.NoInlining)] static int Run(Func<int> f) => f();
    [MethodImpl(MethodImplOptions.NoInlining)] static int Run1(Predicate<int> f) => f(1) ? 1 : 0;
    int Read() => _n;
    bool Is(int x) => x == _n;
    //@ o_in_methodgroup_arg | closure | delegate | A | an instance method as an argument
    public int o_in_methodgroup_arg() => Run(Read); /*!*/
    //@ o_in_lambda_this_arg | closure | delegate | A | a lambda that uses a field, as an argument
    public int o_in_lambda_this_arg() => Run(() => _n); /*!*/
    //@ o_in_kept_lazily | closure | none | O | an instance delegate, made once
    public int o_in_kept_lazily() { _kept ??= Read; return Run(_kept); }
    //@ o_in_kept_if_null | closure | none | O | the same by if
    public int o_in_kept_if_null() { if (_kept == null) { _kept = Read; } return Run(_kept); }
    //@ o_in_exists | closure | delegate | A | List.Exists with an instance method
    public int o_in_exists() => _items.Exists(Is) ? 1 : 0; /*!*/
    //@ o_in_this_and_param | closure | closure | A | a lambda over this and a parameter
    public int o_in_this_and_param(int p) /*!*/
        => Run(() => _n + p); /*!*/
    //@ o_in_localfn_this | closure | delegate | A | a local function that uses this, as a delegate
    public int o_in_localfn_this() { int F() => _n; return Run(F); /*!*/ }
    //@ o_in_localfn_this_called | closure | none | N | the same, called
    public int o_in_localfn_this_called() { int F() => _n; return F(); }
}
