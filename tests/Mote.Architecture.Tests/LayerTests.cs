using System;
using System.Linq;

namespace Mote.Architecture.Tests;

/// <summary>Folders are the stations of the data, and look only back.</summary>
internal sealed class LayerTests
{
    [TestCase("generators/Mote.Generators/Rendering/", "Mote.Model.Discovery")]
    [TestCase("generators/Mote.Generators/Rendering/", "Mote.Model.Resolution")]
    [TestCase("generators/Mote.Model/Discovery/", "Mote.Model.Resolution")]
    [TestCase("generators/Mote.Model/Model/", "Mote.Model.Resolution")]
    [TestCase("generators/Mote.Model/Model/", "Mote.Model.Discovery")]
    [TestCase("runtime/Mote/Dispatch/", "Mote.Hosting")]
    [TestCase("modules/Mote.Modules.HostMetrics/Native/", "Mote.Modules.Collectors")]
    [TestCase("modules/Mote.Modules.HostMetrics/Parsing/", "Mote.Modules.Native")]
    public void A_folder_does_not_use(string folder, string space)
    {
        var files = Repository.Files(".cs").Where(file => file.StartsWith(folder, StringComparison.Ordinal)).ToList();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(file => Repository.Read(file).Contains($"using {space}", StringComparison.Ordinal)), Is.Empty);
    }
}
