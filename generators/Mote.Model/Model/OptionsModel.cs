using System.Collections.Generic;
using System.Linq;

namespace Mote.Model;

/// <summary>An options record that a module's constructor asks for.</summary>
internal sealed record OptionsModel
{
    /// <summary>The section in the file.</summary>
    public required string Section { get; init; }

    /// <summary>The section's record, and after it those nested in it, each once.</summary>
    public required EquatableArray<OptionsRecordModel> Records { get; init; }

    /// <summary>What some modules ask for, each section once: several may share one.</summary>
    public static IEnumerable<OptionsModel> SectionsOf(IEnumerable<ModuleModel> modules) =>
        modules.SelectMany(module => module.Options).GroupBy(options => options.Section).Select(same => same.First());

    public string Type => Records[0].Type;

    public EquatableArray<OptionModel> Options => Records[0].Options;

    /// <summary>The method of the module's table that binds it; a module has no two sections of one name.</summary>
    public string BindMethod => "Bind" + DisplayNames.PascalCase(Section);

    /// <summary>The method of the module's table that describes the section.</summary>
    public string DescribeMethod => "Describe" + DisplayNames.PascalCase(Section);
}
