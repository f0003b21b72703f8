using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Mediator;

namespace Mote.Benchmarks;

// The same hundred in Mediator: as a notification and as a request each, by the typed methods that its generator makes.
internal readonly record struct Q0(int Value) : IRequest;

internal readonly record struct Q1(int Value) : IRequest;

internal readonly record struct Q2(int Value) : IRequest;

internal readonly record struct Q3(int Value) : IRequest;

internal readonly record struct Q4(int Value) : IRequest;

internal readonly record struct Q5(int Value) : IRequest;

internal readonly record struct Q6(int Value) : IRequest;

internal readonly record struct Q7(int Value) : IRequest;

internal readonly record struct Q8(int Value) : IRequest;

internal readonly record struct Q9(int Value) : IRequest;

internal readonly record struct Q10(int Value) : IRequest;

internal readonly record struct Q11(int Value) : IRequest;

internal readonly record struct Q12(int Value) : IRequest;

internal readonly record struct Q13(int Value) : IRequest;

internal readonly record struct Q14(int Value) : IRequest;

internal readonly record struct Q15(int Value) : IRequest;

internal readonly record struct Q16(int Value) : IRequest;

internal readonly record struct Q17(int Value) : IRequest;

internal readonly record struct Q18(int Value) : IRequest;

internal readonly record struct Q19(int Value) : IRequest;

internal readonly record struct Q20(int Value) : IRequest;

internal readonly record struct Q21(int Value) : IRequest;

internal readonly record struct Q22(int Value) : IRequest;

internal readonly record struct Q23(int Value) : IRequest;

internal readonly record struct Q24(int Value) : IRequest;

internal readonly record struct Q25(int Value) : IRequest;

internal readonly record struct Q26(int Value) : IRequest;

internal readonly record struct Q27(int Value) : IRequest;

internal readonly record struct Q28(int Value) : IRequest;

internal readonly record struct Q29(int Value) : IRequest;

internal readonly record struct Q30(int Value) : IRequest;

internal readonly record struct Q31(int Value) : IRequest;

internal readonly record struct Q32(int Value) : IRequest;

internal readonly record struct Q33(int Value) : IRequest;

internal readonly record struct Q34(int Value) : IRequest;

internal readonly record struct Q35(int Value) : IRequest;

internal readonly record struct Q36(int Value) : IRequest;

internal readonly record struct Q37(int Value) : IRequest;

internal readonly record struct Q38(int Value) : IRequest;

internal readonly record struct Q39(int Value) : IRequest;

internal readonly record struct Q40(int Value) : IRequest;

internal readonly record struct Q41(int Value) : IRequest;

internal readonly record struct Q42(int Value) : IRequest;

internal readonly record struct Q43(int Value) : IRequest;

internal readonly record struct Q44(int Value) : IRequest;

internal readonly record struct Q45(int Value) : IRequest;

internal readonly record struct Q46(int Value) : IRequest;

internal readonly record struct Q47(int Value) : IRequest;

internal readonly record struct Q48(int Value) : IRequest;

internal readonly record struct Q49(int Value) : IRequest;

internal readonly record struct Q50(int Value) : IRequest;

internal readonly record struct Q51(int Value) : IRequest;

internal readonly record struct Q52(int Value) : IRequest;

internal readonly record struct Q53(int Value) : IRequest;

internal readonly record struct Q54(int Value) : IRequest;

internal readonly record struct Q55(int Value) : IRequest;

internal readonly record struct Q56(int Value) : IRequest;

internal readonly record struct Q57(int Value) : IRequest;

internal readonly record struct Q58(int Value) : IRequest;

internal readonly record struct Q59(int Value) : IRequest;

internal readonly record struct Q60(int Value) : IRequest;

internal readonly record struct Q61(int Value) : IRequest;

internal readonly record struct Q62(int Value) : IRequest;

internal readonly record struct Q63(int Value) : IRequest;

internal readonly record struct Q64(int Value) : IRequest;

internal readonly record struct Q65(int Value) : IRequest;

internal readonly record struct Q66(int Value) : IRequest;

internal readonly record struct Q67(int Value) : IRequest;

internal readonly record struct Q68(int Value) : IRequest;

internal readonly record struct Q69(int Value) : IRequest;

internal readonly record struct Q70(int Value) : IRequest;

internal readonly record struct Q71(int Value) : IRequest;

internal readonly record struct Q72(int Value) : IRequest;

internal readonly record struct Q73(int Value) : IRequest;

internal readonly record struct Q74(int Value) : IRequest;

internal readonly record struct Q75(int Value) : IRequest;

internal readonly record struct Q76(int Value) : IRequest;

internal readonly record struct Q77(int Value) : IRequest;

internal readonly record struct Q78(int Value) : IRequest;

internal readonly record struct Q79(int Value) : IRequest;

internal readonly record struct Q80(int Value) : IRequest;

internal readonly record struct Q81(int Value) : IRequest;

internal readonly record struct Q82(int Value) : IRequest;

internal readonly record struct Q83(int Value) : IRequest;

internal readonly record struct Q84(int Value) : IRequest;

internal readonly record struct Q85(int Value) : IRequest;

internal readonly record struct Q86(int Value) : IRequest;

