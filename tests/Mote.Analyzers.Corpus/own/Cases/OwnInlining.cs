namespace Corpus;

/// <summary>What a compiler sees through: objects that are handed to methods of the project.</summary>
public static class OwnInlining
{
    static int First(Node n) => n.V;
    static int Twice(Node n) => First(n) + 1;
    static int Unbox(object o) => (int)o;
    static int Pair(int[] a) => a[0] + a[1];
    static int Straight(Node n) { int a = n.V + S.I; int b = a * 3 + S.J; int c = b ^ (a << 2); return c + b - S.Small; }
    static int Branches(Node n) { if (n.V > S.I) return n.V - S.J; return n.V > S.Small ? n.V : S.J; }
    static int Long(Node n)
    {
        int a = n.V + S.I; int b = a * 3 + S.J; int c = b ^ (a << 2); int d = c + b - S.Small; int e = d * a + S.N; int f = e - (b ^ d) + S.Zero;
        int g = f * 7 + n.V; int h = g ^ (f >> 3); int i = h + S.I * 3; int j = i - S.J * 5; return j + a + b + c + d + e + f + g + h;
    }
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int LongForced(Node n)
    {
        int a = n.V + S.I; int b = a * 3 + S.J; int c = b ^ (a << 2); int d = c + b - S.Small; int e = d * a + S.N; int f = e - (b ^ d) + S.Zero;
        int g = f * 7 + n.V; int h = g ^ (f >> 3); int i = h + S.I * 3; int j = i - S.J * 5; return j + a + b + c + d + e + f + g + h;
    }
    static int Looped(Node n) { int s = 0; for (int i = 0; i < S.Small; i++) s += n.V; return s; }
    static int Guarded(Node n) { try { return n.V + S.I; } catch (InvalidOperationException) { return 0; } }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Apart(Node n) => n.V;
    static int Keep(Node n) { S.Obj = n; return n.V; }
    static int KeepSeldom(Node n) { if (S.False) S.Obj = n; return n.V; }
    static Node Same(Node n) => n;
    static int Switched(Node n) => n.V switch { 0 => S.I, 1 => S.J, 2 => S.Small, 3 => S.N, _ => n.V };
    static int Checked(Node n) { if (n.V < 0) throw new ArgumentOutOfRangeException(nameof(n)); return n.V; }
    static int OfTwo(Node one, Node other) => one.V + other.V;
    static int Of(IShape shape) => shape.Area();
    static int Counted(int[] a) => a.Length;

    class Base { public int V; public virtual int Get() => V; }
    sealed class Leaf : Base { public override int Get() => V + 1; }

    //@ o_il_first | inlining | new | E | an object handed to a method of one field
    public static int o_il_first() => First(new Node(S.I));
    //@ o_il_twice | inlining | new | E | the same through two methods
    public static int o_il_twice() => Twice(new Node(S.I));
    //@ o_il_unbox | inlining | box | E | a box that the callee unboxes
    public static int o_il_unbox() => Unbox(S.I);
    //@ o_il_pair | inlining | array | E | an array that the callee reads
    public static int o_il_pair() => Pair(new[] { S.I, S.J });
    //@ o_il_counted | inlining | array | E | an array whose length the callee reads
    public static int o_il_counted() => Counted(new int[4]);
    //@ o_il_straight | inlining | new | E | a callee of some straight lines
    public static int o_il_straight() => Straight(new Node(S.I)); /*!*/
    //@ o_il_branches | inlining | new | E | a callee with two branches
    public static int o_il_branches() => Branches(new Node(S.I)); /*!*/
    //@ o_il_long | inlining | new | A | a callee that is too long
    public static int o_il_long() => Long(new Node(S.I)); /*!*/
    //@ o_il_long_forced | inlining | new | E | the same with AggressiveInlining
    public static int o_il_long_forced() => LongForced(new Node(S.I));
    //@ o_il_looped | inlining | new | A | a callee with a loop
    public static int o_il_looped() => Looped(new Node(S.I)); /*!*/
    //@ o_il_guarded | inlining | new | A | a callee with try and catch
    public static int o_il_guarded() => Guarded(new Node(S.I)); /*!*/
    //@ o_il_apart | inlining | new | A | a callee with NoInlining
    public static int o_il_apart() => Apart(new Node(S.I)); /*!*/
    //@ o_il_keep | inlining | new | A | a callee that stores it
    public static int o_il_keep() => Keep(new Node(S.I)); /*!*/
    //@ o_il_keep_seldom | inlining | new | A | a callee that stores it in a branch that never runs
    public static int o_il_keep_seldom() => KeepSeldom(new Node(S.I)); /*!*/
    //@ o_il_same | inlining | new | E | a callee that hands it back
    public static int o_il_same() => Same(new Node(S.I)).V;
    //@ o_il_switched | inlining | new | E | a callee with a switch
    public static int o_il_switched() => Switched(new Node(S.I)); /*!*/
    //@ o_il_throws | inlining | new | A | a callee that may throw
    public static int o_il_throws() => Checked(new Node(S.I)); /*!*/
    //@ o_il_of_two | inlining | new | E | two objects
    public static int o_il_of_two() => OfTwo(new Node(S.I), new Node(S.J));
    //@ o_il_local | inlining | new | E | an object in a local, handed on twice
    public static int o_il_local() { var n = new Node(S.I); return First(n) + First(n); }
    //@ o_il_local_kept | inlining | new | A | an object in a local, handed on and kept
    public static int o_il_local_kept() { var n = new Node(S.I); /*!*/ return First(n) + Keep(n); }
    //@ o_il_in_loop | inlining | new | A | handed on in a loop
    public static int o_il_in_loop() { int s = 0; for (int i = 0; i < 3; i++) s += First(new Node(i)); /*!*/ return s; }
    //@ o_il_shape | inlining | box | E | a struct behind an interface, handed to a short method
    public static int o_il_shape() => Of(new Sq(S.I));
    //@ o_il_virtual | inlining | new | E | a virtual method of a sealed class that is made here
    public static int o_il_virtual() => new Leaf { V = S.I }.Get();
    //@ o_il_virtual_base | inlining | new | E | the same through its base
    public static int o_il_virtual_base() { Base b = new Leaf { V = S.I }; return b.Get(); }
}
