using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using Mote.Modules;

namespace Mote.Aot;

/// <summary>Its source never gives the lane back.</summary>
[Module]
internal sealed partial class Stubborn
{
    [Run]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A module's method is an instance's.")]
    ValueTask Run()
    {
        while (true)
        {
        }
    }
}

[Agent]
[Use<Prometheus>]
[Use<Stubborn>]
internal static partial class StubbornAgent;