internal readonly record struct Q87(int Value) : IRequest;

internal readonly record struct Q88(int Value) : IRequest;

internal readonly record struct Q89(int Value) : IRequest;

internal readonly record struct Q90(int Value) : IRequest;

internal readonly record struct Q91(int Value) : IRequest;

internal readonly record struct Q92(int Value) : IRequest;

internal readonly record struct Q93(int Value) : IRequest;

internal readonly record struct Q94(int Value) : IRequest;

internal readonly record struct Q95(int Value) : IRequest;

internal readonly record struct Q96(int Value) : IRequest;

internal readonly record struct Q97(int Value) : IRequest;

internal readonly record struct Q98(int Value) : IRequest;

internal readonly record struct Q99(int Value) : IRequest;

internal sealed class Q0Handler : IRequestHandler<Q0>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q0 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q1Handler : IRequestHandler<Q1>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q1 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q2Handler : IRequestHandler<Q2>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q2 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q3Handler : IRequestHandler<Q3>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q3 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q4Handler : IRequestHandler<Q4>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q4 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q5Handler : IRequestHandler<Q5>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q5 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q6Handler : IRequestHandler<Q6>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q6 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q7Handler : IRequestHandler<Q7>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q7 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q8Handler : IRequestHandler<Q8>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q8 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q9Handler : IRequestHandler<Q9>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q9 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q10Handler : IRequestHandler<Q10>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q10 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q11Handler : IRequestHandler<Q11>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q11 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q12Handler : IRequestHandler<Q12>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q12 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q13Handler : IRequestHandler<Q13>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q13 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q14Handler : IRequestHandler<Q14>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q14 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q15Handler : IRequestHandler<Q15>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q15 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q16Handler : IRequestHandler<Q16>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q16 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q17Handler : IRequestHandler<Q17>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q17 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q18Handler : IRequestHandler<Q18>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q18 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q19Handler : IRequestHandler<Q19>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q19 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q20Handler : IRequestHandler<Q20>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q20 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q21Handler : IRequestHandler<Q21>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q21 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q22Handler : IRequestHandler<Q22>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q22 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q23Handler : IRequestHandler<Q23>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q23 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q24Handler : IRequestHandler<Q24>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q24 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q25Handler : IRequestHandler<Q25>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q25 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q26Handler : IRequestHandler<Q26>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q26 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q27Handler : IRequestHandler<Q27>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q27 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q28Handler : IRequestHandler<Q28>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q28 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q29Handler : IRequestHandler<Q29>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q29 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q30Handler : IRequestHandler<Q30>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q30 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q31Handler : IRequestHandler<Q31>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q31 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q32Handler : IRequestHandler<Q32>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q32 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q33Handler : IRequestHandler<Q33>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q33 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q34Handler : IRequestHandler<Q34>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q34 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q35Handler : IRequestHandler<Q35>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q35 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q36Handler : IRequestHandler<Q36>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q36 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q37Handler : IRequestHandler<Q37>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q37 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q38Handler : IRequestHandler<Q38>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q38 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q39Handler : IRequestHandler<Q39>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q39 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q40Handler : IRequestHandler<Q40>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q40 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q41Handler : IRequestHandler<Q41>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q41 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q42Handler : IRequestHandler<Q42>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q42 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q43Handler : IRequestHandler<Q43>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q43 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q44Handler : IRequestHandler<Q44>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q44 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q45Handler : IRequestHandler<Q45>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q45 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q46Handler : IRequestHandler<Q46>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q46 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q47Handler : IRequestHandler<Q47>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q47 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q48Handler : IRequestHandler<Q48>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q48 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q49Handler : IRequestHandler<Q49>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q49 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q50Handler : IRequestHandler<Q50>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q50 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q51Handler : IRequestHandler<Q51>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q51 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q52Handler : IRequestHandler<Q52>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q52 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q53Handler : IRequestHandler<Q53>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q53 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q54Handler : IRequestHandler<Q54>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q54 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q55Handler : IRequestHandler<Q55>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q55 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q56Handler : IRequestHandler<Q56>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q56 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q57Handler : IRequestHandler<Q57>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q57 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q58Handler : IRequestHandler<Q58>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q58 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q59Handler : IRequestHandler<Q59>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q59 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q60Handler : IRequestHandler<Q60>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q60 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q61Handler : IRequestHandler<Q61>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q61 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q62Handler : IRequestHandler<Q62>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q62 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q63Handler : IRequestHandler<Q63>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q63 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q64Handler : IRequestHandler<Q64>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q64 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q65Handler : IRequestHandler<Q65>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q65 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q66Handler : IRequestHandler<Q66>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q66 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q67Handler : IRequestHandler<Q67>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q67 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q68Handler : IRequestHandler<Q68>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q68 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q69Handler : IRequestHandler<Q69>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q69 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q70Handler : IRequestHandler<Q70>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q70 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q71Handler : IRequestHandler<Q71>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q71 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q72Handler : IRequestHandler<Q72>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q72 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q73Handler : IRequestHandler<Q73>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q73 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q74Handler : IRequestHandler<Q74>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q74 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q75Handler : IRequestHandler<Q75>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q75 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q76Handler : IRequestHandler<Q76>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q76 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q77Handler : IRequestHandler<Q77>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q77 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q78Handler : IRequestHandler<Q78>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q78 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q79Handler : IRequestHandler<Q79>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q79 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q80Handler : IRequestHandler<Q80>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q80 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q81Handler : IRequestHandler<Q81>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q81 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q82Handler : IRequestHandler<Q82>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q82 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q83Handler : IRequestHandler<Q83>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q83 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q84Handler : IRequestHandler<Q84>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q84 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q85Handler : IRequestHandler<Q85>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q85 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q86Handler : IRequestHandler<Q86>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q86 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q87Handler : IRequestHandler<Q87>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q87 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q88Handler : IRequestHandler<Q88>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q88 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q89Handler : IRequestHandler<Q89>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q89 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q90Handler : IRequestHandler<Q90>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q90 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q91Handler : IRequestHandler<Q91>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q91 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q92Handler : IRequestHandler<Q92>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q92 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q93Handler : IRequestHandler<Q93>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q93 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q94Handler : IRequestHandler<Q94>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q94 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q95Handler : IRequestHandler<Q95>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q95 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q96Handler : IRequestHandler<Q96>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q96 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q97Handler : IRequestHandler<Q97>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q97 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q98Handler : IRequestHandler<Q98>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q98 request, CancellationToken cancellationToken) => default;
}

