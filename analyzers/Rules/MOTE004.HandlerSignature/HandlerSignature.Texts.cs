namespace Mote.Analyzers;

/// <summary>The reasons of MOTE004, as they follow the handler's name.</summary>
internal static class HandlerSignatureTexts
{
    public const string NotPlain = "must be an instance method, neither generic nor 'async void'";
    public const string WrongReturn = "must return void, or ValueTask where it awaits";
    public const string WrongParameters = "must take one message, and after it at most a CancellationToken";
    public const string TokenWithoutTask = "must not take a CancellationToken: only a handler that returns ValueTask can be cancelled";
    public const string NotByIn = "must take the message by 'in'";
    public const string NotByValue = "must take the message by value: what awaits cannot keep a reference";
    public const string HandledTwice = "handles a message that another method of this module handles already";
    public const string NoVariant =
        "must be the one variant for a level above Normal of a [Handle] method of this module, with the same message, return type and token";

    public const string Hidden = "must be a method of the class itself: nobody can call an explicit interface implementation by its name";

    public static string AttemptsOutside(int min, int max) => $"must have Attempts from {min} to {max}";

    public static string CapacityOutside(int min, int max) => $"must have a Capacity from {min} to {max}";
}
