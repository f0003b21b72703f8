using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>The manifests that one agent's modules stand in, each read once however many modules it has.</summary>
internal sealed class ReadManifests
{
    private readonly Dictionary<ISymbol, ILookup<string, ModuleModel>> _read = new(SymbolEqualityComparer.Default);

    /// <summary>The module with this full name in the manifest of its library, or null.</summary>
    public ModuleModel? Find(IAssemblySymbol library, string manifest, string type)
    {
        if (!_read.TryGetValue(library, out var modules))
        {
            modules = ManifestText.Read(manifest).ToLookup(module => module.Type);
            _read.Add(library, modules);
        }

        return modules[type].FirstOrDefault();
    }
}