internal sealed class Q99Handler : IRequestHandler<Q99>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Unit> Handle(Q99 request, CancellationToken cancellationToken) => default;
}

internal readonly record struct N0(int Value) : INotification;

internal readonly record struct N1(int Value) : INotification;

internal readonly record struct N2(int Value) : INotification;

internal readonly record struct N3(int Value) : INotification;

internal readonly record struct N4(int Value) : INotification;

internal readonly record struct N5(int Value) : INotification;

internal readonly record struct N6(int Value) : INotification;

internal readonly record struct N7(int Value) : INotification;

internal readonly record struct N8(int Value) : INotification;

internal readonly record struct N9(int Value) : INotification;

internal readonly record struct N10(int Value) : INotification;

internal readonly record struct N11(int Value) : INotification;

internal readonly record struct N12(int Value) : INotification;

internal readonly record struct N13(int Value) : INotification;

internal readonly record struct N14(int Value) : INotification;

internal readonly record struct N15(int Value) : INotification;

internal readonly record struct N16(int Value) : INotification;

internal readonly record struct N17(int Value) : INotification;

internal readonly record struct N18(int Value) : INotification;

internal readonly record struct N19(int Value) : INotification;

internal readonly record struct N20(int Value) : INotification;

internal readonly record struct N21(int Value) : INotification;

internal readonly record struct N22(int Value) : INotification;

internal readonly record struct N23(int Value) : INotification;

internal readonly record struct N24(int Value) : INotification;

internal readonly record struct N25(int Value) : INotification;

internal readonly record struct N26(int Value) : INotification;

internal readonly record struct N27(int Value) : INotification;

internal readonly record struct N28(int Value) : INotification;

internal readonly record struct N29(int Value) : INotification;

internal readonly record struct N30(int Value) : INotification;

internal readonly record struct N31(int Value) : INotification;

internal readonly record struct N32(int Value) : INotification;

internal readonly record struct N33(int Value) : INotification;

internal readonly record struct N34(int Value) : INotification;

internal readonly record struct N35(int Value) : INotification;

internal readonly record struct N36(int Value) : INotification;

internal readonly record struct N37(int Value) : INotification;

internal readonly record struct N38(int Value) : INotification;

internal readonly record struct N39(int Value) : INotification;

internal readonly record struct N40(int Value) : INotification;

internal readonly record struct N41(int Value) : INotification;

internal readonly record struct N42(int Value) : INotification;

internal readonly record struct N43(int Value) : INotification;

internal readonly record struct N44(int Value) : INotification;

internal readonly record struct N45(int Value) : INotification;

internal readonly record struct N46(int Value) : INotification;

internal readonly record struct N47(int Value) : INotification;

internal readonly record struct N48(int Value) : INotification;

internal readonly record struct N49(int Value) : INotification;

internal readonly record struct N50(int Value) : INotification;

internal readonly record struct N51(int Value) : INotification;

internal readonly record struct N52(int Value) : INotification;

internal readonly record struct N53(int Value) : INotification;

internal readonly record struct N54(int Value) : INotification;

internal readonly record struct N55(int Value) : INotification;

internal readonly record struct N56(int Value) : INotification;

internal readonly record struct N57(int Value) : INotification;

internal readonly record struct N58(int Value) : INotification;

internal readonly record struct N59(int Value) : INotification;

internal readonly record struct N60(int Value) : INotification;

internal readonly record struct N61(int Value) : INotification;

internal readonly record struct N62(int Value) : INotification;

internal readonly record struct N63(int Value) : INotification;

internal readonly record struct N64(int Value) : INotification;

internal readonly record struct N65(int Value) : INotification;

internal readonly record struct N66(int Value) : INotification;

internal readonly record struct N67(int Value) : INotification;

internal readonly record struct N68(int Value) : INotification;

internal readonly record struct N69(int Value) : INotification;

internal readonly record struct N70(int Value) : INotification;

