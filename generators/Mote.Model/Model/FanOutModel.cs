namespace Mote.Model;

/// <summary>A message with several subscribers, and their turns in order.</summary>
internal sealed record FanOutModel(string Method, string Message, string Title, EquatableArray<TurnModel> Turns);
