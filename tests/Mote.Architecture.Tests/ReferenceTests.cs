using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Mote.Architecture.Tests;

/// <summary>Who may reference whom.</summary>
internal sealed class ReferenceTests
{
    [Test]
    public void The_runtime_references_the_base_class_library_only() => Assert.That(Foreign("Mote"), Is.Empty);

    [Test]
    public void The_responder_references_the_base_class_library_only() => Assert.That(Foreign("Mote.Http"), Is.Empty);

    [TestCase("Mote.Modules.HostMetrics", "Mote")]
    [TestCase("Mote.Modules.Prometheus", "Mote", "Mote.Http")]
    public void A_module_references_the_runtime_and_never_another_module(string module, params string[] references) =>
        Assert.That(Foreign(module), Is.EquivalentTo(references));

    [TestCase("Mote.Generators")]
    [TestCase("Mote.Analyzers")]
    [TestCase("Mote.Analyzers.CodeFixes")]
    public void Generators_and_analyzers_never_reference_the_runtime(string assembly) =>
        Assert.That(References(assembly).Where(name => name == "Mote" || name.StartsWith("Mote.Modules", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Nothing_that_ships_references_a_test()
    {
        var shipped = Repository.Files(".csproj").Where(file => !file.StartsWith("tests", StringComparison.Ordinal)).ToList();
        Assert.That(shipped, Has.Count.GreaterThanOrEqualTo(7));
        foreach (var project in shipped)
        {
            var references = XDocument.Parse(Repository.Read(project))
                .Descendants("ProjectReference")
                .Select(reference => (string?)reference.Attribute("Include"));
            Assert.That(references, Has.None.Contains("tests/"), project);
        }
    }

    [TestCase("Mote")]
    [TestCase("Mote.Http")]
    [TestCase("Mote.Modules.HostMetrics")]
    [TestCase("Mote.Modules.Prometheus")]
    public void Shipped_assemblies_are_marked_AOT_compatible(string assembly)
    {
        var metadata = Assembly.Load(assembly)
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key is "IsAotCompatible" or "IsTrimmable")
            .Select(attribute => attribute.Value);
        Assert.That(metadata, Is.EqualTo(new[] { "True", "True" }));
    }

    [Test]
    public void Nothing_on_the_dispatch_path_is_a_generic_virtual_method_or_an_interface()
    {
        var dispatch = Assembly.Load("Mote").GetTypes().Where(type => type.Namespace == "Mote.Dispatch").ToList();
        var generic = dispatch
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method is { IsGenericMethodDefinition: true, IsVirtual: true });
        Assert.That(dispatch, Is.Not.Empty);
        Assert.That(generic, Is.Empty);
        Assert.That(dispatch.Where(type => type.IsInterface), Is.Empty);
    }

    private static IEnumerable<string> Foreign(string assembly) =>
        References(assembly).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "mscorlib" or "netstandard"));

    private static List<string> References(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }
}
