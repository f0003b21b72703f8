using System.Runtime.CompilerServices;

namespace Mote.Benchmarks;

// A hundred messages, a hundred modules that each handle one, and one module that publishes all of them.
[Message]
internal readonly record struct M0(int Value);

[Module]
internal sealed partial class R0
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M0 message)
    {
    }
}

[Message]
internal readonly record struct M1(int Value);

[Module]
internal sealed partial class R1
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M1 message)
    {
    }
}

[Message]
internal readonly record struct M2(int Value);

[Module]
internal sealed partial class R2
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M2 message)
    {
    }
}

[Message]
internal readonly record struct M3(int Value);

[Module]
internal sealed partial class R3
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M3 message)
    {
    }
}

[Message]
internal readonly record struct M4(int Value);

[Module]
internal sealed partial class R4
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M4 message)
    {
    }
}

[Message]
internal readonly record struct M5(int Value);

[Module]
internal sealed partial class R5
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M5 message)
    {
    }
}

[Message]
internal readonly record struct M6(int Value);

[Module]
internal sealed partial class R6
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M6 message)
    {
    }
}

[Message]
internal readonly record struct M7(int Value);

[Module]
internal sealed partial class R7
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M7 message)
    {
    }
}

[Message]
internal readonly record struct M8(int Value);

[Module]
internal sealed partial class R8
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M8 message)
    {
    }
}

[Message]
internal readonly record struct M9(int Value);

[Module]
internal sealed partial class R9
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M9 message)
    {
    }
}

[Message]
internal readonly record struct M10(int Value);

[Module]
internal sealed partial class R10
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M10 message)
    {
    }
}

[Message]
internal readonly record struct M11(int Value);

[Module]
internal sealed partial class R11
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M11 message)
    {
    }
}

[Message]
internal readonly record struct M12(int Value);

[Module]
internal sealed partial class R12
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M12 message)
    {
    }
}

[Message]
internal readonly record struct M13(int Value);

[Module]
internal sealed partial class R13
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M13 message)
    {
    }
}

[Message]
internal readonly record struct M14(int Value);

[Module]
internal sealed partial class R14
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M14 message)
    {
    }
}

[Message]
internal readonly record struct M15(int Value);

[Module]
internal sealed partial class R15
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M15 message)
    {
    }
}

[Message]
internal readonly record struct M16(int Value);

[Module]
internal sealed partial class R16
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M16 message)
    {
    }
}

[Message]
internal readonly record struct M17(int Value);

[Module]
internal sealed partial class R17
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M17 message)
    {
    }
}

[Message]
internal readonly record struct M18(int Value);

[Module]
internal sealed partial class R18
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M18 message)
    {
    }
}

[Message]
internal readonly record struct M19(int Value);

[Module]
internal sealed partial class R19
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M19 message)
    {
    }
}

[Message]
internal readonly record struct M20(int Value);

[Module]
internal sealed partial class R20
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M20 message)
    {
    }
}

[Message]
internal readonly record struct M21(int Value);

[Module]
internal sealed partial class R21
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M21 message)
    {
    }
}

[Message]
internal readonly record struct M22(int Value);

[Module]
internal sealed partial class R22
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M22 message)
    {
    }
}

[Message]
internal readonly record struct M23(int Value);

[Module]
internal sealed partial class R23
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M23 message)
    {
    }
}

[Message]
internal readonly record struct M24(int Value);

[Module]
internal sealed partial class R24
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M24 message)
    {
    }
}

[Message]
internal readonly record struct M25(int Value);

[Module]
internal sealed partial class R25
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M25 message)
    {
    }
}

[Message]
internal readonly record struct M26(int Value);

[Module]
internal sealed partial class R26
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M26 message)
    {
    }
}

[Message]
internal readonly record struct M27(int Value);

[Module]
internal sealed partial class R27
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M27 message)
    {
    }
}

[Message]
internal readonly record struct M28(int Value);

[Module]
internal sealed partial class R28
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M28 message)
    {
    }
}

[Message]
internal readonly record struct M29(int Value);

[Module]
internal sealed partial class R29
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M29 message)
    {
    }
}

[Message]
internal readonly record struct M30(int Value);

