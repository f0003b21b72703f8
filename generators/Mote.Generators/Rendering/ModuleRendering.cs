using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Prints a module's table.</summary>
internal static class ModuleRendering
{
    public static SourceText Render(ModuleModel module) => Templates.Render("Module.scriban", new ModuleView
    {
        Namespace = module.Namespace,
        Name = module.Name,
        Type = module.Type,
        Parameters = string.Join(", ", module.Parameters.Select(parameter => $"{parameter.Type}{(IsNullable(parameter) ? "?" : "")} {parameter.Name}")),
        Arguments = string.Join(", ", module.Parameters.Select(parameter => parameter.Name)),
        Handlers = [.. module.Handlers.Select(HandlerView)],
        Timers = [.. module.Timers.Select(timer => new MethodView(timer.Method, timer.Shape.IsAsync, timer.Shape.TakesToken ? "stopping" : ""))],
        Lives = [.. Lives(module)],
        Metrics = module.Metrics,
        Provides = [.. module.Provides],
        Options = [.. module.Options.Select(OptionsView)],
    });

    /// <summary>The name of a table's method that binds these options.</summary>
    public static string BindMethod(OptionsModel options) => "Bind" + AgentNames.Short(options.Type);

    private static bool IsNullable(ParameterModel parameter) => parameter is { IsOptional: true, Kind: ParameterKind.Service };

    private static HandlerMethodView HandlerView(HandlerModel handler) =>
        new(handler.Method, handler.Message, handler.Shape.IsAsync, handler.Shape.TakesToken ? "message, stopping" : handler.Shape.IsAsync ? "message" : "in message");

    private static IEnumerable<MethodView> Lives(ModuleModel module) =>
        from life in new[] { module.Start, module.Run, module.Stop }
        where life is not null
        select new MethodView(life.Method, life.Shape.IsAsync, life.Shape.TakesToken ? "token" : "");

    private static OptionsBindingView OptionsView(OptionsModel options) => new()
    {
        Method = BindMethod(options),
        Type = options.Type,
        Section = options.Section,
        Keys = string.Concat(options.Options.Select(option => $", \"{option.Key}\"")),
        Required = [.. options.Options.Where(option => option.IsRequired).Select(OptionView)],
        Optional = [.. options.Options.Where(option => !option.IsRequired).Select(OptionView)],
    };

    private static OptionView OptionView(OptionModel option) => new()
    {
        Key = option.Key,
        Property = option.Property,
        Type = option.Type,
        Local = option.Key is "section" or "options" or "configuration" || SyntaxFacts.GetKeywordKind(option.Key) != SyntaxKind.None ? option.Key + "Value" : option.Key,
        Range = option.Minimum.Length > 0 ? $"{option.Minimum}, {option.Maximum}, " : "",
        IsName = option.Kind == OptionType.Name,
        Names = string.Join(", ", option.Names.Select(name => $"\"{Camel(name)}\"")),
        Members = [.. option.Names],
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private sealed record ModuleView
    {
        public required string Namespace { get; init; }

        public required string Name { get; init; }

        public required string Type { get; init; }

        public required string Parameters { get; init; }

        public required string Arguments { get; init; }

        public required List<HandlerMethodView> Handlers { get; init; }

        public required List<MethodView> Timers { get; init; }

        public required List<MethodView> Lives { get; init; }

        public required string Metrics { get; init; }

        public required List<ProvidedModel> Provides { get; init; }

        public required List<OptionsBindingView> Options { get; init; }
    }

    private sealed record HandlerMethodView(string Method, string Message, bool IsAsync, string Arguments);

    private sealed record MethodView(string Method, bool IsAsync, string Arguments);

    private sealed record OptionsBindingView
    {
        public required string Method { get; init; }

        public required string Type { get; init; }

        public required string Section { get; init; }

        public required string Keys { get; init; }

        public required List<OptionView> Required { get; init; }

        public bool HasNoRequired => Required.Count == 0;

        public required List<OptionView> Optional { get; init; }
    }
}

/// <summary>One option, as the binder's template prints it.</summary>
internal sealed record OptionView
{
    public required string Key { get; init; }

    public required string Property { get; init; }

    public required string Type { get; init; }

    public required string Local { get; init; }

    public required string Range { get; init; }

    public required bool IsName { get; init; }

    public required string Names { get; init; }

    public required List<string> Members { get; init; }
}
