using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Prints a module's table.</summary>
internal static class ModuleRendering
{
    /// <summary>How many parameters are still read in one line.</summary>
    private const int ParametersInLineMax = 2;

    public static SourceText Render(ModuleModel module) => Templates.Render("Module.scriban", View(module));

    private static ModuleView View(ModuleModel module)
    {
        var table = new TableNames(module);
        var options = new OptionsRendering(module.Options);
        var manifest = RawLiteral.Of(ManifestText.Write(module));
        return new ModuleView
        {
            Namespace = module.Namespace,
            Accepted = AcceptedDiagnostics.Of([module]),
            Name = module.Name,
            Type = module.Type,
            ManifestVersion = ManifestText.Version,
            ManifestQuotes = manifest.Quotes,
            Manifest = manifest.Lines,
            Parameters = Lines(module.Parameters.Select(parameter => $"{parameter.Type}{(IsNullable(parameter) ? "?" : "")} {parameter.Name}").ToList()),
            Arguments = string.Join(", ", module.Parameters.Select(parameter => parameter.Name)),
            Handlers = [.. module.Handlers.Select(HandlerView)],
            Timers = [.. module.Timers.Select((timer, place) => new MethodView(
                table.Timers[place],
                timer.Method,
                timer.Shape.IsAsync,
                timer.Shape.TakesToken ? "stopping" : ""))],
            Lives =
            [
                .. new[]
                {
                    Life("Starts", table.Start, module.Start, "stopping"),
                    Life("Runs", table.Run, module.Run, "stopping"),
                    Life("Stops", table.Stop, module.Stop, "deadline"),
                }.OfType<LifecycleView>(),
            ],
            Metrics = module.Metrics,
            Dispose = table.Dispose,
            Provides = [.. module.Provides],
            Options = [.. module.Options.Select(options.View)],
            Records = options.Records,
            Enums = [.. options.Enums],
        };
    }

    private static string Lines(List<string> parameters) => parameters.Count <= ParametersInLineMax
        ? string.Join(", ", parameters)
        : "\n            " + string.Join(",\n            ", parameters);

    private static bool IsNullable(ParameterModel parameter) => parameter is { IsOptional: true, Kind: ParameterKind.Service };

    private static HandlerView HandlerView(HandlerModel handler) =>
        new(
            handler.Method,
            handler.Message,
            handler.Shape.IsAsync,
            handler.Shape.TakesToken ? "message, stopping" : handler.Shape.IsAsync ? "message" : "in message")
        {
            // The highest level first: it is the first one that is reached.
            Variants = [.. handler.Variants.Reverse()],
        };

    private static LifecycleView? Life(string title, string name, LifecycleModel? life, string token) =>
        life is null ? null : new LifecycleView(title, name, life.Method, life.Shape.IsAsync, token, life.Shape.TakesToken ? token : "");
}