[Module]
internal sealed partial class R30
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M30 message)
    {
    }
}

[Message]
internal readonly record struct M31(int Value);

[Module]
internal sealed partial class R31
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M31 message)
    {
    }
}

[Message]
internal readonly record struct M32(int Value);

[Module]
internal sealed partial class R32
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M32 message)
    {
    }
}

[Message]
internal readonly record struct M33(int Value);

[Module]
internal sealed partial class R33
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M33 message)
    {
    }
}

[Message]
internal readonly record struct M34(int Value);

[Module]
internal sealed partial class R34
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M34 message)
    {
    }
}

[Message]
internal readonly record struct M35(int Value);

[Module]
internal sealed partial class R35
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M35 message)
    {
    }
}

[Message]
internal readonly record struct M36(int Value);

[Module]
internal sealed partial class R36
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M36 message)
    {
    }
}

[Message]
internal readonly record struct M37(int Value);

[Module]
internal sealed partial class R37
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M37 message)
    {
    }
}

[Message]
internal readonly record struct M38(int Value);

[Module]
internal sealed partial class R38
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M38 message)
    {
    }
}

[Message]
internal readonly record struct M39(int Value);

[Module]
internal sealed partial class R39
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M39 message)
    {
    }
}

[Message]
internal readonly record struct M40(int Value);

[Module]
internal sealed partial class R40
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M40 message)
    {
    }
}

[Message]
internal readonly record struct M41(int Value);

[Module]
internal sealed partial class R41
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M41 message)
    {
    }
}

[Message]
internal readonly record struct M42(int Value);

[Module]
internal sealed partial class R42
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M42 message)
    {
    }
}

[Message]
internal readonly record struct M43(int Value);

[Module]
internal sealed partial class R43
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M43 message)
    {
    }
}

[Message]
internal readonly record struct M44(int Value);

[Module]
internal sealed partial class R44
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M44 message)
    {
    }
}

[Message]
internal readonly record struct M45(int Value);

[Module]
internal sealed partial class R45
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M45 message)
    {
    }
}

[Message]
internal readonly record struct M46(int Value);

[Module]
internal sealed partial class R46
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M46 message)
    {
    }
}

[Message]
internal readonly record struct M47(int Value);

[Module]
internal sealed partial class R47
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M47 message)
    {
    }
}

[Message]
internal readonly record struct M48(int Value);

[Module]
internal sealed partial class R48
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M48 message)
    {
    }
}

[Message]
internal readonly record struct M49(int Value);

[Module]
internal sealed partial class R49
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M49 message)
    {
    }
}

[Message]
internal readonly record struct M50(int Value);

[Module]
internal sealed partial class R50
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M50 message)
    {
    }
}

[Message]
internal readonly record struct M51(int Value);

[Module]
internal sealed partial class R51
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M51 message)
    {
    }
}

[Message]
internal readonly record struct M52(int Value);

[Module]
internal sealed partial class R52
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M52 message)
    {
    }
}

[Message]
internal readonly record struct M53(int Value);

[Module]
internal sealed partial class R53
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M53 message)
    {
    }
}

[Message]
internal readonly record struct M54(int Value);

[Module]
internal sealed partial class R54
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M54 message)
    {
    }
}

[Message]
internal readonly record struct M55(int Value);

[Module]
internal sealed partial class R55
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M55 message)
    {
    }
}

[Message]
internal readonly record struct M56(int Value);

[Module]
internal sealed partial class R56
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M56 message)
    {
    }
}

[Message]
internal readonly record struct M57(int Value);

[Module]
internal sealed partial class R57
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M57 message)
    {
    }
}

[Message]
internal readonly record struct M58(int Value);

[Module]
internal sealed partial class R58
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M58 message)
    {
    }
}

[Message]
internal readonly record struct M59(int Value);

[Module]
internal sealed partial class R59
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M59 message)
    {
    }
}

[Message]
internal readonly record struct M60(int Value);

[Module]
internal sealed partial class R60
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M60 message)
    {
    }
}

[Message]
internal readonly record struct M61(int Value);

[Module]
internal sealed partial class R61
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M61 message)
    {
    }
}

[Message]
internal readonly record struct M62(int Value);

[Module]
internal sealed partial class R62
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M62 message)
    {
    }
}