internal readonly record struct N71(int Value) : INotification;

internal readonly record struct N72(int Value) : INotification;

internal readonly record struct N73(int Value) : INotification;

internal readonly record struct N74(int Value) : INotification;

internal readonly record struct N75(int Value) : INotification;

internal readonly record struct N76(int Value) : INotification;

internal readonly record struct N77(int Value) : INotification;

internal readonly record struct N78(int Value) : INotification;

internal readonly record struct N79(int Value) : INotification;

internal readonly record struct N80(int Value) : INotification;

internal readonly record struct N81(int Value) : INotification;

internal readonly record struct N82(int Value) : INotification;

internal readonly record struct N83(int Value) : INotification;

internal readonly record struct N84(int Value) : INotification;

internal readonly record struct N85(int Value) : INotification;

internal readonly record struct N86(int Value) : INotification;

internal readonly record struct N87(int Value) : INotification;

internal readonly record struct N88(int Value) : INotification;

internal readonly record struct N89(int Value) : INotification;

internal readonly record struct N90(int Value) : INotification;

internal readonly record struct N91(int Value) : INotification;

internal readonly record struct N92(int Value) : INotification;

internal readonly record struct N93(int Value) : INotification;

internal readonly record struct N94(int Value) : INotification;

internal readonly record struct N95(int Value) : INotification;

internal readonly record struct N96(int Value) : INotification;

internal readonly record struct N97(int Value) : INotification;

internal readonly record struct N98(int Value) : INotification;

internal readonly record struct N99(int Value) : INotification;

internal sealed class N0Handler : INotificationHandler<N0>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N0 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N1Handler : INotificationHandler<N1>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N1 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N2Handler : INotificationHandler<N2>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N2 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N3Handler : INotificationHandler<N3>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N3 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N4Handler : INotificationHandler<N4>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N4 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N5Handler : INotificationHandler<N5>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N5 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N6Handler : INotificationHandler<N6>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N6 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N7Handler : INotificationHandler<N7>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N7 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N8Handler : INotificationHandler<N8>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N8 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N9Handler : INotificationHandler<N9>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N9 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N10Handler : INotificationHandler<N10>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N10 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N11Handler : INotificationHandler<N11>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N11 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N12Handler : INotificationHandler<N12>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N12 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N13Handler : INotificationHandler<N13>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N13 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N14Handler : INotificationHandler<N14>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N14 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N15Handler : INotificationHandler<N15>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N15 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N16Handler : INotificationHandler<N16>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N16 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N17Handler : INotificationHandler<N17>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N17 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N18Handler : INotificationHandler<N18>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N18 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N19Handler : INotificationHandler<N19>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N19 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N20Handler : INotificationHandler<N20>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N20 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N21Handler : INotificationHandler<N21>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N21 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N22Handler : INotificationHandler<N22>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N22 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N23Handler : INotificationHandler<N23>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N23 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N24Handler : INotificationHandler<N24>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N24 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N25Handler : INotificationHandler<N25>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N25 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N26Handler : INotificationHandler<N26>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N26 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N27Handler : INotificationHandler<N27>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N27 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N28Handler : INotificationHandler<N28>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N28 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N29Handler : INotificationHandler<N29>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N29 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N30Handler : INotificationHandler<N30>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N30 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N31Handler : INotificationHandler<N31>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N31 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N32Handler : INotificationHandler<N32>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N32 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N33Handler : INotificationHandler<N33>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N33 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N34Handler : INotificationHandler<N34>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N34 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N35Handler : INotificationHandler<N35>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N35 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N36Handler : INotificationHandler<N36>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N36 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N37Handler : INotificationHandler<N37>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N37 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N38Handler : INotificationHandler<N38>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N38 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N39Handler : INotificationHandler<N39>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N39 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N40Handler : INotificationHandler<N40>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N40 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N41Handler : INotificationHandler<N41>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N41 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N42Handler : INotificationHandler<N42>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N42 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N43Handler : INotificationHandler<N43>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N43 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N44Handler : INotificationHandler<N44>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N44 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N45Handler : INotificationHandler<N45>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N45 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N46Handler : INotificationHandler<N46>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N46 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N47Handler : INotificationHandler<N47>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N47 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N48Handler : INotificationHandler<N48>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N48 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N49Handler : INotificationHandler<N49>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N49 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N50Handler : INotificationHandler<N50>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N50 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N51Handler : INotificationHandler<N51>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N51 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N52Handler : INotificationHandler<N52>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N52 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N53Handler : INotificationHandler<N53>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N53 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N54Handler : INotificationHandler<N54>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N54 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N55Handler : INotificationHandler<N55>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N55 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N56Handler : INotificationHandler<N56>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N56 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N57Handler : INotificationHandler<N57>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N57 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N58Handler : INotificationHandler<N58>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N58 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N59Handler : INotificationHandler<N59>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N59 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N60Handler : INotificationHandler<N60>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N60 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N61Handler : INotificationHandler<N61>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N61 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N62Handler : INotificationHandler<N62>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N62 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N63Handler : INotificationHandler<N63>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N63 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N64Handler : INotificationHandler<N64>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N64 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N65Handler : INotificationHandler<N65>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N65 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N66Handler : INotificationHandler<N66>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N66 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N67Handler : INotificationHandler<N67>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N67 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N68Handler : INotificationHandler<N68>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N68 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N69Handler : INotificationHandler<N69>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N69 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N70Handler : INotificationHandler<N70>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N70 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N71Handler : INotificationHandler<N71>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N71 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N72Handler : INotificationHandler<N72>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N72 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N73Handler : INotificationHandler<N73>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N73 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N74Handler : INotificationHandler<N74>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N74 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N75Handler : INotificationHandler<N75>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N75 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N76Handler : INotificationHandler<N76>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N76 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N77Handler : INotificationHandler<N77>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N77 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N78Handler : INotificationHandler<N78>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N78 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N79Handler : INotificationHandler<N79>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N79 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N80Handler : INotificationHandler<N80>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N80 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N81Handler : INotificationHandler<N81>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N81 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N82Handler : INotificationHandler<N82>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N82 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N83Handler : INotificationHandler<N83>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N83 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N84Handler : INotificationHandler<N84>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N84 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N85Handler : INotificationHandler<N85>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N85 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N86Handler : INotificationHandler<N86>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N86 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N87Handler : INotificationHandler<N87>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N87 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N88Handler : INotificationHandler<N88>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N88 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N89Handler : INotificationHandler<N89>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N89 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N90Handler : INotificationHandler<N90>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N90 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N91Handler : INotificationHandler<N91>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N91 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N92Handler : INotificationHandler<N92>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N92 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N93Handler : INotificationHandler<N93>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N93 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N94Handler : INotificationHandler<N94>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N94 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N95Handler : INotificationHandler<N95>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N95 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N96Handler : INotificationHandler<N96>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N96 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N97Handler : INotificationHandler<N97>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N97 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N98Handler : INotificationHandler<N98>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N98 notification, CancellationToken cancellationToken) => default;
}

