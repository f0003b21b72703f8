namespace Mote.Model;

/// <summary>A method that takes a handler's messages from a level on.</summary>
/// <param name="Method">The method.</param>
/// <param name="From">The level.</param>
internal sealed record VariantModel(string Method, LevelValue From);

/// <summary>The values of the runtime's <c>PressureLevel</c>.</summary>
internal enum LevelValue
{
    Normal,
    High,
    Critical,
}
