using System;
using System.Linq;
using System.Reflection;
using CsCheck;
using Mote.Model;

namespace Mote.Generators.Tests;

/// <summary>What a model may be made of, so that an incremental pipeline can stop at it, and the manifest that carries it.</summary>
internal sealed class ModelTests
{
    private static readonly Type[] Models = [.. typeof(ModuleModel).Assembly.GetTypes().Where(type => type.Namespace == typeof(ModuleModel).Namespace
        && type.Name.EndsWith("Model", StringComparison.Ordinal))];

    [Test]
    public void There_are_models() => Assert.That(Models, Has.Length.GreaterThanOrEqualTo(8));

    [Test]
    public void A_model_is_a_sealed_record_or_a_readonly_one_and_holds_values_only([ValueSource(nameof(Models))] Type model)
    {
        Assert.That(model.GetInterfaces(), Has.Member(typeof(IEquatable<>).MakeGenericType(model)));
        Assert.That(model.IsSealed, Is.True);
        foreach (var field in model.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            Assert.That(IsValue(field.FieldType), Is.True, $"{model.Name}.{field.Name} is a {field.FieldType}");
        }
    }

    [Test]
    public void The_manifest_gives_back_what_it_was_given() =>
        Gen.Select(
            Name,
            Name,
            Gen.Bool,
            Gen.Bool,
            Parameters,
            Handlers,
            Timers,
            Options).Sample((space, name, isPublic, isOnDemand, parameters, handlers, timers, options) =>
    {
        var module = new ModuleModel
        {
            Namespace = space,
            Name = name,
            IsPublic = isPublic,
            IsOnDemand = isOnDemand,
            HasAsyncMethods = isPublic != isOnDemand,
            Experimental = new(isOnDemand ? ["EXP001", "EXP002"] : System.Array.Empty<string>()),
            IsAsyncDisposable = isPublic,
            Parameters = new(parameters),
            Handlers = new(handlers),
            Timers = new(timers),
            Provides = new(parameters.Select(parameter => new ProvidedModel(parameter.Name, parameter.Type))),
            Options = new(options),
            Supervision = isPublic
                ? new SupervisionModel
                {
                    Failures = parameters.Length + 1,
                    WindowMs = 100 + handlers.Length,
                    Restarts = timers.Length,
                    TurnDeadlineMs = isOnDemand ? 0 : 5_000,
                    RestartWindowMs = 1_000 + parameters.Length,
                    Criticality = isOnDemand ? CriticalityValue.Optional : CriticalityValue.Core,
                    StartFailure = isOnDemand ? StartFailureValue.Retry : StartFailureValue.Ignore,
                }
                : SupervisionModel.Default,
            Start = isPublic ? new LifecycleModel(name, new CallShape(isOnDemand, isOnDemand)) : null,
            Stop = isOnDemand ? new LifecycleModel(name, new CallShape(true, false)) : null,
            Run = isPublic && isOnDemand ? new LifecycleModel(name, new CallShape(true, true)) : null,
            Metrics = isPublic ? name : "",
        };

        Assert.That(ManifestText.Read(ManifestText.Write(module)), Is.EqualTo(module));
    });

    private static Gen<string> Name => Gen.Char["abcXYZ_09é"].Array[1, 12].Select(characters => new string(characters));

    private static Gen<CallShape> Shape => Gen.Select(Gen.Bool, Gen.Bool, (isAsync, takesToken) => new CallShape(isAsync, takesToken));

    private static Gen<ParameterModel[]> Parameters =>
        Gen.Select(Name, Gen.Enum<ParameterKind>(), Name, Name, Gen.Bool, (name, kind, type, message, isOptional) =>
        new ParameterModel { Name = name, Kind = kind, Type = "global::" + type, Message = message, IsOptional = isOptional }).Array[0, 5];

    private static Gen<HandlerModel[]> Handlers => Gen.Select(
        Name, Name, Gen.Int[1, 65536], Gen.Int[1, 100], Shape, (method, message, capacity, attempts, shape) =>
        new HandlerModel { Method = method, Message = message, Capacity = capacity, Attempts = attempts, Shape = shape }).Array[0, 5];

    private static Gen<TimerModel[]> Timers =>
        Gen.Select(Name, Gen.Long[10, long.MaxValue], Name, Gen.Long[0, long.MaxValue], Shape, (method, period, option, offset, shape) =>
        new TimerModel { Method = method, PeriodMs = period, PeriodOptions = option, PeriodProperty = method, OffsetMs = offset, Shape = shape }).Array[0, 3];

    private static Gen<OptionModel[]> OptionList =>
        Gen.Select(Name, Name, Gen.Enum<OptionValue>(), Gen.Enum<OptionCollection>(), Gen.Bool, Gen.Bool, Name.Array[0, 3], (
            property,
            type,
            value,
            collection,
            isRequired,
            isNullable,
            names) => new OptionModel
            {
                Property = property,
                Key = property,
                Type = type,
                Value = value,
                Collection = collection,
                IsRequired = isRequired,
                IsNullable = isNullable,
                Minimum = type,
                Maximum = "",
                Names = new(names),
                Default = property,
                Summary = type,
            }).Array[0, 4];

    private static Gen<OptionsRecordModel[]> Records => Gen.Select(Name, OptionList, (type, options) => new OptionsRecordModel(type, new(options))).Array[1, 3];

    private static Gen<OptionsModel[]> Options =>
        Gen.Select(Name, Records, (section, records) => new OptionsModel { Section = section, Records = new(records) }).Array[0, 2];

    private static bool IsValue(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || Models.Contains(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) && IsValue(type.GetGenericArguments()[0]))
        || (type.Name == nameof(CallShape));
}
