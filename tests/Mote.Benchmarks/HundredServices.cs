using System;
using Microsoft.Extensions.DependencyInjection;

namespace Mote.Benchmarks;

/// <summary>The hundred receivers out of a container, registered with factories, which is its fastest way.</summary>
internal sealed class HundredServices(IServiceProvider services)
{
    private readonly R0 _r0 = services.GetRequiredService<R0>();
    private readonly R1 _r1 = services.GetRequiredService<R1>();
    private readonly R2 _r2 = services.GetRequiredService<R2>();
    private readonly R3 _r3 = services.GetRequiredService<R3>();
    private readonly R4 _r4 = services.GetRequiredService<R4>();
    private readonly R5 _r5 = services.GetRequiredService<R5>();
    private readonly R6 _r6 = services.GetRequiredService<R6>();
    private readonly R7 _r7 = services.GetRequiredService<R7>();
    private readonly R8 _r8 = services.GetRequiredService<R8>();
    private readonly R9 _r9 = services.GetRequiredService<R9>();
    private readonly R10 _r10 = services.GetRequiredService<R10>();
    private readonly R11 _r11 = services.GetRequiredService<R11>();
    private readonly R12 _r12 = services.GetRequiredService<R12>();
    private readonly R13 _r13 = services.GetRequiredService<R13>();
    private readonly R14 _r14 = services.GetRequiredService<R14>();
    private readonly R15 _r15 = services.GetRequiredService<R15>();
    private readonly R16 _r16 = services.GetRequiredService<R16>();
    private readonly R17 _r17 = services.GetRequiredService<R17>();
    private readonly R18 _r18 = services.GetRequiredService<R18>();
    private readonly R19 _r19 = services.GetRequiredService<R19>();
    private readonly R20 _r20 = services.GetRequiredService<R20>();
    private readonly R21 _r21 = services.GetRequiredService<R21>();
    private readonly R22 _r22 = services.GetRequiredService<R22>();
    private readonly R23 _r23 = services.GetRequiredService<R23>();
    private readonly R24 _r24 = services.GetRequiredService<R24>();
    private readonly R25 _r25 = services.GetRequiredService<R25>();
    private readonly R26 _r26 = services.GetRequiredService<R26>();
    private readonly R27 _r27 = services.GetRequiredService<R27>();
    private readonly R28 _r28 = services.GetRequiredService<R28>();
    private readonly R29 _r29 = services.GetRequiredService<R29>();
    private readonly R30 _r30 = services.GetRequiredService<R30>();
    private readonly R31 _r31 = services.GetRequiredService<R31>();
    private readonly R32 _r32 = services.GetRequiredService<R32>();
    private readonly R33 _r33 = services.GetRequiredService<R33>();
    private readonly R34 _r34 = services.GetRequiredService<R34>();
    private readonly R35 _r35 = services.GetRequiredService<R35>();
    private readonly R36 _r36 = services.GetRequiredService<R36>();
    private readonly R37 _r37 = services.GetRequiredService<R37>();
    private readonly R38 _r38 = services.GetRequiredService<R38>();
    private readonly R39 _r39 = services.GetRequiredService<R39>();
    private readonly R40 _r40 = services.GetRequiredService<R40>();
    private readonly R41 _r41 = services.GetRequiredService<R41>();
    private readonly R42 _r42 = services.GetRequiredService<R42>();
    private readonly R43 _r43 = services.GetRequiredService<R43>();
    private readonly R44 _r44 = services.GetRequiredService<R44>();
    private readonly R45 _r45 = services.GetRequiredService<R45>();
    private readonly R46 _r46 = services.GetRequiredService<R46>();
    private readonly R47 _r47 = services.GetRequiredService<R47>();
    private readonly R48 _r48 = services.GetRequiredService<R48>();
    private readonly R49 _r49 = services.GetRequiredService<R49>();
    private readonly R50 _r50 = services.GetRequiredService<R50>();
    private readonly R51 _r51 = services.GetRequiredService<R51>();
    private readonly R52 _r52 = services.GetRequiredService<R52>();
    private readonly R53 _r53 = services.GetRequiredService<R53>();
    private readonly R54 _r54 = services.GetRequiredService<R54>();
    private readonly R55 _r55 = services.GetRequiredService<R55>();
    private readonly R56 _r56 = services.GetRequiredService<R56>();
    private readonly R57 _r57 = services.GetRequiredService<R57>();
    private readonly R58 _r58 = services.GetRequiredService<R58>();
    private readonly R59 _r59 = services.GetRequiredService<R59>();
    private readonly R60 _r60 = services.GetRequiredService<R60>();
    private readonly R61 _r61 = services.GetRequiredService<R61>();
    private readonly R62 _r62 = services.GetRequiredService<R62>();
    private readonly R63 _r63 = services.GetRequiredService<R63>();
    private readonly R64 _r64 = services.GetRequiredService<R64>();
    private readonly R65 _r65 = services.GetRequiredService<R65>();
    private readonly R66 _r66 = services.GetRequiredService<R66>();
    private readonly R67 _r67 = services.GetRequiredService<R67>();
    private readonly R68 _r68 = services.GetRequiredService<R68>();
    private readonly R69 _r69 = services.GetRequiredService<R69>();
    private readonly R70 _r70 = services.GetRequiredService<R70>();
    private readonly R71 _r71 = services.GetRequiredService<R71>();
    private readonly R72 _r72 = services.GetRequiredService<R72>();
    private readonly R73 _r73 = services.GetRequiredService<R73>();
    private readonly R74 _r74 = services.GetRequiredService<R74>();
    private readonly R75 _r75 = services.GetRequiredService<R75>();
    private readonly R76 _r76 = services.GetRequiredService<R76>();
    private readonly R77 _r77 = services.GetRequiredService<R77>();
    private readonly R78 _r78 = services.GetRequiredService<R78>();
    private readonly R79 _r79 = services.GetRequiredService<R79>();
    private readonly R80 _r80 = services.GetRequiredService<R80>();
    private readonly R81 _r81 = services.GetRequiredService<R81>();
    private readonly R82 _r82 = services.GetRequiredService<R82>();
    private readonly R83 _r83 = services.GetRequiredService<R83>();
    private readonly R84 _r84 = services.GetRequiredService<R84>();
    private readonly R85 _r85 = services.GetRequiredService<R85>();
    private readonly R86 _r86 = services.GetRequiredService<R86>();
    private readonly R87 _r87 = services.GetRequiredService<R87>();
    private readonly R88 _r88 = services.GetRequiredService<R88>();
    private readonly R89 _r89 = services.GetRequiredService<R89>();
    private readonly R90 _r90 = services.GetRequiredService<R90>();
    private readonly R91 _r91 = services.GetRequiredService<R91>();
    private readonly R92 _r92 = services.GetRequiredService<R92>();
    private readonly R93 _r93 = services.GetRequiredService<R93>();
    private readonly R94 _r94 = services.GetRequiredService<R94>();
    private readonly R95 _r95 = services.GetRequiredService<R95>();
    private readonly R96 _r96 = services.GetRequiredService<R96>();
    private readonly R97 _r97 = services.GetRequiredService<R97>();
    private readonly R98 _r98 = services.GetRequiredService<R98>();
    private readonly R99 _r99 = services.GetRequiredService<R99>();

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton(static provider => new HundredServices(provider))
        .AddSingleton(static _ => new R0())
        .AddSingleton(static _ => new R1())
        .AddSingleton(static _ => new R2())
        .AddSingleton(static _ => new R3())
        .AddSingleton(static _ => new R4())
        .AddSingleton(static _ => new R5())
        .AddSingleton(static _ => new R6())
        .AddSingleton(static _ => new R7())
        .AddSingleton(static _ => new R8())
        .AddSingleton(static _ => new R9())
        .AddSingleton(static _ => new R10())
        .AddSingleton(static _ => new R11())
        .AddSingleton(static _ => new R12())
        .AddSingleton(static _ => new R13())
        .AddSingleton(static _ => new R14())
        .AddSingleton(static _ => new R15())
        .AddSingleton(static _ => new R16())
        .AddSingleton(static _ => new R17())
        .AddSingleton(static _ => new R18())
        .AddSingleton(static _ => new R19())
        .AddSingleton(static _ => new R20())
        .AddSingleton(static _ => new R21())
        .AddSingleton(static _ => new R22())
        .AddSingleton(static _ => new R23())
        .AddSingleton(static _ => new R24())
        .AddSingleton(static _ => new R25())
        .AddSingleton(static _ => new R26())
        .AddSingleton(static _ => new R27())
        .AddSingleton(static _ => new R28())
        .AddSingleton(static _ => new R29())
        .AddSingleton(static _ => new R30())
        .AddSingleton(static _ => new R31())
        .AddSingleton(static _ => new R32())
        .AddSingleton(static _ => new R33())
        .AddSingleton(static _ => new R34())
        .AddSingleton(static _ => new R35())
        .AddSingleton(static _ => new R36())
        .AddSingleton(static _ => new R37())
        .AddSingleton(static _ => new R38())
        .AddSingleton(static _ => new R39())
        .AddSingleton(static _ => new R40())
        .AddSingleton(static _ => new R41())
        .AddSingleton(static _ => new R42())
        .AddSingleton(static _ => new R43())
        .AddSingleton(static _ => new R44())
        .AddSingleton(static _ => new R45())
        .AddSingleton(static _ => new R46())
        .AddSingleton(static _ => new R47())
        .AddSingleton(static _ => new R48())
        .AddSingleton(static _ => new R49())
        .AddSingleton(static _ => new R50())
        .AddSingleton(static _ => new R51())
        .AddSingleton(static _ => new R52())
        .AddSingleton(static _ => new R53())
        .AddSingleton(static _ => new R54())
        .AddSingleton(static _ => new R55())
        .AddSingleton(static _ => new R56())
        .AddSingleton(static _ => new R57())
        .AddSingleton(static _ => new R58())
        .AddSingleton(static _ => new R59())
        .AddSingleton(static _ => new R60())
        .AddSingleton(static _ => new R61())
        .AddSingleton(static _ => new R62())
        .AddSingleton(static _ => new R63())
        .AddSingleton(static _ => new R64())
        .AddSingleton(static _ => new R65())
        .AddSingleton(static _ => new R66())
        .AddSingleton(static _ => new R67())
        .AddSingleton(static _ => new R68())
        .AddSingleton(static _ => new R69())
        .AddSingleton(static _ => new R70())
        .AddSingleton(static _ => new R71())
        .AddSingleton(static _ => new R72())
        .AddSingleton(static _ => new R73())
        .AddSingleton(static _ => new R74())
        .AddSingleton(static _ => new R75())
        .AddSingleton(static _ => new R76())
        .AddSingleton(static _ => new R77())
        .AddSingleton(static _ => new R78())
        .AddSingleton(static _ => new R79())
        .AddSingleton(static _ => new R80())
        .AddSingleton(static _ => new R81())
        .AddSingleton(static _ => new R82())
        .AddSingleton(static _ => new R83())
        .AddSingleton(static _ => new R84())
        .AddSingleton(static _ => new R85())
        .AddSingleton(static _ => new R86())
        .AddSingleton(static _ => new R87())
        .AddSingleton(static _ => new R88())
        .AddSingleton(static _ => new R89())
        .AddSingleton(static _ => new R90())
        .AddSingleton(static _ => new R91())
        .AddSingleton(static _ => new R92())
        .AddSingleton(static _ => new R93())
        .AddSingleton(static _ => new R94())
        .AddSingleton(static _ => new R95())
        .AddSingleton(static _ => new R96())
        .AddSingleton(static _ => new R97())
        .AddSingleton(static _ => new R98())
        .AddSingleton(static _ => new R99());

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
