namespace Mote.Tests.Dispatch.Agents;

[Message]
public readonly record struct Ping(int Number);

[Message]
public readonly record struct Pong(int Number);

[Message]
public readonly record struct Note(string Text);
