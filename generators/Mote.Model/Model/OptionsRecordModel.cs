namespace Mote.Model;

/// <summary>A record whose settable properties are keys: of a section, or of an object inside one.</summary>
internal sealed record OptionsRecordModel(string Type, EquatableArray<OptionModel> Options);
