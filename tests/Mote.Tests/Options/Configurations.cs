using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mote.Options;

namespace Mote.Tests.Options;

/// <summary>Configurations from texts.</summary>
internal static class Configurations
{
    public static AgentConfiguration Parse(string json, params (string Name, string Value)[] environment) => AgentConfiguration.Parse(
        Encoding.UTF8.GetBytes(json), "agent.json", environment.Select(variable => new KeyValuePair<string, string>(variable.Name, variable.Value)));

    public static AgentConfiguration OfEnvironment(params (string Name, string Value)[] environment) => Parse("{}", environment);

    public static string[] Errors(this AgentConfiguration configuration) => [.. configuration.Errors.Select(error => error.ToString())];

    /// <summary>Checks the configuration against one section, and opens it; what is wrong cannot be opened, and reads as not set.</summary>
    public static OptionsReader Section(this AgentConfiguration configuration, string section, params OptionSchema[] options)
    {
        var opened = default(OptionsReader);
        configuration.Check(new OptionsSchema(section, options));
        _ = configuration.Bind(section, reader =>
        {
            opened = reader;
            return section;
        });
        return opened;
    }

    public static OptionSchema Text(string key) => new(key, OptionType.Text);

    public static OptionSchema Int(string key) => new(key, OptionType.Int32());
}