[Message]
internal readonly record struct M63(int Value);

[Module]
internal sealed partial class R63
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M63 message)
    {
    }
}

[Message]
internal readonly record struct M64(int Value);

[Module]
internal sealed partial class R64
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M64 message)
    {
    }
}

[Message]
internal readonly record struct M65(int Value);

[Module]
internal sealed partial class R65
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M65 message)
    {
    }
}

[Message]
internal readonly record struct M66(int Value);

[Module]
internal sealed partial class R66
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M66 message)
    {
    }
}

[Message]
internal readonly record struct M67(int Value);

[Module]
internal sealed partial class R67
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M67 message)
    {
    }
}

[Message]
internal readonly record struct M68(int Value);

[Module]
internal sealed partial class R68
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M68 message)
    {
    }
}

[Message]
internal readonly record struct M69(int Value);

[Module]
internal sealed partial class R69
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M69 message)
    {
    }
}

[Message]
internal readonly record struct M70(int Value);

[Module]
internal sealed partial class R70
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M70 message)
    {
    }
}

[Message]
internal readonly record struct M71(int Value);

[Module]
internal sealed partial class R71
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M71 message)
    {
    }
}

[Message]
internal readonly record struct M72(int Value);

[Module]
internal sealed partial class R72
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M72 message)
    {
    }
}

[Message]
internal readonly record struct M73(int Value);

[Module]
internal sealed partial class R73
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M73 message)
    {
    }
}

[Message]
internal readonly record struct M74(int Value);

[Module]
internal sealed partial class R74
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M74 message)
    {
    }
}

[Message]
internal readonly record struct M75(int Value);

[Module]
internal sealed partial class R75
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M75 message)
    {
    }
}

[Message]
internal readonly record struct M76(int Value);

[Module]
internal sealed partial class R76
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M76 message)
    {
    }
}

[Message]
internal readonly record struct M77(int Value);

[Module]
internal sealed partial class R77
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M77 message)
    {
    }
}

[Message]
internal readonly record struct M78(int Value);

[Module]
internal sealed partial class R78
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M78 message)
    {
    }
}

[Message]
internal readonly record struct M79(int Value);

[Module]
internal sealed partial class R79
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M79 message)
    {
    }
}

[Message]
internal readonly record struct M80(int Value);

[Module]
internal sealed partial class R80
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M80 message)
    {
    }
}

[Message]
internal readonly record struct M81(int Value);

[Module]
internal sealed partial class R81
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M81 message)
    {
    }
}

[Message]
internal readonly record struct M82(int Value);

[Module]
internal sealed partial class R82
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M82 message)
    {
    }
}

[Message]
internal readonly record struct M83(int Value);

[Module]
internal sealed partial class R83
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M83 message)
    {
    }
}

[Message]
internal readonly record struct M84(int Value);

[Module]
internal sealed partial class R84
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M84 message)
    {
    }
}

[Message]
internal readonly record struct M85(int Value);

[Module]
internal sealed partial class R85
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M85 message)
    {
    }
}

[Message]
internal readonly record struct M86(int Value);

[Module]
internal sealed partial class R86
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M86 message)
    {
    }
}

[Message]
internal readonly record struct M87(int Value);

[Module]
internal sealed partial class R87
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M87 message)
    {
    }
}

[Message]
internal readonly record struct M88(int Value);

[Module]
internal sealed partial class R88
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M88 message)
    {
    }
}

[Message]
internal readonly record struct M89(int Value);

[Module]
internal sealed partial class R89
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M89 message)
    {
    }
}

[Message]
internal readonly record struct M90(int Value);

[Module]
internal sealed partial class R90
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M90 message)
    {
    }
}

[Message]
internal readonly record struct M91(int Value);

[Module]
internal sealed partial class R91
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M91 message)
    {
    }
}

[Message]
internal readonly record struct M92(int Value);

[Module]
internal sealed partial class R92
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M92 message)
    {
    }
}

[Message]
internal readonly record struct M93(int Value);

[Module]
internal sealed partial class R93
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M93 message)
    {
    }
}

[Message]
internal readonly record struct M94(int Value);

[Module]
internal sealed partial class R94
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M94 message)
    {
    }
}

