using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Mote.Analyzers.Table.Il;

/// <summary>The assemblies of one build of .NET: all its types, and which of them are there for others.</summary>
internal sealed class Framework : IDisposable
{
    private readonly Dictionary<TypeDefinition, List<TypeDefinition>> _derived = [];
    private readonly Dictionary<TypeDefinition, IReadOnlyList<TypeDefinition>> _all = [];
    private readonly FolderResolver _resolver;
    private readonly HashSet<ModuleDefinition> _modules;

    public Framework(IReadOnlyList<string> folders)
    {
        _resolver = new FolderResolver(folders);
        Modules = [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .Select(file => _resolver.Read(file)?.MainModule)
            .OfType<ModuleDefinition>()];
        _modules = [.. Modules];
        Types = [.. Modules.SelectMany(module => module.GetTypes())];
        foreach (var type in Types)
        {
            if (type.BaseType?.Resolve() is { } basis) Below(basis).Add(type);
            foreach (var implemented in type.Interfaces)
            {
                if (implemented.InterfaceType.Resolve() is { } contract) Below(contract).Add(type);
            }
        }
    }

    public IReadOnlyList<ModuleDefinition> Modules { get; }

    public IReadOnlyList<TypeDefinition> Types { get; }

    public IAssemblyResolver Resolver => _resolver;

    public bool Has(MethodDefinition method) => _modules.Contains(method.Module);

    /// <summary>The types that derive from a class, or implement an interface, directly or not.</summary>
    public IReadOnlyList<TypeDefinition> DerivedFrom(TypeDefinition type)
    {
        if (_all.TryGetValue(type, out var known)) return known;

        var all = new HashSet<TypeDefinition>();
        var open = new Stack<TypeDefinition>([type]);
        while (open.TryPop(out var next))
        {
            foreach (var below in _derived.GetValueOrDefault(next, []).Where(all.Add)) open.Push(below);
        }

        return _all[type] = [.. all];
    }

    /// <summary>Whether code outside of .NET can name the member.</summary>
    public static bool IsPublic(MethodDefinition method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && IsPublic(method.DeclaringType);

    /// <summary>Whether code outside of .NET can derive from the type, and override the method.</summary>
    public static bool IsOpen(MethodDefinition method) =>
        IsPublic(method) && !method.IsFinal && !method.DeclaringType.IsSealed
        && (method.DeclaringType.IsInterface || HasPublicConstructor(method.DeclaringType));

    public void Dispose() => _resolver.Dispose();

    private static bool IsPublic(TypeDefinition type) =>
        type.DeclaringType is { } outer ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsPublic(outer) : type.IsPublic;

    private static bool HasPublicConstructor(TypeDefinition type) =>
        type.Methods.Any(method => method is { IsConstructor: true, IsStatic: false } && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly));

    private List<TypeDefinition> Below(TypeDefinition type)
    {
        if (!_derived.TryGetValue(type, out var below)) _derived[type] = below = [];
        return below;
    }

    private sealed class FolderResolver(IReadOnlyList<string> folders) : IAssemblyResolver
    {
        private readonly Dictionary<string, AssemblyDefinition?> _read = [];

        public AssemblyDefinition? Resolve(AssemblyNameReference name) =>
            folders.Select(folder => Path.Combine(folder, $"{name.Name}.dll")).FirstOrDefault(File.Exists) is { } file ? Read(file) : null;

        public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

        public AssemblyDefinition? Read(string file)
        {
            var name = Path.GetFileName(file);
            if (_read.TryGetValue(name, out var known)) return known;

            try
            {
                return _read[name] = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = this, InMemory = true });
            }
            catch (BadImageFormatException)
            {
                // A native library.
                return _read[name] = null;
            }
        }

        public void Dispose()
        {
            foreach (var assembly in _read.Values) assembly?.Dispose();
        }
    }
}
