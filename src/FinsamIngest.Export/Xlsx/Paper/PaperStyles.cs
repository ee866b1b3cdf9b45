using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>The styles of the working paper.</summary>
internal static class PaperStyles
{
    public static CellStyle Title { get; } = new() { Font = FontKind.Title };

    public static CellStyle Heading { get; } = new() { Font = FontKind.Heading };

    public static CellStyle Muted { get; } = new() { Font = FontKind.Muted };

    public static CellStyle Link { get; } = new() { Font = FontKind.Link };

    public static CellStyle Header { get; } = new() { Font = FontKind.Bold, Fill = FillKind.Header, Lines = LineKind.Below, Wrap = true };

    public static CellStyle NumberHeader { get; } = Header with { Right = true };

    public static CellStyle Text { get; } = new() { Wrap = true };

    /// <summary>Text right of a number, which would touch it.</summary>
    public static CellStyle After { get; } = new() { Wrap = true, Indent = 1 };

    public static CellStyle Bold { get; } = new() { Font = FontKind.Bold };

    public static CellStyle Whole { get; } = new() { Number = NumberFormat.Of(0) };

    public static CellStyle Share { get; } = new() { Number = "0%" };

    public static CellStyle Time { get; } = new() { Number = "yyyy\\-mm\\-dd\\ hh:mm" };

    /// <summary>A number with as many decimals as it is printed with.</summary>
    public static CellStyle Number(decimal value) => new() { Number = NumberFormat.Of(value.Scale) };

    /// <summary>Height of a line of text in points.</summary>
    public const double LineHeight = 15;

    public const double HeadingHeight = 20, TitleHeight = 27;

    // Excel's highest row.
    private const double MaxHeight = 409;

    /// <summary>Lines that a text takes in a column so many characters wide.</summary>
    public static int Lines(string? text, double width)
    {
        var lines = 0;
        foreach (var line in (text ?? "").AsSpan().EnumerateLines())
            lines += Math.Max(1, (int)Math.Ceiling(line.Length / Math.Max(width, 1)));
        return lines;
    }

    /// <summary>Height of a row with such texts; null for a single line. Not every program finds it by itself.</summary>
    public static double? HeightOf(params ReadOnlySpan<(string? Text, double Width)> cells)
    {
        var lines = 1;
        foreach (var (text, width) in cells)
            lines = Math.Max(lines, Lines(text, width));
        return lines == 1 ? null : Math.Min(lines * LineHeight, MaxHeight);
    }

    /// <summary>The light of a severity.</summary>
    public static FillKind Fill(Severity? severity) => severity switch
    {
        Severity.Error => FillKind.Error,
        Severity.Warning => FillKind.Warning,
        Severity.Notice => FillKind.Notice,
        _ => FillKind.None,
    };
}
