namespace FinsamIngest.Core.Tables;

internal static class Blanks
{
    /// <summary>The words with one blank between them, whatever stood there; a word broken at a soft hyphen is whole again.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\u00AD ", "", StringComparison.Ordinal).Replace("\u00AD", "-", StringComparison.Ordinal);
}
