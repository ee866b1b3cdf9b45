using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>What the headings of columns name beside years and scenarios: "Resurs- teamet", "Antal deltagare", "Totalt".</summary>
internal static partial class ColumnHeadings
{
    /// <summary>The heading without years, units and words for scenarios; empty when nothing is left.</summary>
    public static string NameOf(ReportColumn column)
    {
        if (column.Printed is not { } printed)
            return "";
        var text = Broken().Replace(printed, "");
        return Common().Replace(text, " ").Trim(' ', '.', ',', '/', '-', '–', '(', ')');
    }

    /// <summary>Whether the column adds up the others.</summary>
    public static bool IsTotal(ReportColumn column) => column.Printed is { } printed && Total().IsMatch(printed);

    /// <summary>"Resurs- teamet": a word broken in a narrow heading.</summary>
    [GeneratedRegex(@"(?<=\p{L})-\s+(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<!\p{L})(?:utfall|bokslut|budget\p{L}*|avvikelse\p{L}*|prognos|plan|not|differens|förändring|verkligt|helår|ack\p{L}*|fg|föreg\p{L}*|år|kvar|förbrukat|netto|intäkt(?:er)?|kostnad(?:er)?|resultat|tkr|mkr|mnkr|kr|kronor|tsek|sek|andel|jan\p{L}*|feb\p{L}*|mar|mars|apr\p{L}*|maj|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|och|mot|av|i|den|per|actual|income|cost|net|ratio|other|deviation)(?!\p{L})|[\d%:+]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Common();

    [GeneratedRegex(@"(?<!\p{L})(?:totalt?|summa|s:a|samtliga|alla)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();
}
