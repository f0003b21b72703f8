namespace Mote.Analyzers.Allocation.Table;

/// <summary>How the table names a member: 48 bits of its documentation id, as in <c>M:System.String.Trim</c>.</summary>
internal static class MemberKey
{
    public const int Bytes = 6;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int ByteBits = 8;

    /// <summary>FNV-1a, cut to the bits that are kept.</summary>
    public static ulong Of(string documentationId)
    {
        var hash = Offset;
        foreach (var letter in documentationId)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash >> (ByteBits * (sizeof(ulong) - Bytes));
    }
}
