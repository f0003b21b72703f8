using System;
using System.Collections.Generic;
using System.Linq;

namespace Mote.Model;

/// <summary>The diagnostics that users of obsolete and experimental things have accepted in their own code.</summary>
internal static class AcceptedDiagnostics
{
    private const string Obsolete = "CS0612, CS0618";

    /// <summary>As a directive lists them.</summary>
    public static string Of(IEnumerable<ModuleModel> modules) =>
        string.Join(", ", modules.SelectMany(module => module.Experimental).Distinct().OrderBy(id => id, StringComparer.Ordinal).Prepend(Obsolete));
}