[Message]
internal readonly record struct M95(int Value);

[Module]
internal sealed partial class R95
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M95 message)
    {
    }
}

[Message]
internal readonly record struct M96(int Value);

[Module]
internal sealed partial class R96
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M96 message)
    {
    }
}

[Message]
internal readonly record struct M97(int Value);

[Module]
internal sealed partial class R97
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M97 message)
    {
    }
}

[Message]
internal readonly record struct M98(int Value);

[Module]
internal sealed partial class R98
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M98 message)
    {
    }
}

[Message]
internal readonly record struct M99(int Value);

[Module]
internal sealed partial class R99
{
    [Handle]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void On(in M99 message)
    {
    }
}

[Module]
internal sealed partial class HundredPublisher(Publisher<M0> m0, Publisher<M1> m1, Publisher<M2> m2, Publisher<M3> m3, Publisher<M4> m4, Publisher<M5> m5, Publisher<M6> m6, Publisher<M7> m7, Publisher<M8> m8, Publisher<M9> m9, Publisher<M10> m10, Publisher<M11> m11, Publisher<M12> m12, Publisher<M13> m13, Publisher<M14> m14, Publisher<M15> m15, Publisher<M16> m16, Publisher<M17> m17, Publisher<M18> m18, Publisher<M19> m19, Publisher<M20> m20, Publisher<M21> m21, Publisher<M22> m22, Publisher<M23> m23, Publisher<M24> m24, Publisher<M25> m25, Publisher<M26> m26, Publisher<M27> m27, Publisher<M28> m28, Publisher<M29> m29, Publisher<M30> m30, Publisher<M31> m31, Publisher<M32> m32, Publisher<M33> m33, Publisher<M34> m34, Publisher<M35> m35, Publisher<M36> m36, Publisher<M37> m37, Publisher<M38> m38, Publisher<M39> m39, Publisher<M40> m40, Publisher<M41> m41, Publisher<M42> m42, Publisher<M43> m43, Publisher<M44> m44, Publisher<M45> m45, Publisher<M46> m46, Publisher<M47> m47, Publisher<M48> m48, Publisher<M49> m49, Publisher<M50> m50, Publisher<M51> m51, Publisher<M52> m52, Publisher<M53> m53, Publisher<M54> m54, Publisher<M55> m55, Publisher<M56> m56, Publisher<M57> m57, Publisher<M58> m58, Publisher<M59> m59, Publisher<M60> m60, Publisher<M61> m61, Publisher<M62> m62, Publisher<M63> m63, Publisher<M64> m64, Publisher<M65> m65, Publisher<M66> m66, Publisher<M67> m67, Publisher<M68> m68, Publisher<M69> m69, Publisher<M70> m70, Publisher<M71> m71, Publisher<M72> m72, Publisher<M73> m73, Publisher<M74> m74, Publisher<M75> m75, Publisher<M76> m76, Publisher<M77> m77, Publisher<M78> m78, Publisher<M79> m79, Publisher<M80> m80, Publisher<M81> m81, Publisher<M82> m82, Publisher<M83> m83, Publisher<M84> m84, Publisher<M85> m85, Publisher<M86> m86, Publisher<M87> m87, Publisher<M88> m88, Publisher<M89> m89, Publisher<M90> m90, Publisher<M91> m91, Publisher<M92> m92, Publisher<M93> m93, Publisher<M94> m94, Publisher<M95> m95, Publisher<M96> m96, Publisher<M97> m97, Publisher<M98> m98, Publisher<M99> m99)
{
    /// <summary>Publishes the message of a number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Publish(int number)
    {
        switch (number)
        {
            case 0: m0.Publish(new M0(number)); break;
            case 1: m1.Publish(new M1(number)); break;
            case 2: m2.Publish(new M2(number)); break;
            case 3: m3.Publish(new M3(number)); break;
            case 4: m4.Publish(new M4(number)); break;
            case 5: m5.Publish(new M5(number)); break;
            case 6: m6.Publish(new M6(number)); break;
            case 7: m7.Publish(new M7(number)); break;
            case 8: m8.Publish(new M8(number)); break;
            case 9: m9.Publish(new M9(number)); break;
            case 10: m10.Publish(new M10(number)); break;
            case 11: m11.Publish(new M11(number)); break;
            case 12: m12.Publish(new M12(number)); break;
            case 13: m13.Publish(new M13(number)); break;
            case 14: m14.Publish(new M14(number)); break;
            case 15: m15.Publish(new M15(number)); break;
            case 16: m16.Publish(new M16(number)); break;
            case 17: m17.Publish(new M17(number)); break;
            case 18: m18.Publish(new M18(number)); break;
            case 19: m19.Publish(new M19(number)); break;
            case 20: m20.Publish(new M20(number)); break;
            case 21: m21.Publish(new M21(number)); break;
            case 22: m22.Publish(new M22(number)); break;
            case 23: m23.Publish(new M23(number)); break;
            case 24: m24.Publish(new M24(number)); break;
            case 25: m25.Publish(new M25(number)); break;
            case 26: m26.Publish(new M26(number)); break;
            case 27: m27.Publish(new M27(number)); break;
            case 28: m28.Publish(new M28(number)); break;
            case 29: m29.Publish(new M29(number)); break;
            case 30: m30.Publish(new M30(number)); break;
            case 31: m31.Publish(new M31(number)); break;
            case 32: m32.Publish(new M32(number)); break;
            case 33: m33.Publish(new M33(number)); break;
            case 34: m34.Publish(new M34(number)); break;
            case 35: m35.Publish(new M35(number)); break;
            case 36: m36.Publish(new M36(number)); break;
            case 37: m37.Publish(new M37(number)); break;
            case 38: m38.Publish(new M38(number)); break;
            case 39: m39.Publish(new M39(number)); break;
            case 40: m40.Publish(new M40(number)); break;
            case 41: m41.Publish(new M41(number)); break;
            case 42: m42.Publish(new M42(number)); break;
            case 43: m43.Publish(new M43(number)); break;
            case 44: m44.Publish(new M44(number)); break;
            case 45: m45.Publish(new M45(number)); break;
            case 46: m46.Publish(new M46(number)); break;
            case 47: m47.Publish(new M47(number)); break;
            case 48: m48.Publish(new M48(number)); break;
            case 49: m49.Publish(new M49(number)); break;
            case 50: m50.Publish(new M50(number)); break;
            case 51: m51.Publish(new M51(number)); break;
            case 52: m52.Publish(new M52(number)); break;
            case 53: m53.Publish(new M53(number)); break;
            case 54: m54.Publish(new M54(number)); break;
            case 55: m55.Publish(new M55(number)); break;
            case 56: m56.Publish(new M56(number)); break;
            case 57: m57.Publish(new M57(number)); break;
            case 58: m58.Publish(new M58(number)); break;
            case 59: m59.Publish(new M59(number)); break;
            case 60: m60.Publish(new M60(number)); break;
            case 61: m61.Publish(new M61(number)); break;
            case 62: m62.Publish(new M62(number)); break;
            case 63: m63.Publish(new M63(number)); break;
            case 64: m64.Publish(new M64(number)); break;
            case 65: m65.Publish(new M65(number)); break;
            case 66: m66.Publish(new M66(number)); break;
            case 67: m67.Publish(new M67(number)); break;
            case 68: m68.Publish(new M68(number)); break;
            case 69: m69.Publish(new M69(number)); break;
            case 70: m70.Publish(new M70(number)); break;
            case 71: m71.Publish(new M71(number)); break;
            case 72: m72.Publish(new M72(number)); break;
            case 73: m73.Publish(new M73(number)); break;
            case 74: m74.Publish(new M74(number)); break;
            case 75: m75.Publish(new M75(number)); break;
            case 76: m76.Publish(new M76(number)); break;
            case 77: m77.Publish(new M77(number)); break;
            case 78: m78.Publish(new M78(number)); break;
            case 79: m79.Publish(new M79(number)); break;
            case 80: m80.Publish(new M80(number)); break;
            case 81: m81.Publish(new M81(number)); break;
            case 82: m82.Publish(new M82(number)); break;
            case 83: m83.Publish(new M83(number)); break;
            case 84: m84.Publish(new M84(number)); break;
            case 85: m85.Publish(new M85(number)); break;
            case 86: m86.Publish(new M86(number)); break;
            case 87: m87.Publish(new M87(number)); break;
            case 88: m88.Publish(new M88(number)); break;
            case 89: m89.Publish(new M89(number)); break;
            case 90: m90.Publish(new M90(number)); break;
            case 91: m91.Publish(new M91(number)); break;
            case 92: m92.Publish(new M92(number)); break;
            case 93: m93.Publish(new M93(number)); break;
            case 94: m94.Publish(new M94(number)); break;
            case 95: m95.Publish(new M95(number)); break;
            case 96: m96.Publish(new M96(number)); break;
            case 97: m97.Publish(new M97(number)); break;
            case 98: m98.Publish(new M98(number)); break;
            case 99: m99.Publish(new M99(number)); break;
        }
    }
}

