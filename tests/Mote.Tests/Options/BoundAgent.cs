using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Mote.Tests.Options;

/// <summary>How hard the boiler works.</summary>
public enum BoilerMode
{
    /// <summary>Off.</summary>
    Off,

    /// <summary>Kept from freezing.</summary>
    FrostGuard,

    /// <summary>Full.</summary>
    Full,
}

/// <summary>One option of each type, with its default.</summary>
[SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "Lists of options are arrays: bound once, and read.")]
[Options]
public sealed record BoilerOptions
{
    public required string Zone { get; init; }

    public required BoilerMode Mode { get; init; }

    public bool IsOn { get; init; } = true;

    [Range(1, 100)]
    public int Percent { get; init; } = 40;

    public long Serial { get; init; } = 5_000_000_000;

    [Range(0.5, 3)]
    public double Bar { get; init; } = 1.5;

    [Range("1s", "1h")]
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(1);

    [Range("4KiB", "1MiB")]
    public ByteSize Buffer { get; init; } = new(8192);

    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 9464);

    public string[] Rooms { get; init; } = ["hall"];

    public int[] Valves { get; init; } = [1];
}

/// <summary>Shows its options.</summary>
[Module]
public sealed partial class Boiler(BoilerOptions options)
{
    public BoilerOptions Options => options;
}

[Agent]
[Use<Boiler>]
public static partial class BoundAgent;
