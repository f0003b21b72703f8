using System.Text;

namespace Mote.Modules;

/// <summary>
/// The agent's status as JSON: for people, and for what reads more than numbers. Read while the agent runs; each number is whole on its own.
/// </summary>
internal static class StatusDocument
{
    private const string HexDigits = "0123456789abcdef";

    public static byte[] Write(AgentStatus status)
    {
        var text = new StringBuilder("{");
        Add(text, "agent", status.Name);
        Add(text, "ready", status.IsReady);
        Add(text, "safeMode", status.IsSafeMode);
        Add(text, "level", status.Level.ToString());
        Add(text, "lastBadEnd", status.LastBadEnd);
        Begin(text, "modules");
        for (var module = 0; module < status.ModuleCount; module++) AddModule(text, status.Module(module));
        text.Append(']');
        AddPressure(text, status);
        Begin(text, "deadLetters");
        foreach (var letter in status.DeadLetters) AddLetter(text, letter);
        return Encoding.UTF8.GetBytes(text.Append("]}\n").ToString());
    }

    private static void AddModule(StringBuilder text, ModuleStatus module)
    {
        BeginElement(text);
        Add(text, "name", module.Name);
        Add(text, "state", module.State.ToString());
        Add(text, "core", module.Criticality == Criticality.Core);
        Add(text, "fault", module.Fault);
        Add(text, "lastError", module.LastError);
        Add(text, "handled", module.Handled);
        Add(text, "failed", module.Failed);
        Add(text, "retried", module.Retried);
        Add(text, "deadLetters", module.DeadLetters);
        Add(text, "droppedFull", module.DroppedFull);
        Add(text, "droppedClosed", module.DroppedClosed);
        Add(text, "droppedShed", module.DroppedShed);
        Add(text, "droppedLimited", module.DroppedLimited);
        Add(text, "droppedOpen", module.DroppedOpen);
        Add(text, "shed", module.IsShed);
        Add(text, "waiting", module.QueueDepth);
        Add(text, "missedTicks", module.MissedTicks);
        Add(text, "lateTurns", module.LateTurns);
        Add(text, "errors", module.Errors);
        Add(text, "restarts", module.Restarts);
        Add(text, "leftovers", module.Leftovers);
        if (module.Held is { } held) Add(text, "held", held);
        text.Append('}');
    }

    private static void AddLetter(StringBuilder text, DeadLetter letter)
    {
        BeginElement(text);
        Add(text, "atMs", letter.At.ToUnixTimeMilliseconds());
        Add(text, "module", letter.Module);
        Add(text, "message", letter.Message);
        Add(text, "error", letter.Error);
        text.Append('}');
    }

    private static void AddPressure(StringBuilder text, AgentStatus status)
    {
        Begin(text, "levelChanges");
        foreach (var change in status.LevelChanges)
        {
            BeginElement(text);
            Add(text, "atMs", change.At.ToUnixTimeMilliseconds());
            Add(text, "from", change.From.ToString());
            Add(text, "to", change.To.ToString());
            Add(text, "why", change.Why);
            Add(text, "afterMs", (long)change.After.TotalMilliseconds);
            Add(text, "shed", change.Shed);
            text.Append('}');
        }

        text.Append(']');
        Begin(text, "pressure");
        foreach (var reading in status.PressureReadings)
        {
            BeginElement(text);
            Add(text, "agoMs", reading.AgoMs);
            Add(text, "level", (long)reading.Level);
            Add(text, "cpuPercent", reading.CpuPercent);
            Add(text, "ownCpuPercent", reading.OwnCpuPercent);
            Add(text, "throttledPercent", reading.ThrottledPercent);
            Add(text, "memoryPercent", reading.MemoryPercent);
            Add(text, "powerPercent", reading.PowerPercent);
            Add(text, "batteryUsedPercent", reading.BatteryUsedPercent);
            Add(text, "queueDelayMs", reading.QueueDelayMs);
            text.Append('}');
        }

        text.Append(']');
    }

    private static void BeginElement(StringBuilder text) => text.Append(text[^1] == '[' ? "{" : ",{");

    private static void Begin(StringBuilder text, string name)
    {
        AddName(text, name);
        text.Append('[');
    }

    private static void Add(StringBuilder text, string name, long value)
    {
        AddName(text, name);
        text.Append(value);
    }

    private static void Add(StringBuilder text, string name, bool value)
    {
        AddName(text, name);
        text.Append(value ? "true" : "false");
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        AddName(text, name);
        if (value is null) text.Append("null");
        else AddText(text, value);
    }

    private static void AddName(StringBuilder text, string name)
    {
        if (text[^1] is not ('{' or '[')) text.Append(',');
        text.Append('"').Append(name).Append("\":");
    }

    // The characters that RFC 8259 says must be escaped.
    private static void AddText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\') text.Append('\\').Append(character);
            else if (character < ' ') text.Append("\\u00").Append(HexDigits[character >> 4]).Append(HexDigits[character & 15]);
            else text.Append(character);
        }

        text.Append('"');
    }
}
