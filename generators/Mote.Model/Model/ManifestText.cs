using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Mote.Model;

/// <summary>
/// A module as the text of its manifest, and back: one line a fact, fields separated by tabs, the module's own line before those
/// of its parts.
/// </summary>
internal static class ManifestText
{
    /// <summary>Changes whenever the lines do: an agent does not read a format that it does not know.</summary>
    public const int Version = 8;

    /// <summary>The text of a module.</summary>
    public static string Write(ModuleModel module)
    {
        var text = new StringBuilder();
        Line(
            text, "module", module.Namespace, module.Name, Flag(module.IsPublic), Flag(module.IsOnDemand), Flag(module.HasAsyncMethods),
            Flag(module.IsAsyncDisposable), module.Metrics, string.Join(",", module.Experimental));
        foreach (var p in module.Parameters) Line(text, "parameter", p.Name, p.Kind.ToString(), p.Type, p.Message, Flag(p.IsOptional));
        foreach (var h in module.Handlers)
        {
            Line(text, "handler", h.Method, h.Message, Number(h.Capacity), Number(h.Attempts), Shape(h.Shape));
            if (h.Admission != AdmissionModel.None) WriteAdmission(text, h);
            if (h.FollowsLevel) WriteVariants(text, h);
        }
        foreach (var t in module.Timers)
        {
            Line(
                text, "timer", t.Method, Number(t.PeriodMs), t.PeriodOptions, t.PeriodProperty, Number(t.OffsetMs), Shape(t.Shape), Number(t.HighMs),
                Number(t.CriticalMs));
        }
        foreach (var p in module.Provides) Line(text, "provides", p.Property, p.Type);
        if (module.Supervision != SupervisionModel.Default) WriteSupervision(text, module.Supervision);
        if (module.Start is { } start) Line(text, "start", start.Method, Shape(start.Shape));
        if (module.Stop is { } stop) Line(text, "stop", stop.Method, Shape(stop.Shape));
        if (module.Run is { } run) Line(text, "run", run.Method, Shape(run.Shape));
        foreach (var options in module.Options)
        {
            Line(text, "options", options.Section);
            foreach (var record in options.Records)
            {
                Line(text, "record", record.Type);
                foreach (var o in record.Options)
                {
                    Line(
                        text, "option", o.Property, o.Key, o.Type, o.Value.ToString(), o.Collection.ToString(), Flag(o.IsRequired),
                        Flag(o.IsNullable), o.Minimum, o.Maximum, string.Join(",", o.Names), o.Default, o.Summary);
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The module of a text.</summary>
    public static ModuleModel Read(string text)
    {
        var lines = text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        var head = lines[0];
        return new ModuleModel
        {
            Namespace = head[1],
            Name = head[2],
            IsPublic = Flag(head[3]),
            IsOnDemand = Flag(head[4]),
            HasAsyncMethods = Flag(head[5]),
            IsAsyncDisposable = Flag(head[6]),
            Metrics = head[7],
            Experimental = new(List(head[8])),
            Parameters = new(Of("parameter").Select(f => new ParameterModel
            {
                Name = f[1],
                Kind = Enum<ParameterKind>(f[2]),
                Type = f[3],
                Message = f[4],
                IsOptional = Flag(f[5]),
            })),
            Handlers = new(Of("handler").Select(f => new HandlerModel
            {
                Method = f[1],
                Message = f[2],
                Capacity = (int)Number(f[3]),
                Attempts = (int)Number(f[4]),
                Shape = Shape(f[5]),
                Admission = Of("admission").Where(admission => admission[1] == f[2]).Select(ReadAdmission).FirstOrDefault() ?? AdmissionModel.None,
                Variants = new(Of("variants").Where(variants => variants[1] == f[2]).SelectMany(ReadVariants)),
                Off = Of("variants").Where(variants => variants[1] == f[2]).Select(variants => Enum<LevelValue>(variants[2])).FirstOrDefault(),
            })),
            Timers = new(Of("timer").Select(f => new TimerModel
            {
                Method = f[1],
                PeriodMs = Number(f[2]),
                PeriodOptions = f[3],
                PeriodProperty = f[4],
                OffsetMs = Number(f[5]),
                Shape = Shape(f[6]),
                HighMs = Number(f[7]),
                CriticalMs = Number(f[8]),
            })),
            Provides = new(Of("provides").Select(f => new ProvidedModel(f[1], f[2]))),
            Supervision = Of("supervision").Select(ReadSupervision).FirstOrDefault() ?? SupervisionModel.Default,
            Start = Life("start"),
            Stop = Life("stop"),
            Run = Life("run"),
            Options = new(ReadOptions(lines)),
        };

        IEnumerable<string[]> Of(string fact) => lines.Where(line => line[0] == fact);
        LifecycleModel? Life(string fact) => Of(fact).Select(f => new LifecycleModel(f[1], Shape(f[2]))).FirstOrDefault();
    }

    private static void WriteAdmission(StringBuilder text, HandlerModel handler) => Line(
        text, "admission", handler.Message, Number(handler.Admission.Rate), Number(handler.Admission.PeriodMs), Number(handler.Admission.Failures),
        Number(handler.Admission.WindowMs), Number(handler.Admission.OpenMs));

    private static void WriteVariants(StringBuilder text, HandlerModel handler) => Line(
        text, "variants", handler.Message, handler.Off.ToString(), string.Join(",", handler.Variants.Select(variant => $"{variant.From}:{variant.Method}")));

    private static IEnumerable<VariantModel> ReadVariants(string[] fields) =>
        List(fields[3]).Select(variant => variant.Split(':')).Select(parts => new VariantModel(parts[1], Enum<LevelValue>(parts[0])));

    private static AdmissionModel ReadAdmission(string[] fields) => new()
    {
        Rate = (int)Number(fields[2]),
        PeriodMs = Number(fields[3]),
        Failures = (int)Number(fields[4]),
        WindowMs = Number(fields[5]),
        OpenMs = Number(fields[6]),
    };

    private static void WriteSupervision(StringBuilder text, SupervisionModel supervision) => Line(
        text, "supervision", Number(supervision.Failures), Number(supervision.WindowMs), Number(supervision.Restarts), Number(supervision.RestartWindowMs),
        supervision.Criticality.ToString(), supervision.StartFailure.ToString(), Number(supervision.TurnDeadlineMs),
        Number(supervision.CpuPercent), Number(supervision.BytesPerSecond));

    private static SupervisionModel ReadSupervision(string[] fields) => new()
    {
        Failures = (int)Number(fields[1]),
        WindowMs = Number(fields[2]),
        Restarts = (int)Number(fields[3]),
        RestartWindowMs = Number(fields[4]),
        Criticality = Enum<CriticalityValue>(fields[5]),
        StartFailure = Enum<StartFailureValue>(fields[6]),
        TurnDeadlineMs = Number(fields[7]),
        CpuPercent = (int)Number(fields[8]),
        BytesPerSecond = Number(fields[9]),
    };

    private static IEnumerable<OptionsModel> ReadOptions(List<string[]> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i][0] != "options") continue;
            var records = new List<OptionsRecordModel>();
            for (var j = i + 1; j < lines.Count && lines[j][0] is ("record" or "option"); j++)
            {
                if (lines[j][0] == "record")
                {
                    records.Add(new OptionsRecordModel(lines[j][1], new(lines.Skip(j + 1).TakeWhile(line => line[0] == "option").Select(ReadOption))));
                }
            }

            yield return new OptionsModel { Section = lines[i][1], Records = new(records) };
        }
    }

    private static OptionModel ReadOption(string[] fields) => new()
    {
        Property = fields[1],
        Key = fields[2],
        Type = fields[3],
        Value = Enum<OptionValue>(fields[4]),
        Collection = Enum<OptionCollection>(fields[5]),
        IsRequired = Flag(fields[6]),
        IsNullable = Flag(fields[7]),
        Minimum = fields[8],
        Maximum = fields[9],
        Names = new(List(fields[10])),
        Default = fields[11],
        Summary = fields[12],
    };

    private static void Line(StringBuilder text, params string[] fields) => text.Append(string.Join("\t", fields)).Append('\n');

    private static string[] List(string field) => field.Split([','], StringSplitOptions.RemoveEmptyEntries);

    private static string Flag(bool flag) => flag ? "1" : "0";

    private static bool Flag(string field) => field == "1";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    private static string Shape(CallShape shape) => Flag(shape.IsAsync) + Flag(shape.TakesToken);

    private static CallShape Shape(string field) => new(field[0] == '1', field[1] == '1');

    private static T Enum<T>(string field)
        where T : struct => System.Enum.TryParse<T>(field, out var value) ? value : throw new FormatException($"'{field}' is no {typeof(T).Name}");
}
