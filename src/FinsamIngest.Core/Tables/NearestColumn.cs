namespace FinsamIngest.Core.Tables;

/// <summary>Which column a difference is of.</summary>
internal static class NearestColumn
{
    /// <summary>What a difference is of stands before it; only where nothing does, what follows.</summary>
    /// <returns>The index of the nearest column before <paramref name="from"/> that fits, else of the nearest after it, else −1.</returns>
    public static int Of<T>(IReadOnlyList<T> columns, int from, Func<T, bool> fits)
    {
        for (var c = from - 1; c >= 0; c--)
            if (fits(columns[c]))
                return c;
        for (var c = from + 1; c < columns.Count; c++)
            if (fits(columns[c]))
                return c;
        return -1;
    }
}
