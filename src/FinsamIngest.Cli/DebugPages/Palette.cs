using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>The colours of the drawings, of equal weight for those who tell red from green badly (Okabe and Ito's set); dashes and numbers say the same.</summary>
internal static class Palette
{
    public const string Table = "#0072b2";
    public const string Header = "#56b4e9";
    public const string Label = "#7a7a7a";
    public const string Footnote = "#cc79a7";
    public const string Unread = "#d55e00";
    public const string Ink = "#1c1c1c";
    public const string Aside = "#a8a8a8";
    public const string Paper = "#ffffff";
    public const string Desk = "#eef0f2";
    public const string Error = "#d00000";
    public const string Warning = "#c98a00";

    public static string Of(DecodedBy decodedBy) => decodedBy switch
    {
        DecodedBy.Layout => "#009e73",
        DecodedBy.Grammar => "#e69f00",
        _ => "#8a3ffc",
    };
}
