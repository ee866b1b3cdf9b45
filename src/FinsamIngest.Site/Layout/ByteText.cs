using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Layout;

/// <summary>Sizes of files for people.</summary>
internal static class ByteText
{
    /// <summary>A size in the unit that fits: byte, kB (1,024 bytes), MB.</summary>
    public static string Of(long bytes, Language language)
    {
        var (number, unit) = bytes switch
        {
            < 1024 => (bytes, "byte"),
            < 1024 * 1024 => ((bytes + 512) / 1024, "kB"),
            _ => (decimal.Round(bytes / 1048576m, 1), "MB"),
        };
        return FigureText.Of(number, language, FigureText.NarrowNoBreakSpace) + FigureText.NarrowNoBreakSpace + unit;
    }
}
