namespace FinsamIngest.Core.Tables;

internal static class Blanks
{
    /// <summary>The words with one blank between them, whatever stood there.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