[Agent]
[Use<HundredPublisher>]
[Use<R0>]
[Use<R1>]
[Use<R2>]
[Use<R3>]
[Use<R4>]
[Use<R5>]
[Use<R6>]
[Use<R7>]
[Use<R8>]
[Use<R9>]
[Use<R10>]
[Use<R11>]
[Use<R12>]
[Use<R13>]
[Use<R14>]
[Use<R15>]
[Use<R16>]
[Use<R17>]
[Use<R18>]
[Use<R19>]
[Use<R20>]
[Use<R21>]
[Use<R22>]
[Use<R23>]
[Use<R24>]
[Use<R25>]
[Use<R26>]
[Use<R27>]
[Use<R28>]
[Use<R29>]
[Use<R30>]
[Use<R31>]
[Use<R32>]
[Use<R33>]
[Use<R34>]
[Use<R35>]
[Use<R36>]
[Use<R37>]
[Use<R38>]
[Use<R39>]
[Use<R40>]
[Use<R41>]
[Use<R42>]
[Use<R43>]
[Use<R44>]
[Use<R45>]
[Use<R46>]
[Use<R47>]
[Use<R48>]
[Use<R49>]
[Use<R50>]
[Use<R51>]
[Use<R52>]
[Use<R53>]
[Use<R54>]
[Use<R55>]
[Use<R56>]
[Use<R57>]
[Use<R58>]
[Use<R59>]
[Use<R60>]
[Use<R61>]
[Use<R62>]
[Use<R63>]
[Use<R64>]
[Use<R65>]
[Use<R66>]
[Use<R67>]
[Use<R68>]
[Use<R69>]
[Use<R70>]
[Use<R71>]
[Use<R72>]
[Use<R73>]
[Use<R74>]
[Use<R75>]
[Use<R76>]
[Use<R77>]
[Use<R78>]
[Use<R79>]
[Use<R80>]
[Use<R81>]
[Use<R82>]
[Use<R83>]
[Use<R84>]
[Use<R85>]
[Use<R86>]
[Use<R87>]
[Use<R88>]
[Use<R89>]
[Use<R90>]
[Use<R91>]
[Use<R92>]
[Use<R93>]
[Use<R94>]
[Use<R95>]
[Use<R96>]
[Use<R97>]
[Use<R98>]
[Use<R99>]
internal static partial class HundredAgent;