internal sealed class N99Handler : INotificationHandler<N99>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask Handle(N99 notification, CancellationToken cancellationToken) => default;
}

/// <summary>Sends or publishes one of a hundred, as <see cref="HundredPublisher"/> does.</summary>
internal sealed class HundredMediator(Mediator.Mediator mediator)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Send(int number)
    {
        switch (number)
        {
            case 0: mediator.Send(new Q0(number)).GetAwaiter().GetResult(); break;
            case 1: mediator.Send(new Q1(number)).GetAwaiter().GetResult(); break;
            case 2: mediator.Send(new Q2(number)).GetAwaiter().GetResult(); break;
            case 3: mediator.Send(new Q3(number)).GetAwaiter().GetResult(); break;
            case 4: mediator.Send(new Q4(number)).GetAwaiter().GetResult(); break;
            case 5: mediator.Send(new Q5(number)).GetAwaiter().GetResult(); break;
            case 6: mediator.Send(new Q6(number)).GetAwaiter().GetResult(); break;
            case 7: mediator.Send(new Q7(number)).GetAwaiter().GetResult(); break;
            case 8: mediator.Send(new Q8(number)).GetAwaiter().GetResult(); break;
            case 9: mediator.Send(new Q9(number)).GetAwaiter().GetResult(); break;
            case 10: mediator.Send(new Q10(number)).GetAwaiter().GetResult(); break;
            case 11: mediator.Send(new Q11(number)).GetAwaiter().GetResult(); break;
            case 12: mediator.Send(new Q12(number)).GetAwaiter().GetResult(); break;
            case 13: mediator.Send(new Q13(number)).GetAwaiter().GetResult(); break;
            case 14: mediator.Send(new Q14(number)).GetAwaiter().GetResult(); break;
            case 15: mediator.Send(new Q15(number)).GetAwaiter().GetResult(); break;
            case 16: mediator.Send(new Q16(number)).GetAwaiter().GetResult(); break;
            case 17: mediator.Send(new Q17(number)).GetAwaiter().GetResult(); break;
            case 18: mediator.Send(new Q18(number)).GetAwaiter().GetResult(); break;
            case 19: mediator.Send(new Q19(number)).GetAwaiter().GetResult(); break;
            case 20: mediator.Send(new Q20(number)).GetAwaiter().GetResult(); break;
            case 21: mediator.Send(new Q21(number)).GetAwaiter().GetResult(); break;
            case 22: mediator.Send(new Q22(number)).GetAwaiter().GetResult(); break;
            case 23: mediator.Send(new Q23(number)).GetAwaiter().GetResult(); break;
            case 24: mediator.Send(new Q24(number)).GetAwaiter().GetResult(); break;
            case 25: mediator.Send(new Q25(number)).GetAwaiter().GetResult(); break;
            case 26: mediator.Send(new Q26(number)).GetAwaiter().GetResult(); break;
            case 27: mediator.Send(new Q27(number)).GetAwaiter().GetResult(); break;
            case 28: mediator.Send(new Q28(number)).GetAwaiter().GetResult(); break;
            case 29: mediator.Send(new Q29(number)).GetAwaiter().GetResult(); break;
            case 30: mediator.Send(new Q30(number)).GetAwaiter().GetResult(); break;
            case 31: mediator.Send(new Q31(number)).GetAwaiter().GetResult(); break;
            case 32: mediator.Send(new Q32(number)).GetAwaiter().GetResult(); break;
            case 33: mediator.Send(new Q33(number)).GetAwaiter().GetResult(); break;
            case 34: mediator.Send(new Q34(number)).GetAwaiter().GetResult(); break;
            case 35: mediator.Send(new Q35(number)).GetAwaiter().GetResult(); break;
            case 36: mediator.Send(new Q36(number)).GetAwaiter().GetResult(); break;
            case 37: mediator.Send(new Q37(number)).GetAwaiter().GetResult(); break;
            case 38: mediator.Send(new Q38(number)).GetAwaiter().GetResult(); break;
            case 39: mediator.Send(new Q39(number)).GetAwaiter().GetResult(); break;
            case 40: mediator.Send(new Q40(number)).GetAwaiter().GetResult(); break;
            case 41: mediator.Send(new Q41(number)).GetAwaiter().GetResult(); break;
            case 42: mediator.Send(new Q42(number)).GetAwaiter().GetResult(); break;
            case 43: mediator.Send(new Q43(number)).GetAwaiter().GetResult(); break;
            case 44: mediator.Send(new Q44(number)).GetAwaiter().GetResult(); break;
            case 45: mediator.Send(new Q45(number)).GetAwaiter().GetResult(); break;
            case 46: mediator.Send(new Q46(number)).GetAwaiter().GetResult(); break;
            case 47: mediator.Send(new Q47(number)).GetAwaiter().GetResult(); break;
            case 48: mediator.Send(new Q48(number)).GetAwaiter().GetResult(); break;
            case 49: mediator.Send(new Q49(number)).GetAwaiter().GetResult(); break;
            case 50: mediator.Send(new Q50(number)).GetAwaiter().GetResult(); break;
            case 51: mediator.Send(new Q51(number)).GetAwaiter().GetResult(); break;
            case 52: mediator.Send(new Q52(number)).GetAwaiter().GetResult(); break;
            case 53: mediator.Send(new Q53(number)).GetAwaiter().GetResult(); break;
            case 54: mediator.Send(new Q54(number)).GetAwaiter().GetResult(); break;
            case 55: mediator.Send(new Q55(number)).GetAwaiter().GetResult(); break;
            case 56: mediator.Send(new Q56(number)).GetAwaiter().GetResult(); break;
            case 57: mediator.Send(new Q57(number)).GetAwaiter().GetResult(); break;
            case 58: mediator.Send(new Q58(number)).GetAwaiter().GetResult(); break;
            case 59: mediator.Send(new Q59(number)).GetAwaiter().GetResult(); break;
            case 60: mediator.Send(new Q60(number)).GetAwaiter().GetResult(); break;
            case 61: mediator.Send(new Q61(number)).GetAwaiter().GetResult(); break;
            case 62: mediator.Send(new Q62(number)).GetAwaiter().GetResult(); break;
            case 63: mediator.Send(new Q63(number)).GetAwaiter().GetResult(); break;
            case 64: mediator.Send(new Q64(number)).GetAwaiter().GetResult(); break;
            case 65: mediator.Send(new Q65(number)).GetAwaiter().GetResult(); break;
            case 66: mediator.Send(new Q66(number)).GetAwaiter().GetResult(); break;
            case 67: mediator.Send(new Q67(number)).GetAwaiter().GetResult(); break;
            case 68: mediator.Send(new Q68(number)).GetAwaiter().GetResult(); break;
            case 69: mediator.Send(new Q69(number)).GetAwaiter().GetResult(); break;
            case 70: mediator.Send(new Q70(number)).GetAwaiter().GetResult(); break;
            case 71: mediator.Send(new Q71(number)).GetAwaiter().GetResult(); break;
            case 72: mediator.Send(new Q72(number)).GetAwaiter().GetResult(); break;
            case 73: mediator.Send(new Q73(number)).GetAwaiter().GetResult(); break;
            case 74: mediator.Send(new Q74(number)).GetAwaiter().GetResult(); break;
            case 75: mediator.Send(new Q75(number)).GetAwaiter().GetResult(); break;
            case 76: mediator.Send(new Q76(number)).GetAwaiter().GetResult(); break;
            case 77: mediator.Send(new Q77(number)).GetAwaiter().GetResult(); break;
            case 78: mediator.Send(new Q78(number)).GetAwaiter().GetResult(); break;
            case 79: mediator.Send(new Q79(number)).GetAwaiter().GetResult(); break;
            case 80: mediator.Send(new Q80(number)).GetAwaiter().GetResult(); break;
            case 81: mediator.Send(new Q81(number)).GetAwaiter().GetResult(); break;
            case 82: mediator.Send(new Q82(number)).GetAwaiter().GetResult(); break;
            case 83: mediator.Send(new Q83(number)).GetAwaiter().GetResult(); break;
            case 84: mediator.Send(new Q84(number)).GetAwaiter().GetResult(); break;
            case 85: mediator.Send(new Q85(number)).GetAwaiter().GetResult(); break;
            case 86: mediator.Send(new Q86(number)).GetAwaiter().GetResult(); break;
            case 87: mediator.Send(new Q87(number)).GetAwaiter().GetResult(); break;
            case 88: mediator.Send(new Q88(number)).GetAwaiter().GetResult(); break;
            case 89: mediator.Send(new Q89(number)).GetAwaiter().GetResult(); break;
            case 90: mediator.Send(new Q90(number)).GetAwaiter().GetResult(); break;
            case 91: mediator.Send(new Q91(number)).GetAwaiter().GetResult(); break;
            case 92: mediator.Send(new Q92(number)).GetAwaiter().GetResult(); break;
            case 93: mediator.Send(new Q93(number)).GetAwaiter().GetResult(); break;
            case 94: mediator.Send(new Q94(number)).GetAwaiter().GetResult(); break;
            case 95: mediator.Send(new Q95(number)).GetAwaiter().GetResult(); break;
            case 96: mediator.Send(new Q96(number)).GetAwaiter().GetResult(); break;
            case 97: mediator.Send(new Q97(number)).GetAwaiter().GetResult(); break;
            case 98: mediator.Send(new Q98(number)).GetAwaiter().GetResult(); break;
            case 99: mediator.Send(new Q99(number)).GetAwaiter().GetResult(); break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Publish(int number)
    {
        switch (number)
        {
            case 0: mediator.Publish(new N0(number)).GetAwaiter().GetResult(); break;
            case 1: mediator.Publish(new N1(number)).GetAwaiter().GetResult(); break;
            case 2: mediator.Publish(new N2(number)).GetAwaiter().GetResult(); break;
            case 3: mediator.Publish(new N3(number)).GetAwaiter().GetResult(); break;
            case 4: mediator.Publish(new N4(number)).GetAwaiter().GetResult(); break;
            case 5: mediator.Publish(new N5(number)).GetAwaiter().GetResult(); break;
            case 6: mediator.Publish(new N6(number)).GetAwaiter().GetResult(); break;
            case 7: mediator.Publish(new N7(number)).GetAwaiter().GetResult(); break;
            case 8: mediator.Publish(new N8(number)).GetAwaiter().GetResult(); break;
            case 9: mediator.Publish(new N9(number)).GetAwaiter().GetResult(); break;
            case 10: mediator.Publish(new N10(number)).GetAwaiter().GetResult(); break;
            case 11: mediator.Publish(new N11(number)).GetAwaiter().GetResult(); break;
            case 12: mediator.Publish(new N12(number)).GetAwaiter().GetResult(); break;
            case 13: mediator.Publish(new N13(number)).GetAwaiter().GetResult(); break;
            case 14: mediator.Publish(new N14(number)).GetAwaiter().GetResult(); break;
            case 15: mediator.Publish(new N15(number)).GetAwaiter().GetResult(); break;
            case 16: mediator.Publish(new N16(number)).GetAwaiter().GetResult(); break;
            case 17: mediator.Publish(new N17(number)).GetAwaiter().GetResult(); break;
            case 18: mediator.Publish(new N18(number)).GetAwaiter().GetResult(); break;
            case 19: mediator.Publish(new N19(number)).GetAwaiter().GetResult(); break;
            case 20: mediator.Publish(new N20(number)).GetAwaiter().GetResult(); break;
            case 21: mediator.Publish(new N21(number)).GetAwaiter().GetResult(); break;
            case 22: mediator.Publish(new N22(number)).GetAwaiter().GetResult(); break;
            case 23: mediator.Publish(new N23(number)).GetAwaiter().GetResult(); break;
            case 24: mediator.Publish(new N24(number)).GetAwaiter().GetResult(); break;
            case 25: mediator.Publish(new N25(number)).GetAwaiter().GetResult(); break;
            case 26: mediator.Publish(new N26(number)).GetAwaiter().GetResult(); break;
            case 27: mediator.Publish(new N27(number)).GetAwaiter().GetResult(); break;
            case 28: mediator.Publish(new N28(number)).GetAwaiter().GetResult(); break;
            case 29: mediator.Publish(new N29(number)).GetAwaiter().GetResult(); break;
            case 30: mediator.Publish(new N30(number)).GetAwaiter().GetResult(); break;
            case 31: mediator.Publish(new N31(number)).GetAwaiter().GetResult(); break;
            case 32: mediator.Publish(new N32(number)).GetAwaiter().GetResult(); break;
            case 33: mediator.Publish(new N33(number)).GetAwaiter().GetResult(); break;
            case 34: mediator.Publish(new N34(number)).GetAwaiter().GetResult(); break;
            case 35: mediator.Publish(new N35(number)).GetAwaiter().GetResult(); break;
            case 36: mediator.Publish(new N36(number)).GetAwaiter().GetResult(); break;
            case 37: mediator.Publish(new N37(number)).GetAwaiter().GetResult(); break;
            case 38: mediator.Publish(new N38(number)).GetAwaiter().GetResult(); break;
            case 39: mediator.Publish(new N39(number)).GetAwaiter().GetResult(); break;
            case 40: mediator.Publish(new N40(number)).GetAwaiter().GetResult(); break;
            case 41: mediator.Publish(new N41(number)).GetAwaiter().GetResult(); break;
            case 42: mediator.Publish(new N42(number)).GetAwaiter().GetResult(); break;
            case 43: mediator.Publish(new N43(number)).GetAwaiter().GetResult(); break;
            case 44: mediator.Publish(new N44(number)).GetAwaiter().GetResult(); break;
            case 45: mediator.Publish(new N45(number)).GetAwaiter().GetResult(); break;
            case 46: mediator.Publish(new N46(number)).GetAwaiter().GetResult(); break;
            case 47: mediator.Publish(new N47(number)).GetAwaiter().GetResult(); break;
            case 48: mediator.Publish(new N48(number)).GetAwaiter().GetResult(); break;
            case 49: mediator.Publish(new N49(number)).GetAwaiter().GetResult(); break;
            case 50: mediator.Publish(new N50(number)).GetAwaiter().GetResult(); break;
            case 51: mediator.Publish(new N51(number)).GetAwaiter().GetResult(); break;
            case 52: mediator.Publish(new N52(number)).GetAwaiter().GetResult(); break;
            case 53: mediator.Publish(new N53(number)).GetAwaiter().GetResult(); break;
            case 54: mediator.Publish(new N54(number)).GetAwaiter().GetResult(); break;
            case 55: mediator.Publish(new N55(number)).GetAwaiter().GetResult(); break;
            case 56: mediator.Publish(new N56(number)).GetAwaiter().GetResult(); break;
            case 57: mediator.Publish(new N57(number)).GetAwaiter().GetResult(); break;
            case 58: mediator.Publish(new N58(number)).GetAwaiter().GetResult(); break;
            case 59: mediator.Publish(new N59(number)).GetAwaiter().GetResult(); break;
            case 60: mediator.Publish(new N60(number)).GetAwaiter().GetResult(); break;
            case 61: mediator.Publish(new N61(number)).GetAwaiter().GetResult(); break;
            case 62: mediator.Publish(new N62(number)).GetAwaiter().GetResult(); break;
            case 63: mediator.Publish(new N63(number)).GetAwaiter().GetResult(); break;
            case 64: mediator.Publish(new N64(number)).GetAwaiter().GetResult(); break;
            case 65: mediator.Publish(new N65(number)).GetAwaiter().GetResult(); break;
            case 66: mediator.Publish(new N66(number)).GetAwaiter().GetResult(); break;
            case 67: mediator.Publish(new N67(number)).GetAwaiter().GetResult(); break;
            case 68: mediator.Publish(new N68(number)).GetAwaiter().GetResult(); break;
            case 69: mediator.Publish(new N69(number)).GetAwaiter().GetResult(); break;
            case 70: mediator.Publish(new N70(number)).GetAwaiter().GetResult(); break;
            case 71: mediator.Publish(new N71(number)).GetAwaiter().GetResult(); break;
            case 72: mediator.Publish(new N72(number)).GetAwaiter().GetResult(); break;
            case 73: mediator.Publish(new N73(number)).GetAwaiter().GetResult(); break;
            case 74: mediator.Publish(new N74(number)).GetAwaiter().GetResult(); break;
            case 75: mediator.Publish(new N75(number)).GetAwaiter().GetResult(); break;
            case 76: mediator.Publish(new N76(number)).GetAwaiter().GetResult(); break;
            case 77: mediator.Publish(new N77(number)).GetAwaiter().GetResult(); break;
            case 78: mediator.Publish(new N78(number)).GetAwaiter().GetResult(); break;
            case 79: mediator.Publish(new N79(number)).GetAwaiter().GetResult(); break;
            case 80: mediator.Publish(new N80(number)).GetAwaiter().GetResult(); break;
            case 81: mediator.Publish(new N81(number)).GetAwaiter().GetResult(); break;
            case 82: mediator.Publish(new N82(number)).GetAwaiter().GetResult(); break;
            case 83: mediator.Publish(new N83(number)).GetAwaiter().GetResult(); break;
            case 84: mediator.Publish(new N84(number)).GetAwaiter().GetResult(); break;
            case 85: mediator.Publish(new N85(number)).GetAwaiter().GetResult(); break;
            case 86: mediator.Publish(new N86(number)).GetAwaiter().GetResult(); break;
            case 87: mediator.Publish(new N87(number)).GetAwaiter().GetResult(); break;
            case 88: mediator.Publish(new N88(number)).GetAwaiter().GetResult(); break;
            case 89: mediator.Publish(new N89(number)).GetAwaiter().GetResult(); break;
            case 90: mediator.Publish(new N90(number)).GetAwaiter().GetResult(); break;
            case 91: mediator.Publish(new N91(number)).GetAwaiter().GetResult(); break;
            case 92: mediator.Publish(new N92(number)).GetAwaiter().GetResult(); break;
            case 93: mediator.Publish(new N93(number)).GetAwaiter().GetResult(); break;
            case 94: mediator.Publish(new N94(number)).GetAwaiter().GetResult(); break;
            case 95: mediator.Publish(new N95(number)).GetAwaiter().GetResult(); break;
            case 96: mediator.Publish(new N96(number)).GetAwaiter().GetResult(); break;
            case 97: mediator.Publish(new N97(number)).GetAwaiter().GetResult(); break;
            case 98: mediator.Publish(new N98(number)).GetAwaiter().GetResult(); break;
            case 99: mediator.Publish(new N99(number)).GetAwaiter().GetResult(); break;
        }
    }
}
