namespace FinsamIngest.Export;

/// <summary>Knows the text that a spreadsheet would run as a formula when it is typed, pasted or read from CSV.</summary>
internal static class FormulaText
{
    /// <summary>
    /// Whether the text begins with a character that starts a formula, its full-width form (which some locales of Excel take for the same), or
    /// white space that is dropped before such a character.
    /// </summary>
    public static bool IsRisky(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
