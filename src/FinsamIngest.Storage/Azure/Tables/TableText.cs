namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>Texts within the limits of a property.</summary>
internal static class TableText
{
    /// <summary>What a text that was cut ends with.</summary>
    public const string CutMark = " […]";

    // A string property holds 64 KiB, 32,768 UTF-16 units; the mark must fit too.
    private const int Longest = 32_000;

    /// <summary>A text as it is, or its beginning and the mark: the whole stands in the normalised report.</summary>
    public static string? Cut(string? text)
    {
        if (text is null || text.Length <= Longest)
            return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + CutMark;
    }
}
