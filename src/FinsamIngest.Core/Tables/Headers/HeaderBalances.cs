namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Opening and closing balances by name: <c>IB | Förändring | UB</c>, <c>Ingående balans | Period | Utgående balans</c>. Serves balance sheets by account, as accounting systems
/// print them.
/// </summary>
internal static class HeaderBalances
{
    /// <summary>Whether a word (or the first of a head) says that a balance is the opening one.</summary>
    public static bool IsOpening(ReadOnlySpan<char> word) => Is(word, "ib", "ing", "ingående");

    /// <summary>The same for the closing one.</summary>
    public static bool IsClosing(ReadOnlySpan<char> word) => Is(word, "ub", "utg", "utgående");

    private static bool Is(ReadOnlySpan<char> text, string sign, string abbreviation, string word)
    {
        var first = (text.IndexOf(' ') is > 0 and var blank ? text[..blank] : text).TrimEnd('.');
        return first.Equals(sign, StringComparison.OrdinalIgnoreCase) || first.Equals(abbreviation, StringComparison.OrdinalIgnoreCase) || first.Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
