namespace Mote.Analyzers;

/// <summary>The forms that MOTE007 asks for, as they follow "it must be".</summary>
internal static class LifecycleSignatureTexts
{
    public const string Phase = "'void X()', or 'ValueTask X()' with an optional CancellationToken, neither static nor generic";
    public const string BackgroundTask = "'ValueTask X()' with an optional CancellationToken, neither static nor generic";
    public const string Metrics = "'void X(ref MetricWriter writer)', neither static nor generic";
    public const string Provides = "a property of the instance that can be read by its name, neither nullable nor a ref struct";
    public const string Hidden = "a method of the class itself: nobody can call an explicit interface implementation by its name";

    public static string OnlyOne(string first) => $"the only one of its module, which is '{first}'";
}
