using System.Linq;
using System.Reflection;

namespace Mote.Tests.Shared;

/// <summary>Where the sources are, for tests that read them. The build writes it into each test assembly.</summary>
internal static class SourceTree
{
    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
