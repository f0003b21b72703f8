using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Reads an options record, and those nested in it: public settable properties are keys.</summary>
internal sealed class OptionsDiscovery
{
    private const string Suffix = "Options";

    private readonly INamedTypeSymbol _module;
    private readonly IParameterSymbol _askedBy;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<string> _types = [];
    private readonly List<OptionsRecordModel?> _records = [];

    private OptionsDiscovery(INamedTypeSymbol module, IParameterSymbol askedBy, DiagnosticBag diagnostics) =>
        (_module, _askedBy, _diagnostics) = (module, askedBy, diagnostics);

    public static bool IsMarked(ITypeSymbol type) => type.Attribute(Names.Options) is not null;

    /// <summary>Whether the type looks like an options record but is not marked as one.</summary>
    public static bool IsForgotten(INamedTypeSymbol type) =>
        type is { IsRecord: true, TypeKind: TypeKind.Class } && type.Name.EndsWith(Suffix, StringComparison.Ordinal) && !IsMarked(type);

    /// <summary>The model; where the record is one of another assembly, errors are reported where the module asks for it.</summary>
    public static OptionsModel Discover(INamedTypeSymbol type, INamedTypeSymbol module, IParameterSymbol askedBy, DiagnosticBag diagnostics)
    {
        var discovery = new OptionsDiscovery(module, askedBy, diagnostics);
        var section = SectionOf(type);
        if (OptionsShape.WhyNotSection(section) is { } why) diagnostics.Add(DiagnosticKind.OptionsShape, discovery.PlaceOf(type), type.Name, why);
        discovery.AddRecord(type);
        return new OptionsModel { Section = section, Records = new(discovery._records.OfType<OptionsRecordModel>()) };
    }

    private static string SectionOf(INamedTypeSymbol type)
    {
        if (type.Attribute(Names.Options) is { ConstructorArguments: [{ Value: string section }] }) return section;
        var hasSuffix = type.Name.Length > Suffix.Length && type.Name.EndsWith(Suffix, StringComparison.Ordinal);
        return DisplayNames.CamelCase(hasSuffix ? type.Name.Substring(0, type.Name.Length - Suffix.Length) : type.Name);
    }

    private void AddRecord(INamedTypeSymbol type)
    {
        var name = type.Full();
        if (_types.Contains(name)) return;

        if (OptionsShape.WhyNotRecord(type, IsOwn(type)) is { } why) _diagnostics.Add(DiagnosticKind.OptionsShape, PlaceOf(type), type.Name, why);
        var place = _records.Count;
        _types.Add(name);
        _records.Add(null);
        var options = type.GetMembers().OfType<IPropertySymbol>().Where(OptionsShape.IsOption).Select(Option).OfType<OptionModel>();
        _records[place] = new OptionsRecordModel(name, new(options));
    }

    private OptionModel? Option(IPropertySymbol property)
    {
        var type = OptionTypeDiscovery.Read(property.Type);
        if (type is null || (type.Value == OptionValue.Record && Contains(type.Symbol, property.ContainingType, [])))
        {
            _diagnostics.Add(DiagnosticKind.OptionType, property.Locations.FirstOrDefault(), property.Name, property.Type.ToDisplayString());
            return null;
        }

        if (type.Value == OptionValue.Record) AddRecord((INamedTypeSymbol)type.Symbol);
        var name = type.Symbol.Full();
        var (minimum, maximum) = OptionRange.Read(property, type.Collection == OptionCollection.None ? name : "", _diagnostics);
        return new OptionModel
        {
            Property = property.Identifier(),
            Key = DisplayNames.CamelCase(property.Name),
            Type = name,
            Value = type.Value,
            Collection = type.Collection,
            IsRequired = property.IsRequired,
            IsNullable = type.IsNullable,
            Minimum = minimum,
            Maximum = maximum,
            Names = new(type.Value == OptionValue.Name
                ? type.Symbol.GetMembers().OfType<IFieldSymbol>().Where(member => member.IsConst && member.Name.Length > 0).Select(member => member.Name)
                : []),
            Default = OptionTexts.Default(property),
            Summary = OptionTexts.Summary(property),
        };
    }

    // A record inside itself has no end: neither its schema nor the names of its variables could be written down.
    private static bool Contains(ITypeSymbol type, ITypeSymbol sought, HashSet<ITypeSymbol> seen)
    {
        if (SymbolEqualityComparer.Default.Equals(type, sought)) return true;
        return seen.Add(type) && type.GetMembers().OfType<IPropertySymbol>().Where(OptionsShape.IsOption).Any(property =>
            OptionTypeDiscovery.Read(property.Type) is { Value: OptionValue.Record, Symbol: var nested } && Contains(nested, sought, seen));
    }

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _module.ContainingAssembly);

    private Location? PlaceOf(INamedTypeSymbol type) => (IsOwn(type) ? type : (ISymbol)_askedBy).Locations.FirstOrDefault();
}