/// <summary>What a person writes without a framework: the modules by <c>new</c>, and a switch.</summary>
internal sealed class HandWritten
{
    private readonly R0 _r0 = new();
    private readonly R1 _r1 = new();
    private readonly R2 _r2 = new();
    private readonly R3 _r3 = new();
    private readonly R4 _r4 = new();
    private readonly R5 _r5 = new();
    private readonly R6 _r6 = new();
    private readonly R7 _r7 = new();
    private readonly R8 _r8 = new();
    private readonly R9 _r9 = new();
    private readonly R10 _r10 = new();
    private readonly R11 _r11 = new();
    private readonly R12 _r12 = new();
    private readonly R13 _r13 = new();
    private readonly R14 _r14 = new();
    private readonly R15 _r15 = new();
    private readonly R16 _r16 = new();
    private readonly R17 _r17 = new();
    private readonly R18 _r18 = new();
    private readonly R19 _r19 = new();
    private readonly R20 _r20 = new();
    private readonly R21 _r21 = new();
    private readonly R22 _r22 = new();
    private readonly R23 _r23 = new();
    private readonly R24 _r24 = new();
    private readonly R25 _r25 = new();
    private readonly R26 _r26 = new();
    private readonly R27 _r27 = new();
    private readonly R28 _r28 = new();
    private readonly R29 _r29 = new();
    private readonly R30 _r30 = new();
    private readonly R31 _r31 = new();
    private readonly R32 _r32 = new();
    private readonly R33 _r33 = new();
    private readonly R34 _r34 = new();
    private readonly R35 _r35 = new();
    private readonly R36 _r36 = new();
    private readonly R37 _r37 = new();
    private readonly R38 _r38 = new();
    private readonly R39 _r39 = new();
    private readonly R40 _r40 = new();
    private readonly R41 _r41 = new();
    private readonly R42 _r42 = new();
    private readonly R43 _r43 = new();
    private readonly R44 _r44 = new();
    private readonly R45 _r45 = new();
    private readonly R46 _r46 = new();
    private readonly R47 _r47 = new();
    private readonly R48 _r48 = new();
    private readonly R49 _r49 = new();
    private readonly R50 _r50 = new();
    private readonly R51 _r51 = new();
    private readonly R52 _r52 = new();
    private readonly R53 _r53 = new();
    private readonly R54 _r54 = new();
    private readonly R55 _r55 = new();
    private readonly R56 _r56 = new();
    private readonly R57 _r57 = new();
    private readonly R58 _r58 = new();
    private readonly R59 _r59 = new();
    private readonly R60 _r60 = new();
    private readonly R61 _r61 = new();
    private readonly R62 _r62 = new();
    private readonly R63 _r63 = new();
    private readonly R64 _r64 = new();
    private readonly R65 _r65 = new();
    private readonly R66 _r66 = new();
    private readonly R67 _r67 = new();
    private readonly R68 _r68 = new();
    private readonly R69 _r69 = new();
    private readonly R70 _r70 = new();
    private readonly R71 _r71 = new();
    private readonly R72 _r72 = new();
    private readonly R73 _r73 = new();
    private readonly R74 _r74 = new();
    private readonly R75 _r75 = new();
    private readonly R76 _r76 = new();
    private readonly R77 _r77 = new();
    private readonly R78 _r78 = new();
    private readonly R79 _r79 = new();
    private readonly R80 _r80 = new();
    private readonly R81 _r81 = new();
    private readonly R82 _r82 = new();
    private readonly R83 _r83 = new();
    private readonly R84 _r84 = new();
    private readonly R85 _r85 = new();
    private readonly R86 _r86 = new();
    private readonly R87 _r87 = new();
    private readonly R88 _r88 = new();
    private readonly R89 _r89 = new();
    private readonly R90 _r90 = new();
    private readonly R91 _r91 = new();
    private readonly R92 _r92 = new();
    private readonly R93 _r93 = new();
    private readonly R94 _r94 = new();
    private readonly R95 _r95 = new();
    private readonly R96 _r96 = new();
    private readonly R97 _r97 = new();
    private readonly R98 _r98 = new();
    private readonly R99 _r99 = new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Publish(int number)
    {
        switch (number)
        {
            case 0: _r0.On(new M0(number)); break;
            case 1: _r1.On(new M1(number)); break;
            case 2: _r2.On(new M2(number)); break;
            case 3: _r3.On(new M3(number)); break;
            case 4: _r4.On(new M4(number)); break;
            case 5: _r5.On(new M5(number)); break;
            case 6: _r6.On(new M6(number)); break;
            case 7: _r7.On(new M7(number)); break;
            case 8: _r8.On(new M8(number)); break;
            case 9: _r9.On(new M9(number)); break;
            case 10: _r10.On(new M10(number)); break;
            case 11: _r11.On(new M11(number)); break;
            case 12: _r12.On(new M12(number)); break;
            case 13: _r13.On(new M13(number)); break;
            case 14: _r14.On(new M14(number)); break;
            case 15: _r15.On(new M15(number)); break;
            case 16: _r16.On(new M16(number)); break;
            case 17: _r17.On(new M17(number)); break;
            case 18: _r18.On(new M18(number)); break;
            case 19: _r19.On(new M19(number)); break;
            case 20: _r20.On(new M20(number)); break;
            case 21: _r21.On(new M21(number)); break;
            case 22: _r22.On(new M22(number)); break;
            case 23: _r23.On(new M23(number)); break;
            case 24: _r24.On(new M24(number)); break;
            case 25: _r25.On(new M25(number)); break;
            case 26: _r26.On(new M26(number)); break;
            case 27: _r27.On(new M27(number)); break;
            case 28: _r28.On(new M28(number)); break;
            case 29: _r29.On(new M29(number)); break;
            case 30: _r30.On(new M30(number)); break;
            case 31: _r31.On(new M31(number)); break;
            case 32: _r32.On(new M32(number)); break;
            case 33: _r33.On(new M33(number)); break;
            case 34: _r34.On(new M34(number)); break;
            case 35: _r35.On(new M35(number)); break;
            case 36: _r36.On(new M36(number)); break;
            case 37: _r37.On(new M37(number)); break;
            case 38: _r38.On(new M38(number)); break;
            case 39: _r39.On(new M39(number)); break;
            case 40: _r40.On(new M40(number)); break;
            case 41: _r41.On(new M41(number)); break;
            case 42: _r42.On(new M42(number)); break;
            case 43: _r43.On(new M43(number)); break;
            case 44: _r44.On(new M44(number)); break;
            case 45: _r45.On(new M45(number)); break;
            case 46: _r46.On(new M46(number)); break;
            case 47: _r47.On(new M47(number)); break;
            case 48: _r48.On(new M48(number)); break;
            case 49: _r49.On(new M49(number)); break;
            case 50: _r50.On(new M50(number)); break;
            case 51: _r51.On(new M51(number)); break;
            case 52: _r52.On(new M52(number)); break;
            case 53: _r53.On(new M53(number)); break;
            case 54: _r54.On(new M54(number)); break;
            case 55: _r55.On(new M55(number)); break;
            case 56: _r56.On(new M56(number)); break;
            case 57: _r57.On(new M57(number)); break;
            case 58: _r58.On(new M58(number)); break;
            case 59: _r59.On(new M59(number)); break;
            case 60: _r60.On(new M60(number)); break;
            case 61: _r61.On(new M61(number)); break;
            case 62: _r62.On(new M62(number)); break;
            case 63: _r63.On(new M63(number)); break;
            case 64: _r64.On(new M64(number)); break;
            case 65: _r65.On(new M65(number)); break;
            case 66: _r66.On(new M66(number)); break;
            case 67: _r67.On(new M67(number)); break;
            case 68: _r68.On(new M68(number)); break;
            case 69: _r69.On(new M69(number)); break;
            case 70: _r70.On(new M70(number)); break;
            case 71: _r71.On(new M71(number)); break;
            case 72: _r72.On(new M72(number)); break;
            case 73: _r73.On(new M73(number)); break;
            case 74: _r74.On(new M74(number)); break;
            case 75: _r75.On(new M75(number)); break;
            case 76: _r76.On(new M76(number)); break;
            case 77: _r77.On(new M77(number)); break;
            case 78: _r78.On(new M78(number)); break;
            case 79: _r79.On(new M79(number)); break;
            case 80: _r80.On(new M80(number)); break;
            case 81: _r81.On(new M81(number)); break;
            case 82: _r82.On(new M82(number)); break;
            case 83: _r83.On(new M83(number)); break;
            case 84: _r84.On(new M84(number)); break;
            case 85: _r85.On(new M85(number)); break;
            case 86: _r86.On(new M86(number)); break;
            case 87: _r87.On(new M87(number)); break;
            case 88: _r88.On(new M88(number)); break;
            case 89: _r89.On(new M89(number)); break;
            case 90: _r90.On(new M90(number)); break;
            case 91: _r91.On(new M91(number)); break;
            case 92: _r92.On(new M92(number)); break;
            case 93: _r93.On(new M93(number)); break;
            case 94: _r94.On(new M94(number)); break;
            case 95: _r95.On(new M95(number)); break;
            case 96: _r96.On(new M96(number)); break;
            case 97: _r97.On(new M97(number)); break;
            case 98: _r98.On(new M98(number)); break;
            case 99: _r99.On(new M99(number)); break;
        }
    }
}
