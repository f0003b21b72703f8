namespace Mote.Model;

/// <summary>How a method of a module is called: what it returns, and whether it takes a cancellation token.</summary>
internal readonly record struct CallShape(bool IsAsync, bool TakesToken);
