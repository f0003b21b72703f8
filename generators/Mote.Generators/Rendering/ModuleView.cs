using System.Collections.Generic;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>What the module's template prints.</summary>
internal sealed record ModuleView
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The diagnostics that the users of obsolete and experimental things have accepted, as a directive lists them.</summary>
    public required string Accepted { get; init; }

    public required string Type { get; init; }

    public required int ManifestVersion { get; init; }

    public required string ManifestQuotes { get; init; }

    /// <summary>The manifest's text, line by line.</summary>
    public required List<string> Manifest { get; init; }

    public required string Parameters { get; init; }

    public required string Arguments { get; init; }

    public required List<HandlerView> Handlers { get; init; }

    public required List<MethodView> Timers { get; init; }

    public required List<LifecycleView> Lives { get; init; }

    public required string Metrics { get; init; }

    /// <summary>Empty where the module is no <c>IAsyncDisposable</c>.</summary>
    public required string Dispose { get; init; }

    public required List<ProvidedModel> Provides { get; init; }

    public required List<OptionsSectionView> Options { get; init; }

    /// <summary>The records of all sections, nested ones too.</summary>
    public required List<OptionsRecordView> Records { get; init; }

    /// <summary>The enums among the options.</summary>
    public required List<EnumView> Enums { get; init; }
}

/// <summary>A method of the table that hands over a message.</summary>
internal sealed record HandlerView(string Method, string Message, bool IsAsync, string Arguments)
{
    /// <summary>Its variants; empty where it is always called itself.</summary>
    public IReadOnlyList<VariantModel> Variants { get; init; } = [];
}

/// <summary>A method of the table that ticks: its name there, and the module's.</summary>
internal sealed record MethodView(string Name, string Method, bool IsAsync, string Arguments);

/// <summary>A method of the table that starts, runs or stops the module.</summary>
internal sealed record LifecycleView(string Title, string Name, string Method, bool IsAsync, string Token, string Arguments);

/// <summary>The two methods of the table that bind a section and describe it.</summary>
internal sealed record OptionsSectionView
{
    public required string Type { get; init; }

    public required string Section { get; init; }

    public required string Bind { get; init; }

    public required string Describe { get; init; }

    public required string Read { get; init; }

    public required string Keys { get; init; }
}

/// <summary>The two methods of the table that read a record and list its keys.</summary>
internal sealed record OptionsRecordView
{
    public required string Type { get; init; }

    public required string Read { get; init; }

    public required string Keys { get; init; }

    /// <summary>What a new record must be made with.</summary>
    public required List<OptionView> Required { get; init; }

    public required List<OptionView> Options { get; init; }
}

/// <summary>One option: its description, and the expression that reads it.</summary>
internal sealed record OptionView
{
    public required string Key { get; init; }

    public required string Property { get; init; }

    public required string Schema { get; init; }

    public required string Value { get; init; }
}

/// <summary>An enum's members, by their places in the list of names that an option is compared with.</summary>
internal sealed record EnumView(string Method, string Type, List<string> Members);
